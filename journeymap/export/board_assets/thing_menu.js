/** @file What can be done with a pain, an idea or a quote: how bad it is, who takes care of it, what became of it. */

import { ask, openMenu } from "./menu.js";
import { addressOf, at, keysOf } from "./tree.js";
import { said } from "./words.js";

const SEVERITIES = [5, 4, 3, 2, 1];

/**
 * @param {HTMLElement} entry
 * @param {import("./board.js").Board} board
 */
export function thingMenu(entry, board) {
  const { state, acts, words } = board;
  const { at: address, kind } = entry.dataset;
  const anchor = entry.querySelector(".jm-more");
  const thing = at(state.map, address);
  const items = [{ label: words.room.rewrite, keys: "Enter", act: () => board.edit(entry.querySelector(".jm-text")) }];
  if (thing instanceof Map && kind !== "gains") items.push(...decisions(anchor, address, thing, kind, board));
  const gone = kind === "quotes" ? () => acts.rewrite(parent(address), Number(keysOf(entry.dataset.id).at(-1)), "") : () => acts.remove([address]);
  items.push({ heading: true, label: "" }, { label: words.delete, danger: true, act: gone });
  openMenu(anchor, items, words.room.thingMenu);
}

function decisions(anchor, address, thing, kind, { acts, words }) {
  const { room } = words;
  const owner = {
    label: room.takesCare,
    ok: words.ok,
    text: thing.get("owner") ?? "",
    give: (text) => acts.set(`${address}/owner`, text.trim(), said(words.written, { text: text.trim() })),
  };
  const severities = SEVERITIES.map((number) => ({
    label: said(words.severity, { number }),
    checked: (thing.get("severity") ?? 3) === number,
    act: () => acts.set(`${address}/severity`, number, said(words.severity, { number })),
  }));
  const states = Object.entries(room.statuses).map(([status, name]) => ({
    label: name,
    checked: (thing.get("status") ?? "open") === status,
    act: () => acts.set(`${address}/status`, status, said(words.written, { text: name })),
  }));
  return [
    { label: `${room.takesCare} …`, act: () => ask(anchor, owner) },
    { heading: true, label: room.status },
    ...states,
    ...(kind === "pains" ? [{ heading: true, label: room.howBad }, ...severities] : []),
  ];
}

function parent(address) {
  return addressOf(keysOf(address).slice(0, -1));
}
