/** @file Scoring on the curve: points are dragged up and down, or moved with the arrow keys. */

import { clamped, feelingOf } from "./feeling.js";
import { giveScore } from "./offers.js";
import { at } from "./tree.js";

/** Milliseconds without a key after which a score stands. */
const PAUSE = 600;

/**
 * @param {SVGElement} curve
 * @param {import("./board.js").Board} board
 */
export function scoringByHand(curve, board) {
  let pending = 0;
  const settle = () => {
    clearTimeout(pending);
    const { preview } = board.state;
    board.state.preview = null;
    if (!preview) return;
    board.link.hold("");
    const point = curve.querySelector(`[data-key="${CSS.escape(preview.key)}"]`) ?? curve;
    if (preview.moved) giveScore(point, preview.at, preview.persona, preview.score, board);
    board.drawNow();
  };
  curve.addEventListener("pointerdown", (event) => {
    const point = event.target.closest(".jm-movable");
    if (!point || event.button !== 0) return;
    event.preventDefault();
    settle();
    curve.setPointerCapture(event.pointerId);
    point.focus();
    start(point, board).dragged = true;
  });
  curve.addEventListener("pointermove", (event) => {
    if (!board.state.preview?.dragged) return;
    const frame = curve.getBoundingClientRect();
    preview(board, curve.scale.score(event.clientY - frame.top));
  });
  curve.addEventListener("pointerup", () => board.state.preview?.dragged && settle());
  curve.addEventListener("pointercancel", () => {
    board.state.preview = null;
    board.drawNow();
  });
  curve.addEventListener("keydown", (event) => {
    const point = event.target.closest(".jm-point");
    if (!point) return;
    const step = { ArrowUp: 0.5, ArrowDown: -0.5, PageUp: 1, PageDown: -1 }[event.key];
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      beside(curve, point, event.key === "ArrowLeft" ? -1 : 1)?.focus();
    } else if (step && point.classList.contains("jm-movable")) {
      event.preventDefault();
      clearTimeout(pending);
      const now = board.state.preview?.key === point.dataset.key ? board.state.preview : start(point, board);
      preview(board, now.score + step);
      pending = setTimeout(settle, PAUSE);
    } else if (event.key === "Escape" && board.state.preview) {
      clearTimeout(pending);
      board.state.preview = null;
      board.drawNow();
    } else if (event.key === "Enter" && board.state.preview) {
      // The menu that may open takes the focus; this key is not for its first entry.
      event.preventDefault();
      settle();
    }
  });
}

function start(point, { state, link }) {
  const { at: address, persona, key } = point.dataset;
  const feeling = feelingOf(at(state.map, address), persona || null);
  link.hold(address);
  state.preview = { key, at: address, persona: persona || null, score: feeling?.mean ?? 0, moved: false };
  return state.preview;
}

function preview(board, score) {
  Object.assign(board.state.preview, { score: clamped(score), moved: true });
  board.drawNow();
}

/** The next point of the same line. */
function beside(curve, point, step) {
  const line = [...curve.querySelectorAll(".jm-point[data-key]")].filter((each) => each.dataset.persona === point.dataset.persona);
  return line[line.indexOf(point) + step];
}
