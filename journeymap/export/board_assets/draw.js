/** @file Draws the board: a function of what is known, that touches only what changed. */

import { fillCard, makeCard } from "./card.js";
import { drawCurve } from "./curve.js";
import { button, element, keyed, mark, put, unchanged } from "./elements.js";
import { fillCell, rowKinds, titleOf } from "./rows.js";
import { addressOf } from "./tree.js";
import { counted } from "./words.js";

/** @typedef {{board: HTMLElement, curve: SVGElement, levels: HTMLElement, addStage: HTMLElement, cards: Map<string, Element>}} Canvas */

/**
 * The empty board.
 * @param {import("./words.js").Words} words
 * @returns {Canvas}
 */
export function makeCanvas(words) {
  const curve = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  mark(curve, { class: "jm-curve", role: "group", "aria-label": words.curve });
  const levels = element("div", "jm-levels", ...[2, 1, 0, -1, -2].map((level) => element("span", "", words.levels[level])));
  levels.setAttribute("aria-hidden", "true");
  const addStage = button("jm-add-stage jm-last", words.addStage, "+");
  const board = element("div", "jm-board", curve, levels, addStage);
  return { board, curve, levels, addStage, cards: new Map() };
}

/**
 * @param {Canvas} canvas
 * @param {import("./state.js").State} state
 */
export function draw(canvas, state) {
  const { board, cards } = canvas;
  const stages = state.map.get("stages") ?? new Map();
  const kinds = rowKinds(state).filter((kind) => state.rows.has(kind));
  board.style.gridTemplateRows = `auto auto var(--jm-curve) ${"auto auto ".repeat(kinds.length)}`;
  board.style.gridTemplateColumns = `repeat(${Math.max(1, stages.size)}, var(--jm-column-width))`;
  titles(canvas, kinds, state);
  const held = heldBy(state);
  let number = 0;
  keyed(board, stages, () => makeColumn(state.words), (column, stage, id) => {
    number += 1;
    column.style.gridColumn = number;
    fillColumn(column, stage, id, { state, kinds, held, cards });
  });
  for (const [id, card] of cards) {
    if (state.addressOf(id)) continue;
    card.remove();
    cards.delete(id);
  }
  canvas.addStage.hidden = !state.may("structure");
  canvas.addStage.style.gridColumn = number + 1;
  drawCurve(canvas, state);
}

/** Who holds what, by address; not what one holds oneself. */
function heldBy({ link }) {
  return new Map(link.people.filter(({ client, holding }) => holding && client !== link.client).map((who) => [who.holding, who]));
}

/** The names of the rows, each on a line of its own that stays in sight. */
function titles({ board }, kinds, state) {
  const present = [...board.querySelectorAll(":scope > .jm-row-title")];
  while (present.length > kinds.length) present.pop().remove();
  while (present.length < kinds.length) {
    present.push(element("div", "jm-row-title", element("span", "")));
    board.prepend(present.at(-1));
  }
  for (const [number, kind] of kinds.entries()) {
    put(present[number].firstChild, titleOf(kind, state));
    present[number].style.gridRow = 4 + 2 * number;
    present[number].setAttribute("aria-hidden", "true");
  }
}

function makeColumn(words) {
  const more = button("jm-more", words.stageMenu, "⋯");
  more.setAttribute("aria-haspopup", "menu");
  return element(
    "section",
    "jm-column",
    element("header", "jm-head", element("h2", "jm-stage"), element("span", "jm-phase"), element("span", "jm-count"), more),
    element("ol", "jm-cards"),
    button("jm-add", words.add),
  );
}

function fillColumn(column, stage, id, { state, kinds, held, cards }) {
  const { selected, dragged, rights, chosen, colors, link, map, rows } = state;
  const drawn = [stage, selected, dragged, rights, chosen, colors, link.people, link.session, map.get("channels"), map.get("lanes"), rows];
  // What did not change is the same object.
  if (unchanged(column, drawn)) return;
  const address = addressOf(["stages", id]);
  column.dataset.at = address;
  const [name, phase, count] = column.querySelector(".jm-head").children;
  const touchpoints = stage.get("touchpoints") ?? new Map();
  if (!name.querySelector("textarea")) put(name, stage.get("name"));
  name.dataset.edit = state.may("structure") ? `${address}/name` : "";
  put(phase, state.words.phases[stage.get("phase")] ?? "");
  put(count, String(touchpoints.size));
  count.title = counted(state.words.touchpoints, touchpoints.size, state.language);
  column.setAttribute("aria-label", stage.get("name"));
  column.classList.toggle("jm-dragged", state.dragged.has(address));
  column.querySelector(".jm-add").hidden = !state.may("touchpoints");
  column.querySelector(".jm-more").hidden = !state.may("structure");
  keyed(
    column.querySelector(".jm-cards"),
    touchpoints,
    () => makeCard(state.words),
    (card, touchpoint, key) => {
      const at = addressOf(["stages", id, "touchpoints", key]);
      fillCard(card, touchpoint, { at, id: key, state, holder: held.get(at) });
    },
    cards,
  );
  cells(column, touchpoints, id, { state, kinds });
}

/** What stands beneath the cards of a column: a cell for each row. */
function cells(column, touchpoints, id, { state, kinds }) {
  const present = new Map([...column.querySelectorAll(":scope > .jm-cell")].map((cell) => [cell.dataset.row, cell]));
  for (const [number, kind] of kinds.entries()) {
    const cell = present.get(kind) ?? element("div", "jm-cell");
    present.delete(kind);
    cell.dataset.row = kind;
    cell.style.gridRow = 5 + 2 * number;
    if (!cell.isConnected) column.append(cell);
    mark(cell, { role: "list", "aria-label": titleOf(kind, state) });
    fillCell(cell, kind, touchpoints, id, state);
  }
  for (const cell of present.values()) cell.remove();
}
