/** @file How a touchpoint feels: reading scores out of a map, and the changes that set them. */

/** @typedef {{mean: number, low: number, high: number, count: number, of: "one"|"everybody"}} Feeling */

/**
 * The ids of the personas a touchpoint concerns, in map order.
 * @param {Map} map
 * @param {Map} touchpoint
 */
export function concerned(map, touchpoint) {
  const named = touchpoint.get("personas") ?? [];
  return [...(map.get("personas")?.keys() ?? [])].filter((id) => named.length === 0 || named.includes(id));
}

/**
 * What a persona feels there; null where nobody said or it does not concern him.
 * @param {Map} touchpoint
 * @param {string|null} persona Null for the mean of everybody.
 * @returns {Feeling|null}
 */
export function feelingOf(touchpoint, persona) {
  const named = touchpoint.get("personas") ?? [];
  if (persona !== null && named.length && !named.includes(persona)) return null;
  const emotion = touchpoint.get("emotion");
  if (!(emotion instanceof Map)) return feeling(emotion, "everybody");
  if (persona !== null) return feeling(emotion.get(persona), "one");
  const each = [...emotion.values()].map((voices) => feeling(voices, "one")).filter(Boolean);
  if (each.length === 0) return null;
  return {
    mean: each.reduce((sum, { mean }) => sum + mean, 0) / each.length,
    low: Math.min(...each.map(({ low }) => low)),
    high: Math.max(...each.map(({ high }) => high)),
    count: each.reduce((sum, { count }) => sum + count, 0),
    of: "everybody",
  };
}

function feeling(voices, of) {
  if (voices === undefined || voices === null) return null;
  const scores = Array.isArray(voices) ? voices : [voices];
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { mean, low: Math.min(...scores), high: Math.max(...scores), count: scores.length, of };
}

/** The scores that stand in the map for a persona. */
export function scoresOf(touchpoint, persona) {
  const emotion = touchpoint.get("emotion");
  const voices = emotion instanceof Map ? emotion.get(persona) : emotion;
  if (voices === undefined || voices === null) return [];
  return Array.isArray(voices) ? voices : [voices];
}

/**
 * The change that gives a persona these scores.
 *
 * A feeling that held for everybody becomes one for each persona it concerns,
 * so that nobody else's curve moves.
 * @param {Map} map
 * @param {string} address Of the touchpoint.
 * @param {Map} touchpoint
 * @param {string|null} persona
 * @param {number[]} scores
 * @returns {import("./tree.js").Change}
 */
export function scoring(map, address, touchpoint, persona, scores) {
  const value = scores.length > 1 ? scores : (scores[0] ?? null);
  const people = concerned(map, touchpoint);
  const emotion = touchpoint.get("emotion");
  if (persona === null || (people.length <= 1 && !(emotion instanceof Map))) return { op: "set", at: `${address}/emotion`, value };
  const apart = emotion instanceof Map;
  // Where each has his own already, only his is set: two people can score for two personas at once.
  if (apart && emotion.has(persona) && value !== null) return { op: "set", at: `${address}/emotion/${persona}`, value };
  const old = apart ? emotion : new Map(emotion === undefined ? [] : people.map((id) => [id, emotion]));
  // In the order of the map's personas, as the file has it.
  const voices = new Map(people.filter((id) => id === persona || old.has(id)).map((id) => [id, id === persona ? value : old.get(id)]));
  if (value === null) voices.delete(persona);
  return { op: "set", at: `${address}/emotion`, value: voices.size ? voices : null };
}

/** A score within the scale, in tenths. */
export function clamped(score) {
  return Math.min(2, Math.max(-2, Math.round(score * 10) / 10)) + 0;
}
