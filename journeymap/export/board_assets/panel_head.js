/** @file The head of whatever is under way: what it is about, who has answered, what the facilitator can do. */

import { button, element, put } from "./elements.js";

/**
 * The head of a panel: what it is about, how many have answered, and what the facilitator can do.
 * @param {string} title
 * @param {{reveal: string, end: string}} events
 * @param {import("./board.js").Board} board
 */
export function panelHead(title, { reveal, end }, board) {
  const { link, words } = board;
  const press = (className, label, kind) => {
    const node = button(className, label);
    node.addEventListener("click", () => link.happen(kind));
    return node;
  };
  const lead = element("div", "jm-lead", press("jm-primary", words.room.reveal, reveal), press("jm-tool", words.room.end, end));
  return element("header", "jm-panel-head", element("h2", "", title), element("span", "jm-answers"), lead);
}

/** Brings the head of a panel up to date. */
export function fillHead(head, { answers, revealed }, board) {
  const [, count, lead] = head.children;
  put(count, revealed ? "" : answers);
  lead.hidden = board.link.you.role !== "facilitator";
  lead.firstChild.hidden = revealed;
}
