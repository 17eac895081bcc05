/** @file The keys of the board: everything a hand can do with the mouse. */

import { selectAll } from "./selection.js";

const ARROWS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/**
 * @param {EventTarget} stage Where keys are heard: the board, or the whole page where it is alone.
 * @param {import("./board.js").Board} board
 */
export function keys(stage, board) {
  stage.addEventListener("keydown", (event) => {
    const target = event.composedPath()[0];
    if (target.closest?.("textarea, input, select")) return;
    const card = target.classList?.contains("jm-card") ? target : null;
    const act = (card && onCard(event, card, board)) || anywhere(event, board);
    if (!act) return;
    event.preventDefault();
    act();
  });
  // Keys of the page around (undo, reload) are not meant while one works here.
  if (stage === board.root) stage.addEventListener("keydown", (event) => event.stopPropagation());
}

/** What a key does on the card in focus; undefined for nothing. */
function onCard(event, card, board) {
  const { id, at: address } = card.dataset;
  const { state, acts } = board;
  const control = event.ctrlKey || event.metaKey;
  const direction = ARROWS[event.key];
  if (direction && event.altKey) return () => state.may("change", address) && board.shift(id, direction);
  if (direction) return () => board.walk(card, direction, event.shiftKey);
  if (control) return { d: () => board.duplicate(board.chosenWith(id)) }[event.key.toLowerCase()];
  const chosen = () => board.chosenWith(id).map((one) => state.addressOf(one));
  const remove = () => chosen().every((each) => state.may("change", each)) && acts.remove(chosen());
  return {
    Enter: () => board.edit(card.querySelector(".jm-name")),
    F2: () => board.edit(card.querySelector(".jm-name")),
    n: () => state.may("touchpoints") && board.drafts.below(card),
    p: () => state.may("pains", address) && board.drafts.thing(card, "pains"),
    i: () => state.may("ideas", address) && board.drafts.thing(card, "ideas"),
    q: () => state.may("quotes", address) && board.drafts.thing(card, "quotes"),
    m: () => board.openCardMenu(card),
    ContextMenu: () => board.openCardMenu(card),
    " ": () => board.select(id, "toggle"),
    Delete: remove,
    Backspace: remove,
  }[event.key];
}

function anywhere(event, board) {
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === "a") return () => selectAll(board);
    const redo = event.key.toLowerCase() === "y" || event.shiftKey;
    if (!["z", "y"].includes(event.key.toLowerCase())) return undefined;
    return () => board.acts.turn(redo ? "redo" : "undo");
  }
  return {
    Escape: board.state.selected.size ? () => board.select(null) : undefined,
    "+": () => board.zoom(1),
    "-": () => board.zoom(-1),
    0: () => board.fit(),
  }[event.key];
}
