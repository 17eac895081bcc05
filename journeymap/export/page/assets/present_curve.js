/** The strip below: the curve of every persona over the whole journey, and where the speaker is on it. */

import { all } from "./elements_of_page.js";
import { chain } from "./smooth.js";

const SVG = "http://www.w3.org/2000/svg";
const PAD = 14;
const MOST = 90;

function make(name, attributes, ...parts) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...parts);
  return made;
}

/** Points that a strip has room for: of more, neighbours as their mean. */
function thinned(points) {
  const size = Math.ceil(points.length / MOST);
  if (size < 2) return points;
  const mean = (part, at) => part.reduce((sum, point) => sum + point[at], 0) / part.length;
  const parts = Array.from({ length: Math.ceil(points.length / size) }, (_, part) => points.slice(part * size, (part + 1) * size));
  return parts.map((part) => [mean(part, 0), mean(part, 1)]);
}

/** @param {HTMLElement} strip @param {object} step @param {object} given */
export function drawCurve(strip, step, given) {
  const { clientWidth: width, clientHeight: height } = strip;
  const count = Math.max(1, given.order.length - 1);
  const x = (number) => PAD + (number / count) * (width - 2 * PAD);
  const y = (mean) => height / 2 - (mean / 2) * (height / 2 - PAD);
  const between = (given.order.length > 1 ? x(1) - x(0) : 0) / 2;
  const ends = [...given.begins.slice(1).map(([number]) => x(number) - between), width];
  const stages = given.begins.map(([number, key], at) => {
    const start = at ? x(number) - between : 0;
    const here = key === step.stage ? "column here" : "column";
    return make("rect", { class: here, x: start + 1, y: 0, width: Math.max(0, ends[at] - start - 2), height, rx: 5 });
  });
  const here = given.order.indexOf(step.at);
  const lines = given.curves.flatMap(({ persona, color, points }) => {
    const placed = thinned(points.filter(([, , on]) => on)).map(([number, mean]) => ({ x: x(number), y: y(mean) }));
    const aside = step.persona && step.persona !== persona ? " aside" : "";
    const stroke = `var(--${color})`;
    const point = points.find(([number]) => number === here);
    const dot = point && make("circle", { class: `spot${aside}`, cx: x(point[0]), cy: y(point[1]), r: 9, fill: stroke });
    return [make("path", { class: `curve${aside}`, d: chain(placed), stroke }), ...(dot ? [dot] : [])];
  });
  const ground = make("path", { class: "zero", d: `M0 ${height / 2}H${width}` });
  const where = here < 0 ? [] : [make("path", { class: "where", d: `M${x(here)} 0V${height}` })];
  const drawn = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, ...stages, ground, ...where, ...lines);
  strip.replaceChildren(drawn);
  // What is spoken about lies over the others.
  for (const spot of all(".spot:not(.aside)", strip)) drawn.append(spot);
}
