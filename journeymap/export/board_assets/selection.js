/** @file Choosing several cards: one by one, from here to there, or with a frame drawn on empty ground. */

import { element } from "./elements.js";
import { counted } from "./words.js";

/** Pixels a mouse moves before it draws a frame. */
const SLACK = 5;
const EDGE = 40;
const PULL = 12;
/** Where a press means something else. */
const TAKEN = ".jm-card, .jm-entry, .jm-point, .jm-draft, button, textarea, input, a";

/**
 * @param {import("./board.js").Board} board
 * @param {string|null} id Null for none at all.
 * @param {"toggle"|"range"} [how]
 */
export function select(board, id, how) {
  const { state } = board;
  const order = [...state.touchpoints()].map(([, each]) => each);
  if (id === null) state.selected = new Set();
  else if (how === "toggle") {
    state.selected = new Set(state.selected);
    if (!state.selected.delete(id)) state.selected.add(id);
  } else {
    const [from, to] = [order.indexOf(board.anchor ?? id), order.indexOf(id)].sort((a, b) => a - b);
    state.selected = new Set(order.slice(Math.max(from, 0), to + 1));
  }
  if (how !== "range") board.anchor = id;
  board.drawNow();
  if (id) board.focusCard(id);
}

export function selectAll(board) {
  choose(board, new Set([...board.state.touchpoints()].map(([, id]) => id)));
}

function choose(board, ids) {
  board.state.selected = ids;
  board.drawNow();
  board.say(counted(board.words.room.chosen, ids.size, board.language));
}

/**
 * Draws frames around cards with the mouse; a finger scrolls there, and chooses in the menu of a card.
 * @param {HTMLElement} scroller
 * @param {import("./board.js").Board} board
 */
export function framing(scroller, board) {
  /** @type {Frame|null} */
  let frame = null;
  const end = (keep) => {
    frame?.end(keep);
    frame = null;
  };
  scroller.addEventListener("pointerdown", (event) => {
    const { target, pointerType, button } = event;
    const bare = pointerType === "mouse" && button === 0 && !target.closest(TAKEN);
    // The head of a stage is carried, where one may; the bars at the edges scroll.
    const head = target.closest(".jm-head") && board.state.may("structure");
    const inside = event.offsetX < target.clientWidth || target !== scroller;
    if (!bare || head || !inside) return;
    frame = new Frame(event, scroller, board);
    // What is being written ends as if one had clicked there.
    board.root.getRootNode().activeElement?.blur();
  });
  // Else the browser would choose the texts beneath.
  scroller.addEventListener("mousedown", (event) => frame && event.preventDefault());
  addEventListener("pointermove", (event) => frame?.follow(event));
  addEventListener("pointerup", () => end(true));
  addEventListener("pointercancel", () => end(false));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !frame?.node) return;
    event.stopPropagation();
    end(false);
  }, true);
}

class Frame {
  constructor(event, scroller, board) {
    Object.assign(this, { scroller, board, node: null });
    this.now = { x: event.clientX, y: event.clientY };
    this.start = this.inside(this.now);
    this.before = board.state.selected;
    this.more = event.shiftKey || event.ctrlKey || event.metaKey;
  }

  /** A place on the screen as a place on what is scrolled. */
  inside({ x, y }) {
    return { x: x + this.scroller.scrollLeft, y: y + this.scroller.scrollTop };
  }

  follow(event) {
    this.now = { x: event.clientX, y: event.clientY };
    const { x, y } = this.inside(this.now);
    if (!this.node && Math.hypot(x - this.start.x, y - this.start.y) > SLACK) this.open();
  }

  open() {
    this.node = element("div", "jm-frame");
    this.node.popover = "manual";
    this.board.root.append(this.node);
    this.node.showPopover();
    this.asked = requestAnimationFrame(() => this.show());
  }

  /** Once a frame of the screen: scrolls at the edges, and chooses what the frame touches. */
  show() {
    const { scroller, now, start, board } = this;
    const view = scroller.getBoundingClientRect();
    const along = (at, from, to) => (at < from + EDGE ? -PULL : at > to - EDGE ? PULL : 0);
    scroller.scrollLeft += along(now.x, view.left, view.right);
    scroller.scrollTop += along(now.y, view.top, view.bottom);
    const from = { x: start.x - scroller.scrollLeft, y: start.y - scroller.scrollTop };
    const [left, right] = [from.x, now.x].sort((a, b) => a - b);
    const [top, bottom] = [from.y, now.y].sort((a, b) => a - b);
    const { style } = this.node;
    Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    const touched = [...board.canvas.cards].filter(([, card]) => {
      const box = card.getBoundingClientRect();
      return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    });
    const ids = new Set([...(this.more ? this.before : []), ...touched.map(([id]) => id)]);
    if (ids.size !== board.state.selected.size || [...ids].some((id) => !board.state.selected.has(id))) {
      board.state.selected = ids;
      board.drawNow();
    }
    this.asked = requestAnimationFrame(() => this.show());
  }

  end(keep) {
    cancelAnimationFrame(this.asked);
    if (!this.node) return;
    if (keep) this.show();
    cancelAnimationFrame(this.asked);
    this.node.remove();
    // A frame is not a click, which would choose nothing.
    this.board.justDropped = true;
    setTimeout(() => (this.board.justDropped = false), 50);
    choose(this.board, keep ? this.board.state.selected : this.before);
  }
}
