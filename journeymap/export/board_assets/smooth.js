/** @file A smooth curve through points that never swings beyond them. */

/**
 * A monotone cubic curve (Fritsch and Carlson 1980) through points of rising x, as the `d` of a path.
 *
 * Between two points it stays between their heights, so it never shows a joy or an anger nobody told of.
 * @param {{x: number, y: number}[]} points
 * @returns {string}
 */
export function chain(points) {
  if (points.length < 2) return "";
  const slopes = slopesOf(points);
  const parts = points.slice(1).map((to, number) => {
    const from = points[number];
    const third = (to.x - from.x) / 3;
    const out = [from.x + third, from.y + slopes[number] * third];
    const into = [to.x - third, to.y - slopes[number + 1] * third];
    return `C${[...out, ...into, to.x, to.y].map((value) => value.toFixed(1)).join(" ")}`;
  });
  return `M${points[0].x.toFixed(1)} ${points[0].y.toFixed(1)}${parts.join("")}`;
}

function slopesOf(points) {
  const steps = points.slice(1).map((to, number) => {
    const from = points[number];
    return to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0;
  });
  const inner = steps.slice(1).map((after, number) => (steps[number] * after <= 0 ? 0 : (steps[number] + after) / 2));
  const slopes = [steps[0], ...inner, steps.at(-1)];
  for (const [number, step] of steps.entries()) {
    if (step === 0) {
      slopes[number] = slopes[number + 1] = 0;
      continue;
    }
    const length = Math.hypot(slopes[number] / step, slopes[number + 1] / step);
    if (length > 3) {
      slopes[number] *= 3 / length;
      slopes[number + 1] *= 3 / length;
    }
  }
  return slopes;
}
