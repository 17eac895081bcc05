/** @file The bar above the board: how the connection is, who is here, and what one wants to see. */

import { button, element, keyed, mark, put } from "./elements.js";
import { invite } from "./invite.js";
import { leadMenu } from "./lead.js";
import { openMenu } from "./menu.js";
import { drawPeople, makePeople } from "./people.js";
import { rowKinds, titleOf } from "./rows.js";
import { counted, said } from "./words.js";

/** @param {import("./board.js").Board} board */
export function makeToolbar(board) {
  const { words } = board;
  const status = element("span", "jm-status", element("i", "jm-dot"), element("span", ""));
  status.setAttribute("role", "status");
  const people = makePeople(board);
  const personas = element("div", "jm-personas");
  mark(personas, { role: "radiogroup", "aria-label": words.personas });
  const press = (name, label, sign, act) => {
    const node = button(`jm-tool jm-tool-${name}`, label, sign);
    node.addEventListener("click", () => act(node));
    return node;
  };
  const tools = element(
    "div",
    "jm-tools",
    press("lead", words.room.lead, undefined, (node) => leadMenu(node, board)),
    press("invite", words.invite, undefined, (node) => invite(node, board)),
    press("rows", words.show, undefined, (node) => rowsMenu(node, board)),
    press("undo", words.undo, "↶", () => board.acts.turn("undo")),
    press("redo", words.redo, "↷", () => board.acts.turn("redo")),
    press("smaller", words.smaller, "−", () => board.zoom(-1)),
    press("fit", words.fit, undefined, () => board.fit()),
    press("larger", words.larger, "+", () => board.zoom(1)),
    press("projector", words.projector, undefined, () => board.toggleProjector()),
    press("full", words.fullScreen, "⛶", () => board.toggleFullScreen()),
  );
  return element("header", "jm-bar", element("h1", "jm-title"), status, people, element("div", "jm-strip", personas, tools));
}

/**
 * @param {HTMLElement} bar
 * @param {import("./board.js").Board} board
 */
export function drawToolbar(bar, board) {
  const { state, link, words, history } = board;
  const [title, status, people, strip] = bar.children;
  const [personas, tools] = strip.children;
  put(title, state.map.get("title") ?? "");
  put(status.lastChild, statusWords(link, words, state.language));
  status.dataset.status = link.problem ? "offline" : link.status;
  status.title = link.problem ?? "";
  drawPeople(people, board);
  drawPersonas(personas, board);
  const find = (name) => tools.querySelector(`.jm-tool-${name}`);
  const viewer = link.you.role === "viewer";
  for (const [name, steps] of [["undo", history.done], ["redo", history.undone]]) {
    const node = find(name);
    node.hidden = viewer;
    node.disabled = steps.length === 0;
    node.title = steps.length ? `${words[name]}: ${steps.at(-1).what}` : words[name];
  }
  mark(find("projector"), { "aria-pressed": state.projector });
  find("lead").hidden = link.you.role !== "facilitator";
  find("invite").hidden = link.you.role !== "facilitator";
  find("full").hidden = !document.fullscreenEnabled;
}

function statusWords({ status, waiting, problem }, words, language) {
  if (problem) return said(words.fileTrouble, { problem });
  if (status === "live" || waiting.length === 0) return words[status];
  return `${words[status]} · ${counted(words.waiting, waiting.length, language)}`;
}

/** Whose journey stands out: everybody's, or that of one persona. */
function drawPersonas(box, { state, words, setPersona }) {
  const all = [...(state.map.get("personas") ?? [])];
  box.hidden = all.length < 2;
  const table = [["", words.all], ...all.map(([id, persona]) => [id, persona.get("name")])];
  const make = (id) => {
    const node = button("jm-persona", "");
    node.append(element("i", "jm-dot"), element("span", ""));
    node.setAttribute("role", "radio");
    node.addEventListener("click", () => setPersona(id));
    return node;
  };
  keyed(box, table, make, (node, name, id) => {
    put(node.lastChild, name);
    mark(node, { "aria-checked": (state.chosen ?? "") === id });
    node.querySelector(".jm-dot").hidden = id === "";
    node.style.setProperty("--ink", id === "" ? "var(--jm-muted)" : state.colors.get(id));
  });
}

function rowsMenu(anchor, board) {
  const { state } = board;
  const items = rowKinds(state).map((kind) => ({
    label: titleOf(kind, state),
    checked: state.rows.has(kind),
    act: () => board.toggleRow(kind),
  }));
  openMenu(anchor, items, board.words.show);
}
