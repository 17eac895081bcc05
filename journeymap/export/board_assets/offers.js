/** @file What the menus of cards, stages and points offer. */

import { linesOf } from "./edit.js";
import { concerned, scoresOf } from "./feeling.js";
import { ask, openMenu } from "./menu.js";
import { addressOf, at, follower, keysOf } from "./tree.js";
import { counted, said, scored } from "./words.js";

const LEVELS = [2, 1, 0, -1, -2];

/**
 * @param {HTMLElement} card
 * @param {import("./board.js").Board} board
 */
export function cardMenu(card, board) {
  const { state, acts } = board;
  const { words } = state;
  const { id, at: address } = card.dataset;
  const anchor = card.querySelector(".jm-more");
  const chosen = board.chosenWith(id);
  const all = chosen.every((one) => state.may("change", state.addressOf(one)));
  const items = [];
  if (state.may("pains", address)) items.push({ label: words.addPain, keys: "P", act: () => board.drafts.thing(card, "pains") });
  if (state.may("ideas", address)) items.push({ label: words.addIdea, keys: "I", act: () => board.drafts.thing(card, "ideas") });
  if (state.may("quotes", address)) items.push({ label: words.room.addQuote, keys: "Q", act: () => board.drafts.thing(card, "quotes") });
  if (state.may("touchpoints")) items.push({ label: words.addBelow, keys: "N", act: () => board.drafts.below(card) });
  if (state.may("change", address)) {
    items.push({ label: words.rename, keys: "Enter", act: () => board.edit(card.querySelector(".jm-name")) });
    items.push({ label: words.feelsLike, act: () => scoreMenu(anchor, address, board) });
    items.push({ label: words.channel, act: () => channelMenu(anchor, address, board) });
    items.push({ label: words.truth, checked: at(state.map, address).get("moment_of_truth") === true, act: () => toggleTruth(address, board) });
    items.push({ heading: true, label: words.move });
    for (const direction of ["up", "down", "left", "right"]) {
      if (canShift(id, direction, state)) items.push({ label: words.directions[direction], keys: `Alt ${ARROWS[direction]}`, act: () => board.shift(id, direction) });
    }
    items.push({ label: words.moveTo, act: () => stagesMenu(anchor, chosen, board) });
    items.push({ heading: true, label: chosen.length > 1 ? counted(words.touchpoints, chosen.length, state.language) : "" });
  }
  if (state.may("touchpoints")) items.push({ label: words.duplicate, keys: "Ctrl D", act: () => board.duplicate(chosen) });
  items.push({ label: state.selected.has(id) ? words.unselect : words.select, keys: words.space, act: () => board.select(id, "toggle") });
  if (all) items.push({ label: words.delete, keys: "Del", danger: true, act: () => acts.remove(chosen.map((one) => state.addressOf(one))) });
  openMenu(anchor, items, words.cardMenu);
}

const ARROWS = { up: "↑", down: "↓", left: "←", right: "→" };

function canShift(id, direction, state) {
  const [, stage] = keysOf(state.addressOf(id));
  const [order, among] = ["up", "down"].includes(direction)
    ? [[...at(state.map, addressOf(["stages", stage, "touchpoints"])).keys()], id]
    : [[...state.map.get("stages").keys()], stage];
  return order[order.indexOf(among) + (["up", "left"].includes(direction) ? -1 : 1)] !== undefined;
}

function toggleTruth(address, { state, acts }) {
  const now = at(state.map, address).get("moment_of_truth") === true;
  acts.set(`${address}/moment_of_truth`, now ? null : true, said(state.words.written, { text: state.words.truth }));
}

/** Into which stage: the stages by name. */
function stagesMenu(anchor, ids, { state, acts }) {
  const [, home] = keysOf(state.addressOf(ids[0]));
  const items = [...state.map.get("stages")].map(([id, stage]) => ({
    label: stage.get("name"),
    checked: id === home,
    act: () => acts.move(ids, id, null),
  }));
  openMenu(anchor, items, state.words.moveTo);
}

