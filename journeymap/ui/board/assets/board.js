/** @file The board in a page: joins the room, draws what it knows, and turns hands into changes. */

import { draw } from "./draw.js";
import { Link } from "./link.js";
import { addressOf, at, keysOf } from "./tree.js";

/**
 * @param {HTMLElement} root
 * @param {{socket: string, ticket: string, name: string, color: string, words: Record<string, string>}} options
 * @returns {Link}
 */
export function join(root, { socket, ticket, name, color, words }) {
  const columns = document.createElement("div");
  columns.className = "jm-board";
  const status = document.createElement("p");
  status.className = "jm-status";
  status.setAttribute("role", "status");
  root.replaceChildren(status, columns);
  const may = () => link.you.role !== "viewer";
  let asked = 0;
  const redraw = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      draw(columns, { map: link.view, people: link.people, client: link.client, words, may });
      status.textContent = statusWords(link, words);
      status.dataset.status = link.status;
    });
  };
  const link = new Link({ open: () => new WebSocket(socket), ticket, name, color, tell: redraw });
  hands(columns, link, words);
  link.connect();
  return link;
}

function statusWords({ status, waiting }, words) {
  const unsent = waiting.length;
  if (status === "live" || unsent === 0) return words[status];
  return `${words[status]} · ${words.waiting.replace("{number}", unsent)}`;
}

/** Editing in place, adding, and (for now) moving with the keyboard. */
function hands(columns, link, words) {
  columns.addEventListener("click", (event) => {
    const add = event.target.closest(".jm-add");
    if (add) {
      const id = `t-${crypto.randomUUID().slice(0, 6)}`;
      const address = `${add.dataset.stage}/touchpoints/${id}`;
      link.edit([{ op: "add", at: address, value: new Map([["name", words.unnamed]]), before: null }]);
      return;
    }
    const name = event.target.closest(".jm-name");
    if (name && link.you.role !== "viewer") edit(name, link);
  });
  columns.addEventListener("keydown", (event) => {
    const card = event.target.closest(".jm-card");
    if (!card || event.target !== card) return;
    if (event.key === "Enter") {
      event.preventDefault();
      edit(card.querySelector(".jm-name"), link);
    }
    if (event.altKey && MOVES[event.key]) {
      event.preventDefault();
      MOVES[event.key](card, link);
    }
  });
}

function edit(name, link) {
  const card = name.closest(".jm-card");
  name.contentEditable = "plaintext-only";
  name.focus();
  document.getSelection()?.selectAllChildren(name);
  link.hold(card.dataset.at);
  const done = (keep) => {
    name.removeEventListener("blur", onBlur);
    name.contentEditable = "false";
    link.hold("");
    const text = name.textContent.trim();
    const before = at(link.view, card.dataset.at)?.get("name");
    if (keep && text && text !== before) link.edit([{ op: "set", at: `${card.dataset.at}/name`, value: text }]);
    else name.textContent = before ?? "";
  };
  const onBlur = () => done(true);
  name.addEventListener("blur", onBlur);
  name.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      done(event.key === "Enter");
      card.focus();
    }
  };
}

/** Moves a card up, down, or into the stage beside its own. */
const MOVES = {
  ArrowUp: (card, link) => {
    const other = card.previousElementSibling;
    if (other) link.edit([{ op: "move", at: card.dataset.at, to: card.dataset.at, before: other.dataset.id }]);
  },
  ArrowDown: (card, link) => {
    const other = card.nextElementSibling;
    if (!other) return;
    const before = other.nextElementSibling?.dataset.id ?? null;
    link.edit([{ op: "move", at: card.dataset.at, to: card.dataset.at, before }]);
  },
  ArrowLeft: (card, link) => toStage(card, card.closest(".jm-column").previousElementSibling, link),
  ArrowRight: (card, link) => toStage(card, card.closest(".jm-column").nextElementSibling, link),
};

function toStage(card, column, link) {
  if (!column) return;
  const [, , , id] = keysOf(card.dataset.at);
  const to = addressOf(["stages", column.dataset.id, "touchpoints", id]);
  link.edit([{ op: "move", at: card.dataset.at, to, before: null }]);
}
