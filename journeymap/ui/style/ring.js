// The ring around what is selected, over the figure and out of the way of the mouse.

/**
 * @param {{data: {box: [number, number, number, number] | null, color: string}, parentElement: HTMLElement}} component
 */
export default function ring({ data, parentElement }) {
  const before = parentElement.querySelector("i");
  const mark = before ?? document.createElement("i");
  mark.hidden = !data.box;
  if (data.box) {
    const [x, y, width, height] = data.box;
    const place = `${x} ${y} ${width} ${height}`;
    Object.assign(mark.style, {
      borderColor: data.color,
      height: `${height + 6}px`,
      left: `${x - 3}px`,
      top: `${y - 3}px`,
      width: `${width + 6}px`,
    });
    // Followed when it moves, not when the page opens: that should begin at its beginning.
    if (before && mark.dataset.place !== place) mark.scrollIntoView({ block: "nearest", inline: "nearest" });
    mark.dataset.place = place;
  }
  if (!before) parentElement.append(mark);
}
