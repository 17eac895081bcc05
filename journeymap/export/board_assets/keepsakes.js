/** @file What is kept of a workshop: snapshots to bring back, and the closing page. */

import { button, element, put } from "./elements.js";
import { ask, openSheet } from "./menu.js";
import { counted, said } from "./words.js";

/**
 * The facilitator's entries for them.
 * @param {HTMLElement} anchor
 * @param {import("./board.js").Board} board
 */
export function keepsakes(anchor, { link, words }) {
  const { room } = words;
  const label = { label: room.snapshotLabel, ok: words.ok, give: (text) => link.say("snapshot", { label: text.trim() }) };
  return [
    { label: room.keepsakes, heading: true },
    { label: room.keepSnapshot, act: () => ask(anchor, label) },
    { label: room.snapshots, act: () => link.say("snapshots") },
    { label: room.closeWorkshop, act: () => link.say("closing", { write: true }) },
  ];
}

/** The snapshots there are, the newest first, each with a way back to it. */
export function showSnapshots(anchor, snapshots, { link, words, language }) {
  const { room } = words;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const rows = [...snapshots].reverse().map(({ number, at, kind, label }) => {
    const back = button("jm-tool", room.bringBack);
    back.addEventListener("click", () => {
      sheet.hidePopover();
      link.say("restore", { number, id: crypto.randomUUID() });
    });
    const name = element("b", "", label || room.snapshotKinds[kind]);
    return element("li", "jm-note", element("span", "", name, ` ${when.format(new Date(at * 1000))}`), back);
  });
  const sheet = openSheet(anchor, "jm-menu jm-ask", [element("h2", "jm-question", room.snapshots), element("ul", "jm-notes", ...rows)]);
}

/** The closing page as it was written, and the way to commit it with the map. */
export function showClosing(anchor, { text, file, commits }, { link, words, language }) {
  const { room } = words;
  const page = element("pre", "jm-closing", text);
  const told = element("p", "jm-hint");
  put(told, said(room.closingWritten, { file }));
  const parts = [element("h2", "jm-question", room.closingTitle), page, told];
  if (commits?.length) parts.push(element("p", "jm-hint", counted(room.committed, commits.length, language)));
  else {
    const commit = button("jm-primary", room.commitClosing);
    commit.addEventListener("click", () => {
      sheet.hidePopover();
      link.say("closing", { write: true, commit: room.commitMessage });
    });
    parts.push(commit);
  }
  const sheet = openSheet(anchor, "jm-menu jm-ask jm-closing-sheet", parts);
}
