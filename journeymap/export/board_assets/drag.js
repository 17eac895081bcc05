/** @file Dragging cards and stages: with the mouse at once, with a finger after a long press. */

import { element } from "./elements.js";

/** Pixels a mouse moves before it drags; a finger that moves so far before the long press scrolls. */
const SLACK = 6;
const LONG_PRESS = 350;
const EDGE = 56;
const PULL = 14;

/**
 * @param {HTMLElement} scroller What scrolls, and holds everything that can be dragged.
 * @param {import("./board.js").Board} board
 */
export function dragging(scroller, board) {
  /** @type {Drag|null} */
  let drag = null;
  const end = (drop) => {
    const ended = drag;
    drag = null;
    ended?.end(drop);
  };
  scroller.addEventListener("pointerdown", (event) => {
    const source = event.button === 0 && event.isPrimary ? sourceOf(event.target, board.state) : null;
    if (!source) return;
    end(false);
    drag = new Drag(source, event, scroller, board);
  });
  addEventListener("pointermove", (event) => drag?.follow(event));
  addEventListener("pointerup", (event) => event.isPrimary && end(true));
  addEventListener("pointercancel", () => end(false));
  // Once the card is lifted the finger carries it, and nothing scrolls.
  scroller.addEventListener("touchmove", (event) => drag?.lifted && event.preventDefault(), { passive: false });
  scroller.addEventListener("contextmenu", (event) => drag && event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drag?.lifted) return;
    event.stopPropagation();
    end(false);
  }, true);
  // A drag is not a click.
  scroller.addEventListener("click", (event) => {
    if (!board.justDropped) return;
    board.justDropped = false;
    event.stopPropagation();
    event.preventDefault();
  }, true);
}

/** What a press on a node would drag: a card, or a stage by its head. */
function sourceOf(target, state) {
  if (target.closest("button, textarea, .jm-point")) return null;
  const card = target.closest(".jm-card");
  if (card) return state.may("change", card.dataset.at) ? { kind: "card", node: card } : null;
  const head = target.closest(".jm-head");
  return head && state.may("structure") ? { kind: "stage", node: head.closest(".jm-column") } : null;
}

class Drag {
  constructor({ kind, node }, event, scroller, board) {
    Object.assign(this, { kind, node, scroller, board, lifted: false, id: node.dataset.id });
    this.start = this.now = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== "mouse") this.timer = setTimeout(() => this.lift(), LONG_PRESS);
  }

  follow(event) {
    this.now = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(this.now.x - this.start.x, this.now.y - this.start.y) > SLACK;
    if (!this.lifted && far && event.pointerType === "mouse") this.lift();
    else if (!this.lifted && far) clearTimeout(this.timer);
  }

  lift() {
    const { board, node } = this;
    this.lifted = true;
    const from = node.getBoundingClientRect();
    this.grip = { x: this.start.x - from.left, y: this.start.y - from.top };
    this.ids = this.kind === "card" ? board.chosenWith(this.id) : [this.id];
    const { state } = board;
    state.dragged = new Set(this.kind === "card" ? this.ids.map((id) => state.addressOf(id)) : [node.dataset.at]);
    this.ghost = ghostOf(this.kind === "card" ? node : node.querySelector(".jm-head"), from.width, this.ids.length);
    this.line = element("div", "jm-drop");
    for (const layer of [this.line, this.ghost]) {
      layer.popover = "manual";
      board.root.append(layer);
      layer.showPopover();
    }
    board.root.classList.add("jm-dragging");
    board.link.hold(node.dataset.at);
    navigator.vibrate?.(10);
    board.drawNow();
    this.frame = requestAnimationFrame(() => this.show());
  }

  /** Once a frame: the ghost under the hand, the line where it would drop, and scrolling at the edges. */
  show() {
    this.ghost.style.transform = `translate(${this.now.x - this.grip.x}px, ${this.now.y - this.grip.y}px)`;
    this.pull();
    this.target = this.kind === "card" ? this.cardTarget() : this.stageTarget();
    this.frame = requestAnimationFrame(() => this.show());
  }

  pull() {
    const frame = this.scroller.getBoundingClientRect();
    const along = (at, from, to) => (at < from + EDGE ? -PULL : at > to - EDGE ? PULL : 0);
    this.scroller.scrollLeft += along(this.now.x, frame.left, frame.right);
    this.scroller.scrollTop += along(this.now.y, frame.top, frame.bottom);
  }

  cardTarget() {
    const column = this.nearest([...this.scroller.querySelectorAll(".jm-column")]);
    if (!column) return null;
    const list = column.querySelector(".jm-cards");
    const cards = [...list.querySelectorAll(":scope > .jm-card:not(.jm-dragged)")];
    const behind = cards.find((card) => middle(card, "top", "height") > this.now.y);
    const frame = list.getBoundingClientRect();
    const last = cards.at(-1)?.getBoundingClientRect();
    const top = behind ? behind.getBoundingClientRect().top - 5 : last ? last.bottom + 3 : frame.top;
    Object.assign(this.line.style, { left: `${frame.left}px`, top: `${top}px`, width: `${frame.width}px`, height: "3px" });
    return { stage: column.dataset.id, before: behind?.dataset.id ?? null };
  }

  stageTarget() {
    const columns = [...this.scroller.querySelectorAll(".jm-column:not(.jm-dragged)")];
    const behind = columns.find((column) => middle(column, "left", "width") > this.now.x);
    const [edge, beside] = behind ? [behind, "left"] : [columns.at(-1), "right"];
    if (!edge) return null;
    const frame = edge.getBoundingClientRect();
    const visible = this.scroller.getBoundingClientRect();
    const left = frame[beside] + (behind ? -5 : 2);
    Object.assign(this.line.style, { left: `${left}px`, top: `${visible.top}px`, width: "3px", height: `${visible.height}px` });
    return { before: behind?.dataset.id ?? null };
  }

  nearest(nodes) {
    const away = (node) => {
      const { left, right } = node.getBoundingClientRect();
      return Math.max(left - this.now.x, this.now.x - right, 0);
    };
    return nodes.sort((one, other) => away(one) - away(other))[0];
  }

  end(drop) {
    clearTimeout(this.timer);
    if (!this.lifted) return;
    cancelAnimationFrame(this.frame);
    const { board, target, kind, ids } = this;
    const place = drop && (kind === "card" ? this.cardTarget() : this.stageTarget());
    this.ghost.remove();
    this.line.remove();
    board.root.classList.remove("jm-dragging");
    board.state.dragged = new Set();
    board.link.hold("");
    board.justDropped = drop;
    setTimeout(() => (board.justDropped = false), 50);
    if (place && kind === "card") board.acts.move(ids, place.stage, place.before);
    else if (place) board.acts.moveStage(ids[0], place.before);
    board.drawNow();
    if (kind === "card") board.focusCard(this.id);
    return target;
  }
}

function middle(node, edge, size) {
  const frame = node.getBoundingClientRect();
  return frame[edge] + frame[size] / 2;
}

function ghostOf(node, width, count) {
  const ghost = element("div", "jm-ghost", node.cloneNode(true));
  ghost.style.width = `${width}px`;
  if (count > 1) ghost.append(element("span", "jm-badge jm-badge-count", String(count)));
  ghost.setAttribute("aria-hidden", "true");
  return ghost;
}
