/** @file Where the others point, for who wants to see it: drawn at the same thing on every screen. */

import { drawing, element, keyed, put } from "./elements.js";
import { addressOf, keysOf } from "./tree.js";

/** Milliseconds between two places that are told; edits have the right of way. */
const EVERY = 200;
const THINGS = ".jm-card, .jm-entry, .jm-column";

/** @param {import("./board.js").Board} board */
export function makePointers(board) {
  const layer = element("div", "jm-pointers");
  layer.setAttribute("aria-hidden", "true");
  board.scroller.append(layer);
  const teller = new Teller(board);
  board.scroller.addEventListener("pointermove", (event) => event.pointerType === "mouse" && teller.news(placeOf(event, board)));
  board.scroller.addEventListener("pointerleave", () => teller.news(null));
  return layer;
}

/** Shows one's own pointer to others and theirs to oneself, or neither. */
export function showPointers(board, on) {
  board.choose({ pointers: on });
  board.link.say("pointers", { on });
}

/** @param {HTMLElement} layer */
export function drawPointers(layer, { link, state, scroller, canvas, words }) {
  const shown = state.pointers ? Object.entries(link.pointing) : [];
  const others = shown.filter(([client]) => client !== link.client);
  const table = others.flatMap(([client, place]) => {
    const at = spot(place, scroller, canvas);
    const who = link.people.find((each) => each.client === client);
    return at ? [[client, { at, name: who?.name || words.somebody, color: who?.color }]] : [];
  });
  keyed(layer, table, makePointer, (node, { at, name, color }) => {
    node.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
    node.style.setProperty("--who", color || "var(--jm-muted)");
    put(node.lastChild, name);
  });
}

function makePointer() {
  const arrow = drawing("svg", { viewBox: "0 0 14 18", width: 14, height: 18 }, drawing("path", { d: "M1 1L13 9.5L7.6 10.6L10.6 16.4L8.3 17.4L5.4 11.6L1.4 15Z" }));
  return element("div", "jm-pointer", arrow, element("span", "", ""));
}

/** What is pointed at, and how far across and down in it. */
function placeOf({ target, clientX, clientY }, { canvas }) {
  const thing = target.closest(THINGS) ?? columnAt(clientX, canvas);
  if (!thing?.dataset.at) return null;
  const box = thing.getBoundingClientRect();
  const share = (at, from, size) => Math.min(1, Math.max(0, size ? (at - from) / size : 0));
  return { at: thing.dataset.at, x: share(clientX, box.left, box.width), y: share(clientY, box.top, box.height) };
}

function columnAt(x, { board }) {
  return [...board.querySelectorAll(":scope > .jm-column")].find((column) => {
    const { left, right } = column.getBoundingClientRect();
    return left <= x && x <= right;
  });
}

/** The same place here; of something that is not shown, where its card is; null where nothing of it is. */
function spot([address, x, y], scroller, { board }) {
  const keys = keysOf(address);
  const found = [address, addressOf(keys.slice(0, 4)), addressOf(keys.slice(0, 2))]
    .flatMap((each) => [...board.querySelectorAll(THINGS)].filter((node) => node.dataset.at === each && node.getClientRects().length))
    .at(0);
  if (!found) return null;
  const [box, frame] = [found.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return {
    x: box.left - frame.left + scroller.scrollLeft + x * box.width,
    y: box.top - frame.top + scroller.scrollTop + y * box.height,
  };
}

/** Tells the last place, not every one. */
class Teller {
  constructor(board) {
    this.board = board;
  }

  news(place) {
    if (!this.board.state.pointers) return;
    this.last = place;
    if (this.waiting) return;
    this.tell();
    this.waiting = setTimeout(() => {
      this.waiting = 0;
      if (this.last !== this.told) this.news(this.last);
    }, EVERY);
  }

  tell() {
    const { link } = this.board;
    // The room counts messages: an edit that waits must not be one too many.
    if (link.waiting.length) return;
    this.told = this.last;
    link.say("point", this.last ?? { at: "" });
  }
}
