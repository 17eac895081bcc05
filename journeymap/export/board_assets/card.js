/** @file One touchpoint as a card: name, channel, how it feels, what hurts, votes. */

import { button, element, put, unchanged } from "./elements.js";
import { face, smile } from "./face.js";
import { concerned, feelingOf } from "./feeling.js";
import { icon } from "./icon.js";
import { counted, said, scored } from "./words.js";

/** Into how many pieces the edge of a card is cut: owners are told apart without colour, too. */
const PIECES = { brand: 1, partner: 2, social: 3, customer: 5 };
/** With more personas than this their faces would not find room: then one stands for all. */
const FACES = 3;

/** @param {import("./words.js").Words} words */
export function makeCard(words) {
  const more = button("jm-more", words.cardMenu, "⋯");
  more.setAttribute("aria-haspopup", "menu");
  const card = element(
    "li",
    "jm-card",
    element("span", "jm-edge"),
    element("div", "jm-badges"),
    element("div", "jm-name"),
    element("div", "jm-line", element("span", "jm-channel"), element("span", "jm-feelings")),
    element("div", "jm-holder"),
    more,
  );
  card.tabIndex = 0;
  return card;
}

/**
 * @param {HTMLElement} card
 * @param {Map} touchpoint
 * @param {{at: string, id: string, state: import("./state.js").State, holder?: {name: string, color: string}}} place
 */
export function fillCard(card, touchpoint, { at, id, state, holder }) {
  card.classList.toggle("jm-held", Boolean(holder));
  if (holder) card.style.setProperty("--holder", holder.color);
  put(card.querySelector(".jm-holder"), holder ? said(state.words.holds, { name: holder.name || state.words.somebody }) : "");
  card.classList.toggle("jm-selected", state.selected.has(id));
  card.classList.toggle("jm-dragged", state.dragged.has(at));
  const disputed = state.disputed === id;
  card.classList.toggle("jm-disputed", disputed);
  const drawn = [touchpoint, at, state.chosen, state.colors, state.map.get("channels"), state.rights, state.selected.has(id), disputed];
  if (unchanged(card, drawn)) return;
  card.dataset.at = at;
  const name = card.querySelector(".jm-name");
  if (!name.querySelector("textarea")) put(name, touchpoint.get("name"));
  name.dataset.edit = state.may("change", at) ? `${at}/name` : "";
  const channel = channelOf(touchpoint, state);
  fillChannel(card, touchpoint, channel, state);
  const feelings = feelingsOf(touchpoint, state);
  card.querySelector(".jm-feelings").replaceChildren(...feelings.map((each) => feelingNode(each, state)));
  const badges = badgesOf(touchpoint, state);
  if (disputed) badges.unshift({ kind: "disputed", text: "↕", words: state.words.room.widest });
  card.querySelector(".jm-badges").replaceChildren(...badges.map(({ kind, text, words }) => badge(kind, text, words)));
  const outside = state.chosen !== null && !concerned(state.map, touchpoint).includes(state.chosen);
  card.classList.toggle("jm-dim", outside);
  card.querySelector(".jm-more").hidden = state.link.you.role === "viewer";
  const parts = [touchpoint.get("name"), channel?.get("name"), ...feelings.map(({ words }) => words), ...badges.map(({ words }) => words)];
  if (state.selected.has(id)) parts.push(state.words.selected);
  card.setAttribute("aria-label", parts.filter(Boolean).join(", "));
}

function channelOf(touchpoint, state) {
  const id = touchpoint.get("channel");
  return id === undefined ? undefined : state.map.get("channels")?.get(id);
}

function fillChannel(card, touchpoint, channel, state) {
  const box = card.querySelector(".jm-channel");
  const id = touchpoint.get("channel");
  box.replaceChildren(...(id === undefined ? [] : [icon(channel, state.look), element("span", "", channel?.get("name") ?? id)]));
  const edge = card.querySelector(".jm-edge");
  const owner = channel?.get("owner") ?? "brand";
  edge.hidden = channel === undefined;
  edge.dataset.owner = owner;
  edge.style.setProperty("--pieces", PIECES[owner]);
  edge.title = state.words.owners[owner];
}

/** The faces of a card: of the persona chosen, else of each, else of all in one. */
function feelingsOf(touchpoint, state) {
  const people = state.chosen === null ? concerned(state.map, touchpoint) : [state.chosen];
  const apart = people.length > 0 && people.length <= FACES;
  const shown = apart ? people : [null];
  return shown.flatMap((persona) => {
    const feeling = feelingOf(touchpoint, persona);
    if (!feeling) return [];
    const name = persona === null ? "" : state.map.get("personas").get(persona).get("name");
    const level = state.words.levels[Math.round(feeling.mean)];
    const words = [name, `${level} ${scored(feeling.mean, state.language)}`].filter(Boolean).join(": ");
    return [{ persona, mean: feeling.mean, words, alone: people.length <= 1 || state.chosen !== null }];
  });
}

function feelingNode({ persona, mean, words, alone }, state) {
  const node = element("span", "jm-feeling", face());
  smile(node.firstChild, mean);
  node.style.setProperty("--ink", persona === null ? "var(--jm-muted)" : state.colors.get(persona));
  node.title = words;
  if (alone) node.append(element("span", "", scored(mean, state.language)));
  return node;
}

function badgesOf(touchpoint, { words, language, chosen }) {
  const open = [...(touchpoint.get("pains")?.values() ?? [])].filter((pain) => pain.get("status") !== "fixed" && meets(pain, chosen));
  const ideas = touchpoint.get("ideas")?.size ?? 0;
  const votes = votesOf(touchpoint);
  const badges = [];
  if (touchpoint.get("moment_of_truth")) badges.push({ kind: "truth", text: "★", words: words.truth });
  if (votes) badges.push({ kind: "votes", text: `▲ ${votes}`, words: counted(words.votes, votes, language) });
  if (ideas) badges.push({ kind: "idea", text: `+${ideas}`, words: counted(words.ideas, ideas, language) });
  if (open.length) {
    const worst = Math.max(...open.map(severityOf));
    const spoken = `${counted(words.pains, open.length, language)}, ${said(words.severity, { number: worst })}`;
    badges.push({ kind: "pain", text: `! ${worst}`, words: spoken });
  }
  return badges;
}

function meets(pain, persona) {
  const named = pain.get("personas") ?? [];
  return persona === null || named.length === 0 || named.includes(persona);
}

/** The severity of a pain; the middle where nobody said. */
export function severityOf(pain) {
  return pain.get("severity") ?? 3;
}

function votesOf(touchpoint) {
  return ["pains", "ideas", "gains"]
    .flatMap((kind) => [...(touchpoint.get(kind)?.values() ?? [])])
    .reduce((sum, each) => sum + (each.get("votes") ?? 0), 0);
}

function badge(kind, text, words) {
  const node = element("span", `jm-badge jm-badge-${kind}`, text);
  node.title = words;
  return node;
}
