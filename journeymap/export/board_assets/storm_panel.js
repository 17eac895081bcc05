/** @file A silent brainstorm: one's own notes, then everybody's, in groups. */

import { button, element, keyed, mark, put } from "./elements.js";
import { ask, openMenu } from "./menu.js";
import { fillHead, panelHead } from "./panel_head.js";
import { counted } from "./words.js";

/** @param {import("./board.js").Board} board */
export function makeStorm(board) {
  const { words, link } = board;
  const { storm } = link.session;
  const head = panelHead(storm.question || words.room.stormTitle, { reveal: "reveal-storm", end: "end-storm" }, board);
  const area = document.createElement("textarea");
  mark(area, { class: "jm-answer", rows: 2, maxlength: 500, "aria-label": words.room.writeNote, placeholder: words.room.writeNote });
  const keep = button("jm-primary", words.room.keepNote);
  const form = element("form", "jm-note-form", area, keep);
  keep.type = "submit";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!area.value.trim()) return;
    link.happen("note", { note: crypto.randomUUID(), text: area.value });
    area.value = "";
    area.focus();
  });
  area.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.hidden = storm.revealed || link.you.role === "viewer";
  return element("article", "jm-panel jm-storm", head, form, element("ul", "jm-notes"));
}

export function fillStorm(panel, storm, board) {
  const { words, language } = board;
  const [head, , notes] = panel.children;
  fillHead(head, { answers: counted(words.room.written, storm.written, language), revealed: storm.revealed }, board);
  const table = [...storm.notes].sort((one, other) => one.group.localeCompare(other.group)).map((note) => [note.id, note]);
  keyed(notes, table, (id) => makeNote(id, storm, board), (node, note) => {
    const [text, group] = node.children;
    put(text, note.text);
    put(group, note.group);
  });
}

function makeNote(id, storm, board) {
  const { link, words } = board;
  const more = button("jm-tool", words.room.more, "…");
  more.hidden = storm.revealed ? link.you.role !== "facilitator" : false;
  more.addEventListener("click", () => openMenu(more, storm.revealed ? shared(id, more, board) : own(id, board), words.room.more));
  return element("li", "jm-note", element("span", "jm-note-text"), element("span", "jm-group"), more);
}

function own(id, { link, words }) {
  return [{ label: words.room.deleteNote, danger: true, act: () => link.happen("note", { note: id, text: "" }) }];
}

function shared(id, anchor, { link, words }) {
  const note = () => link.session.storm.notes.find((each) => each.id === id);
  const give = (group) => link.happen("group", { note: id, group: group.trim() });
  const groups = [...new Set(link.session.storm.notes.map(({ group }) => group).filter(Boolean))];
  return [
    ...groups.map((group) => ({ label: group, checked: note()?.group === group, act: () => give(group) })),
    { label: words.room.newGroup, act: () => ask(anchor, { label: words.room.groupName, ok: words.ok, give }) },
    { label: words.room.parkNote, act: () => link.happen("park", { text: note()?.text ?? "" }) },
  ];
}
