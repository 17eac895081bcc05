/** @file How far the map has come in each step of the agenda, from 0 to 1. */

import { feelingOf } from "./feeling.js";

/** @param {import("./tree.js").Data} map */
export function completeness(map) {
  const stages = [...(map.get("stages") ?? new Map()).values()];
  const cards = stages.flatMap((stage) => [...(stage.get("touchpoints") ?? new Map()).values()]);
  const pains = cards.flatMap((card) => [...(card.get("pains") ?? new Map()).values()]);
  const ideas = cards.flatMap((card) => [...(card.get("ideas") ?? new Map()).values()]);
  const low = cards.filter((card) => (feelingOf(card, null)?.mean ?? 0) < 0);
  return {
    frame: share([map.has("goal"), Boolean(map.get("personas")?.size), stages.length > 1], Boolean),
    map: share(stages, (stage) => Boolean(stage.get("touchpoints")?.size)),
    feel: share(cards, (card) => card.has("emotion")),
    hurt: share(low, (card) => Boolean(card.get("pains")?.size)),
    ideas: share(cards.filter((card) => card.get("pains")?.size), (card) => Boolean(card.get("ideas")?.size)),
    vote: share([...pains, ...ideas], (each) => (each.get("votes") ?? 0) > 0),
    next: share(ideas, (idea) => idea.has("owner")),
  };
}

function share(items, holds) {
  return items.length ? items.filter(holds).length / items.length : 0;
}
