/** @file The rows beneath the cards: what people do, think and feel there, what hurts, what could be better. */

import { severityOf } from "./card.js";
import { button, element, keyed, put, unchanged } from "./elements.js";
import { addressOf } from "./tree.js";
import { counted, said } from "./words.js";

/** Texts of a touchpoint, one each. */
const TEXTS = ["doing", "thinking", "feeling"];
/** Things of a touchpoint that have a text and an id. */
const THINGS = ["pains", "ideas", "gains"];

/** Kinds of entries that have a menu of their own. */
const MENUS = [...THINGS, "quotes"];

/** Every row there can be, in order: fields, and the team's own lanes. */
export function rowKinds({ map }) {
  return [...TEXTS, ...THINGS, "quotes", "backstage", ...[...(map.get("lanes")?.keys() ?? [])].map((lane) => `lane:${lane}`)];
}

/** The name of a row. */
export function titleOf(kind, { map, words }) {
  return kind.startsWith("lane:") ? map.get("lanes").get(kind.slice(5)) : words.rows[kind];
}

/**
 * @param {HTMLElement} cell
 * @param {string} kind
 * @param {Map} touchpoints
 * @param {string} stage
 * @param {import("./state.js").State} state
 */
export function fillCell(cell, kind, touchpoints, stage, state) {
  if (unchanged(cell, [touchpoints, stage, state.rights])) return;
  const entries = [];
  for (const [id, touchpoint] of touchpoints) {
    const at = addressOf(["stages", stage, "touchpoints", id]);
    for (const entry of entriesOf(kind, touchpoint, at)) entries.push([entry.field, { ...entry, name: touchpoint.get("name"), of: id }]);
  }
  keyed(cell, entries, () => makeEntry(kind, state), (node, entry) => fillEntry(node, entry, kind, state));
}

function entriesOf(kind, touchpoint, at) {
  if (TEXTS.includes(kind)) return [{ at: `${at}/${kind}`, text: touchpoint.get(kind) ?? "", field: `${at}/${kind}` }];
  if (kind.startsWith("lane:")) {
    const lane = kind.slice(5);
    const field = `${at}/${addressOf(["lanes", lane])}`;
    return [{ at: field, text: touchpoint.get("lanes")?.get(lane) ?? "", field }];
  }
  if (kind === "quotes") {
    const place = `${at}/quotes`;
    return (touchpoint.get("quotes") ?? []).map((text, number) => ({ at: `${place}/${addressOf([text])}`, text, field: `${place}/${number}` }));
  }
  return [...(touchpoint.get(kind) ?? [])].map(([id, thing]) => {
    const address = `${at}/${addressOf([kind, id])}`;
    if (!(thing instanceof Map)) return { at: address, text: thing, field: address };
    return { at: address, text: thing.get("text"), field: `${address}/text`, thing };
  });
}

function makeEntry(kind, { words }) {
  const parts = [element("span", "jm-of"), element("span", "jm-text"), element("span", "jm-facts")];
  if (MENUS.includes(kind)) {
    const more = button("jm-more", words.room?.thingMenu ?? "", "⋯");
    more.setAttribute("aria-haspopup", "menu");
    parts.push(more);
  }
  return element("div", "jm-entry", ...parts);
}

function fillEntry(node, { text, field, thing, name, of, at }, kind, state) {
  node.setAttribute("role", "listitem");
  node.dataset.kind = kind;
  node.dataset.of = of;
  node.dataset.at = at;
  const [about, box, facts, more] = node.children;
  put(about, name);
  const may = state.may("change", at);
  node.hidden = !text && !may;
  node.classList.toggle("jm-empty", !text);
  if (!box.querySelector("textarea")) put(box, text || (may ? state.words.write : ""));
  box.dataset.edit = may ? field : "";
  box.dataset.label = `${titleOf(kind, state)}: ${name}`;
  facts.replaceChildren(...(thing ? factsOf(thing, kind, state) : []));
  if (more) more.hidden = !may;
  node.classList.toggle("jm-settled", thing?.get("status") === "fixed");
}

function factsOf(thing, kind, { words, language }) {
  const facts = [];
  if (kind === "pains") {
    const severity = severityOf(thing);
    const dots = element("span", "jm-dots", ...[1, 2, 3, 4, 5].map((level) => element("i", level <= severity ? "jm-full" : "")));
    dots.setAttribute("role", "img");
    dots.setAttribute("aria-label", said(words.severity, { number: severity }));
    facts.push(dots);
  }
  const votes = thing.get("votes") ?? 0;
  if (votes) {
    const node = element("span", "jm-votes", `▲ ${votes}`);
    node.setAttribute("aria-label", counted(words.votes, votes, language));
    facts.push(node);
  }
  const owner = thing.get("owner");
  if (owner) facts.push(element("span", "jm-owner", owner));
  return facts;
}
