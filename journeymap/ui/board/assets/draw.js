/** @file Draws the board: a function of what is known, that touches only what changed. */

import { addressOf, at } from "./tree.js";

/** Words for the five levels of emotion, from very bad to very good; the page gives them translated. */
const FACES = ["😡", "🙁", "😐", "🙂", "😀"];

/**
 * @param {HTMLElement} root
 * @param {{map: import("./tree.js").Data, people: *[], words: Record<string, string>, may: (what: string) => boolean}} state
 */
export function draw(root, state) {
  const stages = at(state.map, "stages") ?? new Map();
  keyed(root, stages, makeColumn, (column, stage, id) => fillColumn(column, stage, id, state));
}

/** Brings the children of a node in line with a table: one child an id, in its order. */
function keyed(parent, table, make, fill) {
  const present = new Map([...parent.children].map((child) => [child.dataset.id, child]));
  let place = parent.firstElementChild;
  for (const [id, value] of table) {
    let child = present.get(id);
    present.delete(id);
    if (!child) {
      child = make(id);
      child.dataset.id = id;
    }
    if (child !== place) parent.insertBefore(child, place);
    else place = place.nextElementSibling;
    fill(child, value, id);
  }
  for (const child of present.values()) child.remove();
}

function element(tag, className, ...children) {
  const node = document.createElement(tag);
  node.className = className;
  node.append(...children);
  return node;
}

function makeColumn() {
  return element(
    "section",
    "jm-column",
    element("header", "jm-column-head", element("h2", "jm-stage"), element("span", "jm-count")),
    element("ol", "jm-cards"),
    element("button", "jm-add"),
  );
}

function fillColumn(column, stage, id, state) {
  const head = column.querySelector(".jm-stage");
  put(head, stage.get("name"));
  const touchpoints = stage.get("touchpoints") ?? new Map();
  put(column.querySelector(".jm-count"), String(touchpoints.size));
  const add = column.querySelector(".jm-add");
  put(add, state.words.add);
  add.hidden = !state.may("touchpoints");
  add.dataset.stage = addressOf(["stages", id]);
  const cards = column.querySelector(".jm-cards");
  keyed(cards, touchpoints, makeCard, (card, touchpoint, key) => {
    const address = addressOf(["stages", id, "touchpoints", key]);
    const holder = state.people.find(({ holding, client }) => holding === address && client !== state.client);
    card.style.setProperty("--holder", holder ? holder.color : "");
    card.classList.toggle("jm-held", Boolean(holder));
    put(card.querySelector(".jm-holder"), holder?.name ?? "");
    // What did not change is the same object.
    if (card.touchpoint === touchpoint && card.dataset.at === address) return;
    card.touchpoint = touchpoint;
    card.dataset.at = address;
    fillCard(card, touchpoint, state);
  });
}

function makeCard() {
  const card = element(
    "li",
    "jm-card",
    element("div", "jm-name"),
    element("div", "jm-line", element("span", "jm-face"), element("span", "jm-channel"), element("span", "jm-pains")),
    element("div", "jm-holder"),
  );
  card.tabIndex = 0;
  return card;
}

function fillCard(card, touchpoint, state) {
  const name = card.querySelector(".jm-name");
  if (document.activeElement !== name) put(name, touchpoint.get("name"));
  const channel = touchpoint.get("channel");
  const known = channel === undefined ? undefined : at(state.map, addressOf(["channels", channel]));
  put(card.querySelector(".jm-channel"), known?.get("name") ?? channel ?? "");
  const level = levelOf(touchpoint.get("emotion"));
  put(card.querySelector(".jm-face"), level === null ? "" : FACES[Math.round(level) + 2]);
  const pains = touchpoint.get("pains")?.size ?? 0;
  put(card.querySelector(".jm-pains"), pains ? `⚡ ${pains}` : "");
  card.classList.toggle("jm-hurts", pains > 0);
}

/** The mean of a feeling: a number, scores, or either for each persona; null where nobody said. */
export function levelOf(emotion) {
  if (emotion === undefined || emotion === null) return null;
  if (typeof emotion === "number") return emotion;
  const parts = (emotion instanceof Map ? [...emotion.values()] : emotion).map(levelOf).filter((x) => x !== null);
  return parts.length ? parts.reduce((sum, x) => sum + x, 0) / parts.length : null;
}

function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