function channelMenu(anchor, address, { state, acts }) {
  const now = at(state.map, address).get("channel");
  const channels = [...(state.map.get("channels") ?? [])];
  const choose = (id, name) => () => acts.set(`${address}/channel`, id, said(state.words.written, { text: name }));
  const items = channels.map(([id, channel]) => ({ label: channel.get("name"), checked: id === now, act: choose(id, channel.get("name")) }));
  items.push({ label: state.words.noChannel, checked: now === undefined, act: choose(null, state.words.noChannel) });
  openMenu(anchor, items, state.words.channel);
}

/** How it feels: first to whom, where several could be meant, then how. */
function scoreMenu(anchor, address, board) {
  const { state } = board;
  const people = concerned(state.map, at(state.map, address));
  if (state.chosen !== null && people.includes(state.chosen)) levelMenu(anchor, address, state.chosen, board);
  else if (people.length <= 1) levelMenu(anchor, address, people[0] ?? null, board);
  else {
    const items = people.map((id) => ({
      label: state.map.get("personas").get(id).get("name"),
      act: () => levelMenu(anchor, address, id, board),
    }));
    openMenu(anchor, items, state.words.feelsLike);
  }
}

function levelMenu(anchor, address, persona, board) {
  const { words, language } = board.state;
  const items = LEVELS.map((level) => ({
    label: `${scored(level, language)} ${words.levels[level]}`,
    act: () => giveScore(anchor, address, persona, level, board),
  }));
  openMenu(anchor, items, words.feelsLike);
}

/**
 * Sets a score; where several people gave theirs, asks first what is meant.
 * @param {Element} anchor
 */
export function giveScore(anchor, address, persona, score, { state, acts }) {
  const { words, language } = state;
  const scores = scoresOf(at(state.map, address), persona);
  if (scores.length <= 1) {
    acts.score(address, persona, score);
    return;
  }
  const number = scored(score, language);
  const items = [
    { label: said(words.oneMore, { score: number }), act: () => acts.score(address, persona, score, "one more") },
    { label: counted(words.instead, scores.length, language, { score: number }), act: () => acts.score(address, persona, score, "instead") },
    { label: words.leave },
  ];
  openMenu(anchor, items, words.feelsLike);
}

/** @param {HTMLElement} column */
export function stageMenu(column, board) {
  const { state, acts } = board;
  const { words } = state;
  const { id, at: address } = column.dataset;
  const anchor = column.querySelector(".jm-more");
  const stages = [...state.map.get("stages").keys()];
  const here = stages.indexOf(id);
  const items = [
    { label: words.rename, act: () => board.edit(column.querySelector(".jm-stage")) },
    { label: words.addSeveral, act: () => askSeveral(anchor, id, board) },
    { label: words.addStage, act: () => askStage(anchor, follower(state.map, address), board) },
  ];
  if (here > 0) items.push({ label: words.directions.left, act: () => acts.shiftStage(id, -1) });
  if (here < stages.length - 1) items.push({ label: words.directions.right, act: () => acts.shiftStage(id, 1) });
  items.push({ heading: true, label: words.phase });
  for (const [phase, name] of Object.entries(words.phases)) {
    const checked = at(state.map, address).get("phase") === phase;
    items.push({ label: name, checked, act: () => acts.set(`${address}/phase`, checked ? null : phase, said(words.written, { text: name })) });
  }
  items.push({ heading: true, label: "" }, { label: words.delete, danger: true, act: () => acts.remove([address]) });
  openMenu(anchor, items, words.stageMenu);
}

/** Many touchpoints at once, one a line. */
export function askSeveral(anchor, stage, { state, acts }) {
  const { words } = state;
  const give = (text) => {
    const names = linesOf(text);
    if (names.length) acts.add(names, stage, null);
  };
  ask(anchor, { label: words.addSeveral, hint: words.oneALine, ok: words.addThem, several: true, give });
}

export function askStage(anchor, before, { state, acts }) {
  ask(anchor, { label: state.words.addStage, ok: state.words.addThem, give: (text) => acts.addStage(text.trim(), before) });
}
