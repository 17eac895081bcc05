/** @file Inviting others: a code large enough to be projected, the link it leads to, and the links in force. */

import { button, element, keyed, mark, put } from "./elements.js";
import { openSheet } from "./menu.js";
import { counted, said } from "./words.js";

/** Hours that a link opens the board. */
const HOURS = [1, 8, 24, 24 * 7, 24 * 30];
const USUAL = 24;
/** Names that lead nowhere on any other machine. */
const ONLY_HERE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** @typedef {{id: string, role: string, ends: number, ticket: string, here: number}} Invitation */

/**
 * @param {HTMLElement} anchor
 * @param {import("./board.js").Board} board
 */
export function invite(anchor, board) {
  const { words, link } = board;
  const roles = choice("role", words.theyMay, Object.entries(words.room.invited), "contributor");
  const hours = document.createElement("select");
  mark(hours, { class: "jm-answer", "aria-label": words.room.validFor });
  for (const each of HOURS) hours.append(new Option(lasting(each, board), String(each), each === USUAL, each === USUAL));
  const form = element("div", "jm-invite-form", roles, element("label", "jm-question", words.room.validFor, hours));
  const anew = button("jm-primary jm-anew", words.room.makeLink);
  anew.hidden = true;
  anew.addEventListener("click", () => ask(sheet, board));
  const inForce = element("details", "jm-links", element("summary", "", ""), element("ul", "jm-notes"));
  const sheet = openSheet(anchor, "jm-menu jm-ask jm-invite", [form, anew, shown(board), inForce]);
  sheet.wanted = () => ({ role: roles.querySelector("input:checked").value, hours: Number(hours.value) });
  board.inviteSheet = sheet;
  board.invitations = [];
  // For another role a link that is there already will do; for another length there has to be a new one.
  roles.addEventListener("change", () => fill(sheet, board));
  hours.addEventListener("change", () => ask(sheet, board));
  link.say("invitations");
}

/** The room tells which links are in force, and which one was made just now, for how many hours. */
export function invitationsCame(board, { links, made, hours }) {
  const sheet = board.inviteSheet;
  if (!sheet?.isConnected) return;
  board.invitations = links;
  sheet.known = true;
  const { asked } = sheet;
  const role = links.find(({ id }) => id === made)?.role;
  if (asked && asked.role === role && asked.hours === hours) sheet.asked = null;
  fill(sheet, board, made);
}

/** After a break: what was asked for may never have come. */
export function inviteAgain({ inviteSheet: sheet, link }) {
  if (!sheet?.isConnected) return;
  link.say("invitations");
  if (sheet.asked) link.say("invite", sheet.asked);
}

/** Asks for a new link of what is chosen; no other one can be given away until it is there. */
function ask(sheet, board) {
  sheet.asked = sheet.wanted();
  conceal(sheet);
  board.link.say("invite", sheet.asked);
}

function fill(sheet, board, made = "") {
  const wanted = sheet.wanted();
  const waits = sheet.asked?.role === wanted.role;
  const mine = waits ? [] : board.invitations.filter(({ role }) => role === wanted.role);
  const found = mine.find(({ id }) => id === made) ?? mine.find(({ id }) => id === sheet.shownId) ?? mine[0];
  // Whoever has withdrawn the last link did not mean to have another one at once.
  sheet.querySelector(".jm-anew").hidden = Boolean(found) || !sheet.withdrew;
  if (found) {
    if (sheet.shownId !== found.id) show(sheet, found, board);
  } else if (waits || !sheet.known) conceal(sheet);
  else if (sheet.withdrew) hide(sheet);
  else ask(sheet, board);
  list(sheet.querySelector(".jm-links"), sheet, board);
}

/** Where the code, the link and what is to be said of it are shown. */
function shown(board) {
  const { words } = board;
  const code = document.createElement("img");
  mark(code, { class: "jm-code", alt: words.code, hidden: "" });
  const link = document.createElement("input");
  mark(link, { class: "jm-answer", readonly: "", "aria-label": words.link });
  link.addEventListener("focus", () => link.select());
  const copy = button("jm-item", words.copyLink);
  copy.addEventListener("click", async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      put(copy, words.copied);
    } catch {
      // Without https the browser keeps its clipboard closed: the link is marked, ready for Ctrl+C.
      link.focus();
    }
  });
  return element("div", "jm-shown", code, link, copy, element("p", "jm-hint"), element("p", "jm-warning"));
}

function show(sheet, { id, ticket, ends }, board) {
  const { words, home } = board;
  const box = sheet.querySelector(".jm-shown");
  const [code, link, copy, until, warning] = box.children;
  box.classList.remove("jm-waiting");
  const address = new URL(`join/${ticket}`, home);
  sheet.shownId = id;
  code.src = `${address.href}/code.svg?scheme=${address.protocol.replace(":", "")}`;
  code.hidden = false;
  link.value = address.href;
  put(copy, words.copyLink);
  put(until, said(words.room.validUntil, { moment: moment(ends, board) }));
  put(warning, ONLY_HERE.test(address.hostname) ? words.room.onlyHere : "");
}

/** The links that open this board, each with a way to withdraw it. */
function list(box, sheet, board) {
  const { words, invitations, language } = board;
  const [summary, rows] = box.children;
  put(summary, counted(words.room.linksInForce, invitations.length, language));
  box.hidden = invitations.length === 0;
  keyed(rows, invitations.map((each) => [each.id, each]), () => makeLink(sheet, board), (row, each) => {
    const [text, withdraw] = row.children;
    const parts = { role: words.room.roles[each.role], moment: moment(each.ends, board), here: counted(words.here, each.here, language) };
    put(text, said(words.room.linkRow, parts));
    withdraw.dataset.ticket = each.id;
    row.classList.toggle("jm-current", each.id === sheet.shownId);
  });
}

function makeLink(sheet, board) {
  const { words, link } = board;
  const withdraw = button("jm-tool jm-danger", words.room.withdraw);
  // Who came by this link has to go: that is asked once more, on the same button.
  withdraw.addEventListener("click", () => {
    if (withdraw.dataset.sure !== "yes") {
      withdraw.dataset.sure = "yes";
      put(withdraw, words.room.withdrawSure);
      return;
    }
    sheet.withdrew = true;
    sheet.asked = null;
    if (sheet.shownId === withdraw.dataset.ticket) hide(sheet);
    link.say("withdraw", { ticket: withdraw.dataset.ticket });
  });
  return element("li", "jm-note", element("span", "jm-note-text"), withdraw);
}

/** Takes the link away, and keeps its room for the one that comes. */
function conceal(sheet) {
  const box = sheet.querySelector(".jm-shown");
  box.classList.add("jm-waiting");
  sheet.shownId = "";
  box.querySelector("input").value = "";
}

/** Takes the link away; there is none to come. */
function hide(sheet) {
  conceal(sheet);
  const [code, , , until, warning] = sheet.querySelector(".jm-shown").children;
  code.hidden = true;
  put(until, "");
  put(warning, "");
}

function moment(seconds, { language }) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(seconds * 1000));
}

function lasting(hours, { words, language }) {
  return hours < 24 ? counted(words.room.hours, hours, language) : counted(words.room.days, hours / 24, language);
}

function choice(name, legend, options, chosen) {
  const box = element("fieldset", "jm-roles", element("legend", "", legend));
  for (const [value, text] of options) {
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name, value, checked: value === chosen });
    box.append(element("label", "jm-role", input, text));
  }
  return box;
}
