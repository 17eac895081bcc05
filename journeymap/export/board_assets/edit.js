/** @file Writing in place: a text on the board becomes a field, and a text again. */

import { element, forget } from "./elements.js";
import { at } from "./tree.js";

/**
 * Turns a text into a field until it is written or given up.
 * @param {HTMLElement} node With the address in `data-edit`.
 * @param {import("./board.js").Board} board
 */
export function editInPlace(node, board) {
  const address = node.dataset.edit;
  if (!address || node.querySelector("textarea")) return;
  const before = at(board.state.map, address) ?? "";
  const holder = node.closest("[data-at]");
  const area = field(before, node.dataset.label ?? board.state.words.name);
  node.replaceChildren(area);
  board.link.hold(holder?.dataset.at ?? "");
  area.focus();
  area.select();
  const end = (keep) => {
    if (!area.isConnected || area.ended) return;
    area.ended = true;
    const text = area.value.trim();
    const back = area === area.getRootNode().activeElement;
    node.replaceChildren(before);
    board.link.hold("");
    forget(node);
    if (keep && text !== before) board.acts.write(address, text);
    board.drawNow();
    if (back) node.closest("[tabindex]")?.focus();
  };
  finishing(area, end);
}

/**
 * A field for something new, among what is there already.
 * @param {object} options
 * @param {(draft: HTMLElement) => void} options.place Puts it where it belongs.
 * @param {string} options.label
 * @param {(texts: string[], draft: HTMLElement) => void} options.add
 * @param {boolean} [options.more] Whether Enter opens a field for the next one.
 */
export function openDraft({ place, label, add, more = false, tag = "div" }) {
  const area = field("", label);
  area.placeholder = label;
  const draft = element(tag, "jm-draft", area);
  place(draft);
  area.focus();
  draft.scrollIntoView({ block: "nearest", inline: "nearest" });
  const end = (keep, event) => {
    if (area.ended) return;
    const lines = linesOf(area.value);
    const next = more && keep && event === "enter" && lines.length > 0;
    if (!next) {
      area.ended = true;
      const back = area === area.getRootNode().activeElement;
      const near = draft.previousElementSibling?.closest(".jm-card") ?? draft.closest("[tabindex]");
      draft.remove();
      if (back) near?.focus();
    }
    area.value = "";
    if (keep && lines.length) add(lines, draft);
    if (next) {
      area.focus();
      fit(area);
    }
  };
  finishing(area, end);
}

/** The lines of a text that say something; what lists begin with is left out. */
export function linesOf(text) {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, "").trim())
    .filter(Boolean);
}

function field(text, label) {
  const area = document.createElement("textarea");
  area.className = "jm-field";
  area.value = text;
  area.rows = 1;
  area.setAttribute("aria-label", label);
  area.addEventListener("input", () => fit(area));
  requestAnimationFrame(() => fit(area));
  return area;
}

/** As high as its text. */
function fit(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

function finishing(area, end) {
  area.addEventListener("keydown", (event) => {
    event.stopPropagation();
    // Enter may choose a character that is being composed.
    if (event.isComposing) return;
    const enter = event.key === "Enter" && !event.shiftKey;
    if (!enter && event.key !== "Escape") return;
    event.preventDefault();
    end(enter, "enter");
  });
  // A field that is moved to another place loses the focus for a moment.
  area.addEventListener("blur", () => area.moving || end(true, "blur"));
}
