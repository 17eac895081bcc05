/** @file What is kept of a workshop: snapshots to look at and bring back, the replay, the closing page. */

import { button, element, put } from "./elements.js";
import { ask, openSheet } from "./menu.js";
import { notice } from "./notices.js";
import { beNamed, checkbox } from "./people.js";
import { openReplay } from "./replay.js";
import { Still } from "./still.js";
import { fromWire } from "./tree.js";
import { written } from "./written.js";
import { counted, said } from "./words.js";

/**
 * The facilitator's entries for them.
 * @param {HTMLElement} anchor
 * @param {import("./board.js").Board} board
 */
export function keepsakes(anchor, board) {
  const { link, words } = board;
  const { room } = words;
  const label = { label: room.snapshotLabel, ok: words.ok, give: (text) => link.say("snapshot", { label: text.trim() }) };
  const close = () => {
    board.wantsClosing = true;
    link.say("closing", { write: true });
  };
  return [
    { label: room.keepsakes, heading: true },
    { label: room.keepSnapshot, act: () => ask(anchor, label) },
    { label: room.snapshots, act: () => link.say("snapshots") },
    { label: room.replay, act: () => openReplay(board) },
    { label: room.closeWorkshop, act: close },
  ];
}

/** The snapshots there are, the newest first, each to look at and with a way back to it. */
export function showSnapshots(anchor, snapshots, board) {
  const { link, words, language } = board;
  const { room } = words;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const rows = [...snapshots].reverse().map(({ number, at, kind, label }) => {
    const name = label || room.snapshotKinds[kind];
    const look = button("jm-tool", room.look);
    look.addEventListener("click", () => {
      sheet.hidePopover();
      board.looksAt = { number, name };
      link.say("preview", { number });
    });
    const back = button("jm-tool", room.bringBack);
    back.addEventListener("click", () => {
      sheet.hidePopover();
      bringBack(number, name, board);
    });
    const acts = element("span", "jm-row-acts", look, back);
    return element("li", "jm-note", element("span", "jm-note-text", element("b", "", name), element("small", "", when.format(new Date(at * 1000)))), acts);
  });
  const sheet = openSheet(anchor, "jm-menu jm-ask jm-snapshots", [element("h2", "jm-question", room.snapshots), element("ul", "jm-notes", ...rows)]);
}

/** A snapshot that was asked for, as the board it was. */
export function showSnapshot({ number, map }, board) {
  const { room } = board.words;
  const name = board.looksAt?.number === number ? board.looksAt.name : room.snapshotKinds.asked;
  const back = button("jm-primary", room.bringBack);
  const still = new Still(board, name, [back]);
  back.addEventListener("click", () => {
    still.close();
    bringBack(number, name, board);
  });
  still.show(fromWire(map));
}

/** Makes the map what a snapshot holds, as an edit of one's own that can be undone. */
function bringBack(number, name, { link, history, words }) {
  const id = crypto.randomUUID();
  history.expect(id, said(words.room.broughtBack, { name }));
  link.say("restore", { number, id });
}

/** The closing page came: shown to who wrote it, offered to everybody else. */
export function closingCame(anchor, page, board) {
  const { words } = board;
  if (board.wantsClosing || !page.file) showClosing(anchor, page, board);
  else notice(board.tray, { text: words.room.closingCame, actions: [{ label: words.room.look, act: () => showClosing(anchor, page, board) }] }, words);
  board.wantsClosing = false;
}

function showClosing(anchor, { text, file, commits }, board) {
  const { link, words, language } = board;
  const { room } = words;
  const told = element("p", "jm-hint");
  put(told, said(room.closingWritten, { file }));
  const named = checkbox(room.beNamed, Boolean(link.session?.named));
  named.firstChild.addEventListener("change", () => beNamed(board, named.firstChild.checked ? link.name : ""));
  const page = written(text, "jm-closing");
  // It scrolls, which keys must be able to do as well.
  page.tabIndex = 0;
  const parts = [element("h2", "jm-question", room.closingTitle), page, told, named];
  if (commits?.length) parts.push(element("p", "jm-hint", counted(room.committed, commits.length, language)));
  else if (link.you.role === "facilitator") parts.push(commitButton());
  const sheet = openSheet(anchor, "jm-menu jm-ask jm-closing-sheet", parts);

  function commitButton() {
    const commit = button("jm-primary", room.commitClosing);
    commit.addEventListener("click", () => {
      sheet.hidePopover();
      board.wantsClosing = true;
      link.say("closing", { write: true, commit: room.commitMessage });
    });
    return commit;
  }
}
