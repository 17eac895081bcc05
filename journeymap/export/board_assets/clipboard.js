/** @file Copying cards and pasting them; any list of lines becomes cards, too. */

import { linesOf } from "./edit.js";
import { fromWire, at, toWire, follower, keysOf } from "./tree.js";

const KIND = "application/x-journeymap-touchpoints";
/** So many touchpoints go into one message; the room takes at most 64 KB. */
const AT_ONCE = 40;

/**
 * @param {EventTarget} stage
 * @param {import("./board.js").Board} board
 */
export function clipboard(stage, board) {
  stage.addEventListener("copy", (event) => {
    const card = cardOf(event);
    if (!card) return;
    const touchpoints = board.chosenWith(card.dataset.id).map((id) => at(board.state.map, board.state.addressOf(id)));
    event.clipboardData.setData("text/plain", touchpoints.map((each) => each.get("name")).join("\n"));
    event.clipboardData.setData(KIND, JSON.stringify(touchpoints.map(toWire)));
    event.preventDefault();
  });
  stage.addEventListener("paste", (event) => {
    if (event.composedPath()[0].closest?.("textarea, input") || !board.state.may("touchpoints")) return;
    const cards = touchpointsIn(event.clipboardData, board.state.map);
    const place = placeFor(cardOf(event), board.state);
    if (cards.length === 0 || !place) return;
    event.preventDefault();
    paste(cards, place, board);
  });
}

function paste(cards, { stage, before }, board) {
  let last = [];
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    last = board.acts.put(cards.slice(from, from + AT_ONCE), stage, before);
  }
  board.drawNow();
  board.focusCard(last.at(-1));
}

function cardOf(event) {
  const target = event.composedPath()[0];
  return target.closest?.("textarea, input") ? null : (target.closest?.(".jm-card") ?? null);
}

/** Behind the card in focus, else at the end. */
function placeFor(card, { map }) {
  if (card) return { stage: keysOf(card.dataset.at)[1], before: follower(map, card.dataset.at) };
  const stage = [...(map.get("stages")?.keys() ?? [])].at(-1);
  return stage === undefined ? null : { stage, before: null };
}

function touchpointsIn(data, map) {
  const own = data.getData(KIND);
  if (own) {
    try {
      return JSON.parse(own).map((each) => atHome(fromWire(each), map));
    } catch {
      // Somebody else's data under our name: its lines still are lines.
    }
  }
  return linesOf(data.getData("text/plain")).map((name) => new Map([["name", name]]));
}

/** A touchpoint of any map without what this map does not have. */
function atHome(touchpoint, map) {
  const known = (kind, id) => map.get(kind)?.has(id) ?? false;
  const kept = new Map(touchpoint);
  // Where it leads is not copied: the ways of a journey are its author's.
  for (const field of ["next", "ends"]) kept.delete(field);
  if (!known("channels", kept.get("channel"))) kept.delete("channel");
  const personas = (kept.get("personas") ?? []).filter((id) => known("personas", id));
  if (personas.length) kept.set("personas", personas);
  else kept.delete("personas");
  for (const [field, kind] of [["emotion", "personas"], ["lanes", "lanes"]]) {
    if (!(kept.get(field) instanceof Map)) continue;
    const entries = [...kept.get(field)].filter(([id]) => known(kind, id));
    if (entries.length) kept.set(field, new Map(entries));
    else kept.delete(field);
  }
  for (const kind of ["pains", "ideas"]) if (kept.has(kind)) kept.set(kind, new Map([...kept.get(kind)].map(([id, thing]) => [id, free(thing)])));
  return kept;
}

/** A pain or idea without votes and without what it points at. */
function free(thing) {
  const kept = new Map(thing);
  for (const field of ["personas", "solves", "votes"]) kept.delete(field);
  return kept;
}
