/** @file What must not be missed: edits that were refused, and values that somebody else replaced. */

import { button, element } from "./elements.js";
import { addressOf, at, keysOf } from "./tree.js";
import { said } from "./words.js";

const SHORT = 8000;

/**
 * @param {HTMLElement} tray
 * @param {{text: string, value?: string, actions?: {label: string, act: () => void}[], brief?: boolean}} notice
 * @param {import("./words.js").Words} words
 */
export function notice(tray, { text, value = "", actions = [], brief = false }, words) {
  const close = button("jm-close", words.close, "×");
  const node = element("div", "jm-notice", element("p", "jm-notice-text", text), close);
  if (value) node.append(element("pre", "jm-value", value));
  const row = element("div", "jm-notice-acts");
  if (value) row.append(copier(value, words));
  for (const { label, act } of actions) {
    const press = button("jm-primary", label);
    press.addEventListener("click", () => {
      node.remove();
      act();
    });
    row.append(press);
  }
  if (row.childElementCount) node.append(row);
  close.addEventListener("click", () => node.remove());
  tray.append(node);
  if (brief) setTimeout(() => node.remove(), SHORT);
  while (tray.childElementCount > 5) tray.firstElementChild.remove();
}

function copier(value, words) {
  const press = button("jm-item", words.copyText);
  press.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // Without https there is no such clipboard: the text is marked, ready for Ctrl+C.
      getSelection()?.selectAllChildren(press.closest(".jm-notice").querySelector(".jm-value"));
      return;
    }
    press.textContent = words.copied;
  });
  return press;
}

/** An edit the room refused, with the texts that were not applied. */
export function refusal({ operation, reason }, board) {
  const value = operation.changes.flatMap((change) => textsOf(change.value)).join("\n");
  notice(board.tray, { text: said(board.words.refused, { reason }), value }, board.words);
}

/** A value somebody else replaced: offered back to who had set it. */
export function replaced({ at: address, value }, board) {
  const { words, state, history } = board;
  const place = state.nameOf(addressOf(keysOf(address).slice(0, 4))) || address;
  const text = said(words.overwritten, { place, value: textsOf(value).join(", ") || words.nothing });
  const again = () => history.edit([{ op: "set", at: address, value }], text);
  notice(board.tray, { text, actions: at(state.map, address) === undefined && value === null ? [] : [{ label: words.useAgain, act: again }] }, words);
}

/** The texts and numbers of a value, names and texts first. */
function textsOf(value) {
  if (value === undefined || value === null) return [];
  if (value instanceof Map) return [...value.values()].flatMap(textsOf);
  return Array.isArray(value) ? value.flatMap(textsOf) : [String(value)];
}
