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
  return element("article", "jm-panel jm-storm", head, form, element("div", "jm-groups"));
}

export function fillStorm(panel, storm, board) {
  const { words, language } = board;
  const [head, , groups] = panel.children;
  fillHead(head, { answers: counted(words.room.written, storm.written, language), revealed: storm.revealed }, board);
  keyed(groups, grouped(storm.notes), makeGroup, (node, notes, name) => {
    const [title, list] = node.children;
    title.hidden = name === "";
    put(title.firstChild, name);
    put(title.lastChild, String(notes.length));
    mark(list, { "aria-label": name || words.room.stormTitle });
    keyed(list, notes.map((note) => [note.id, note]), (id) => makeNote(id, storm, board), (row, note) => put(row.firstChild, note.text));
  });
}

/** The notes by their group, those without one last. */
function grouped(notes) {
  const groups = new Map();
  for (const note of notes) groups.set(note.group, [...(groups.get(note.group) ?? []), note]);
  return [...groups].sort(([one], [other]) => Number(one === "") - Number(other === "") || one.localeCompare(other));
}

function makeGroup() {
  return element("section", "jm-note-group", element("h3", "jm-group", element("span", ""), element("small", "")), element("ul", "jm-notes"));
}

function makeNote(id, storm, board) {
  const { link, words } = board;
  const more = button("jm-tool", words.room.more, "…");
  more.hidden = storm.revealed ? link.you.role !== "facilitator" : false;
  more.addEventListener("click", () => openMenu(more, storm.revealed ? shared(id, more, board) : own(id, board), words.room.more));
  return element("li", "jm-note", element("span", "jm-note-text"), more);
}

function own(id, { link, words }) {
  return [{ label: words.room.deleteNote, danger: true, act: () => link.happen("note", { note: id, text: "" }) }];
}

function shared(id, anchor, board) {
  const { link, words } = board;
  const note = () => link.session.storm.notes.find((each) => each.id === id);
  const give = (group) => link.happen("group", { note: id, group: group.trim() });
  const groups = [...new Set(link.session.storm.notes.map(({ group }) => group).filter(Boolean))];
  return [
    ...groups.map((group) => ({ label: group, checked: note()?.group === group, act: () => give(group) })),
    { label: words.room.newGroup, act: () => ask(anchor, { label: words.room.groupName, ok: words.ok, give }) },
    ...Object.entries(words.room.noteBecomes).map(([kind, label]) => ({ label, act: () => placeMenu(kind, note()?.text, anchor, board) })),
    { label: words.room.parkNote, act: () => link.happen("park", { text: note()?.text ?? "" }) },
  ];
}

/** A note becomes a pain or an idea: of the card that is selected alone, else of one that is asked for. */
function placeMenu(kind, text, anchor, { state, acts, words }) {
  if (!text) return;
  const give = (id) => () => acts.attach(kind, state.addressOf(id), text);
  if (state.selected.size === 1) {
    give([...state.selected][0])();
    return;
  }
  const items = [...state.map.get("stages")].flatMap(([, stage]) => {
    const cards = [...(stage.get("touchpoints") ?? [])].map(([id, card]) => ({ label: card.get("name"), act: give(id) }));
    return cards.length ? [{ heading: true, label: stage.get("name") }, ...cards] : [];
  });
  openMenu(anchor, items, words.room.noteBecomes[kind]);
}
