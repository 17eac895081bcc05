/** @file Who is here: their signs in the bar, the list of all, who one is oneself, and who may do what. */

import { button, drawing, element, keyed, mark, put } from "./elements.js";
import { openMenu, openSheet } from "./menu.js";
import { showPointers } from "./pointers.js";
import { counted, said } from "./words.js";

const SHOWN = 6;

/** @param {import("./board.js").Board} board */
export function makePeople(board) {
  const { words } = board;
  const all = button("jm-tool jm-everybody", "");
  // Until the room says how many are here.
  all.setAttribute("aria-label", words.people);
  const sign = drawing("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, drawing("circle", { cx: 8, cy: 5, r: 3 }), drawing("path", { d: "M2 15a6 6 0 0 1 12 0z" }));
  all.append(sign, element("span", ""));
  all.addEventListener("click", () => openPeople(all, board));
  const list = element("ul", "jm-people", element("li", "jm-last", all));
  list.setAttribute("aria-label", words.people);
  return list;
}

export function drawPeople(list, board) {
  const { link, words, language } = board;
  const here = inOrder(link);
  keyed(list, here.slice(0, SHOWN).map((who) => [who.client, who]), () => makePerson(board), (node, { name, color, client }) => {
    const called = name || words.somebody;
    const own = client === link.client;
    const [sign] = node.children;
    put(sign, [...called][0].toUpperCase());
    sign.disabled = !own;
    sign.title = own ? said(words.you, { name: called }) : called;
    sign.setAttribute("aria-label", sign.title);
    node.style.setProperty("--who", color || "var(--jm-muted)");
  });
  const all = list.lastElementChild.firstChild;
  const number = here.length + link.others;
  put(all.lastChild, String(number));
  all.setAttribute("aria-label", counted(words.here, number, language));
  all.title = all.getAttribute("aria-label");
  if (board.peopleSheet?.isConnected) fillPeople(board.peopleSheet, board);
}

/** Oneself first. */
function inOrder({ people, client }) {
  return [...people].sort((one, other) => Number(other.client === client) - Number(one.client === client));
}

/** Somebody who is here; one's own sign is where one says who one is. */
function makePerson(board) {
  const sign = button("jm-person", "");
  sign.addEventListener("click", () => openOneself(sign, board));
  return element("li", "", sign);
}

/** Everybody by name, what they hold, and, for who leads, what they may do. */
function openPeople(anchor, board) {
  const list = element("ul", "jm-notes jm-everybody-list");
  const parts = [element("h2", "jm-question", ""), list, element("p", "jm-hint", "")];
  board.peopleSheet = openSheet(anchor, "jm-menu jm-ask", parts);
  fillPeople(board.peopleSheet, board);
}

function fillPeople(sheet, board) {
  const { link, words, language, state } = board;
  const [title, list, rest] = sheet.children;
  put(title, counted(words.here, link.people.length + link.others, language));
  put(rest, link.others ? counted(words.room.others, link.others, language) : "");
  keyed(list, inOrder(link).map((who) => [who.client, who]), () => makeRow(board), (row, who) => {
    row.who = who;
    const [sign, text, change] = row.children;
    const called = who.name || words.somebody;
    put(sign, [...called][0].toUpperCase());
    row.style.setProperty("--who", who.color || "var(--jm-muted)");
    put(text.firstChild, who.client === link.client ? said(words.you, { name: called }) : called);
    const holds = who.holding && state.nameOf(who.holding);
    put(text.lastChild, holds ? said(words.room.holds, { role: words.room.roles[who.role], name: holds }) : words.room.roles[who.role]);
    change.hidden = link.you.role !== "facilitator" || who.member === link.you.member;
  });
}

function makeRow(board) {
  const change = button("jm-tool", board.words.room.changeRole);
  change.setAttribute("aria-haspopup", "menu");
  const sign = element("span", "jm-person");
  sign.setAttribute("aria-hidden", "true");
  const row = element("li", "jm-note", sign, element("span", "jm-note-text", element("b", ""), element("small", "")), change);
  change.addEventListener("click", () => roleMenu(board.bar.querySelector(".jm-everybody"), row.who, board));
  return row;
}

/** Another role for somebody, asked once more before it is given. */
function roleMenu(anchor, who, board) {
  const { words } = board;
  const items = Object.entries(words.room.roles).map(([role, name]) => ({
    label: name,
    checked: role === who.role,
    act: () => role !== who.role && confirmRole(anchor, who, role, board),
  }));
  openMenu(anchor, items, said(words.room.roleOf, { name: who.name || words.somebody }));
}

function confirmRole(anchor, who, role, { link, words }) {
  const { room } = words;
  const parts = { name: who.name || words.somebody, role: room.roles[role] };
  const yes = button("jm-primary", room.giveRole);
  const no = button("jm-tool", room.leaveRole);
  const sheet = openSheet(anchor, "jm-menu jm-ask", [
    element("h2", "jm-question", said(room.askRole, parts)),
    element("p", "jm-hint", room.roleMeans[role]),
    element("div", "jm-lead", no, yes),
  ]);
  no.addEventListener("click", () => sheet.hidePopover());
  yes.addEventListener("click", () => {
    sheet.hidePopover();
    link.happen("promote", { who: who.member, role });
  });
  yes.focus();
}

/** Who one is: name, colour, and what of oneself the others see. */
function openOneself(anchor, board) {
  const { link, words, colors } = board;
  const name = document.createElement("input");
  mark(name, { class: "jm-answer", maxlength: 60 });
  name.value = link.name;
  const choice = colorChoice(colors, link.color, words);
  const pointers = checkbox(words.room.showPointers, board.state.pointers);
  const named = checkbox(words.room.beNamed, Boolean(link.session?.named));
  const done = button("jm-primary", words.ok);
  const sheet = openSheet(anchor, "jm-menu jm-ask", [element("label", "jm-question", words.yourName, name), choice, pointers, named, done]);
  const end = () => {
    const called = name.value.trim().slice(0, 60);
    const color = choice.querySelector("input:checked")?.value ?? link.color;
    const wanted = named.firstChild.checked;
    sheet.hidePopover();
    if (pointers.firstChild.checked !== board.state.pointers) showPointers(board, pointers.firstChild.checked);
    if (wanted !== Boolean(link.session?.named)) beNamed(board, wanted ? called : "");
    if (called !== link.name || color !== link.color) board.become({ name: called, color });
  };
  done.addEventListener("click", end);
  name.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && end());
  name.focus();
}

/** Stands on the closing page with this name, or without one any more. */
export function beNamed({ link }, name) {
  link.happen("be-named", { name });
}

/** @param {string} text @param {boolean} checked */
export function checkbox(text, checked) {
  const input = document.createElement("input");
  Object.assign(input, { type: "checkbox", checked });
  return element("label", "jm-role", input, text);
}

/** The colours one can choose from, as round fields. */
export function colorChoice(colors, chosen, words) {
  const box = element("fieldset", "jm-choice", element("legend", "", words.yourColor));
  for (const [number, color] of colors.entries()) {
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "color", value: color, checked: color === chosen });
    input.setAttribute("aria-label", said(words.room.color, { number: number + 1 }));
    const label = element("label", "jm-swatch", input);
    label.style.setProperty("--who", color);
    box.append(label);
  }
  return box;
}
