// Clicks in the picture, and the ring around what is selected: over the figure, and there at once.

/**
 * @typedef {[number, number, number, number]} Sides Left, top, width and height.
 * @typedef {{targets: [...Sides, string][], cards: [...Sides, string][], badges: Sides[], selected: string,
 *   color: string, words: string}} Rings
 * What can be clicked, with its address, the topmost last; what can wear the ring, with its name; what the
 * ring goes behind; the name that wears it; what the picture is called.
 */

const OUTSIDE = 3;

/** @param {{data: Rings, parentElement: HTMLElement}} component */
export default function ring({ data, parentElement }) {
  const mark = parentElement.querySelector("i") ?? parentElement.appendChild(document.createElement("i"));
  const show = (name) => {
    const opening = mark.dataset.name === undefined;
    const moved = mark.dataset.name !== name;
    draw(mark, data, name);
    // Followed when it moves, not when the page opens: that should begin at its beginning.
    if (moved && !opening && !mark.hidden) mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  show(data.selected);

  const frame = parentElement.closest("[class*=st-key-picture-]");
  // A wide map is scrolled with the arrow keys too.
  if (frame) Object.assign(frame, { tabIndex: 0, role: "region", ariaLabel: data.words });
  const click = (event) => {
    const corner = parentElement.getBoundingClientRect();
    const point = [event.clientX - corner.left, event.clientY - corner.top];
    // The server says the same a moment later; who clicks should not wait for it.
    const card = hit(data.cards, point);
    if (card) draw(mark, data, card);
    const address = hit(data.targets, point);
    if (!address) return;
    // Taken up by the picker beside the inspector, which alone is drawn anew; it finds what was clicked
    // before it was there.
    const picked = new CustomEvent("journeymap-picked", { detail: address, cancelable: true });
    if (dispatchEvent(picked)) frame.dataset.picked = address;
  };
  // Called anew with new data, but told to go only at the end: what was bound before has to go now.
  parentElement.bound?.abort();
  const bound = new AbortController();
  parentElement.bound = bound;
  frame?.addEventListener("click", click, { capture: true, signal: bound.signal });
  addEventListener("journeymap-selected", (event) => show(event.detail), { signal: bound.signal });
  return () => bound.abort();
}

/** What lies topmost at a point, by its name. */
function hit(boxes, [x, y]) {
  return boxes.findLast(
    ([left, top, width, height]) => x >= left && x <= left + width && y >= top && y <= top + height,
  )?.[4];
}

/** Puts the ring around what has this name, or away. */
function draw(mark, { cards, badges, color }, name) {
  const card = cards.findLast((one) => one[4] === name);
  mark.dataset.name = name;
  mark.hidden = !card;
  if (!card) return;
  const [left, top] = [card[0] - OUTSIDE, card[1] - OUTSIDE];
  const [width, height] = [card[2] + 2 * OUTSIDE, card[3] + 2 * OUTSIDE];
  const near = badges.filter(
    ([x, y, w, h]) => x < left + width && x + w > left && y < top + height && y + h > top,
  );
  Object.assign(mark.style, {
    borderColor: color,
    clipPath: around(width, height, left, top, near),
    height: `${height}px`,
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
  });
}

/** The whole ring but for what lies behind the badges, each with a hair of room. */
function around(width, height, left, top, badges) {
  const holes = badges.map(([x, y, w, h]) => `M${x - left - 2} ${y - top - 2}h${w + 4}v${h + 4}h${-w - 4}z`);
  return `path(evenodd, "M0 0h${width}v${height}h${-width}z${holes.join("")}")`;
}
