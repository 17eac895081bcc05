/** The state of the view, as it stands behind the # of the address. */

import { given } from "./elements_of_page.js";

export const data = given("data");

/** @typedef {{view: string, persona: string, overlays: string[], stage: string, channel: string,
 *   tag: string, select: string, present: string, notes: string}} Place */

const SINGLE = { view: "graph", persona: data.start.persona, stage: "", channel: "", tag: "", select: "",
  present: "", notes: "" };

/** What an address says; what it does not say is as at first. @returns {Place} */
export function read(fragment = location.hash) {
  const text = fragment.replace(/^#/, "");
  const said = new URLSearchParams(text.includes("=") ? text : "");
  const place = { overlays: data.start.overlays };
  for (const key of Object.keys(SINGLE)) place[key] = said.get(key) ?? SINGLE[key];
  if (said.has("overlays")) {
    const wanted = said.get("overlays").split(",");
    place.overlays = data.offered.filter((name) => wanted.includes(name));
  }
  // A link to an article of the outline, as it is written without a script.
  if (text.startsWith("at-")) place.select = decoded(text.slice(3));
  if (!(place.select in data.touchpoints)) place.select = "";
  if (!data.personas.includes(place.persona)) place.persona = "";
  return place;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The fragment that says a place, without what is as at first. @param {Place} place */
export function written(place) {
  const parts = Object.keys(SINGLE)
    .filter((key) => place[key] !== SINGLE[key])
    .map((key) => `${key}=${encodeURIComponent(place[key])}`);
  if (place.overlays.join() !== data.start.overlays.join()) {
    parts.push(`overlays=${place.overlays.map(encodeURIComponent).join(",")}`);
  }
  return parts.join("&");
}

/** Goes to a place; the browser remembers the one before, unless it is replaced. @param {Partial<Place>} change */
export function go(change, replaced = false) {
  const fragment = written({ ...read(), ...change });
  if (fragment !== location.hash.slice(1)) {
    const address = `${location.pathname}${location.search}#${fragment}`;
    if (replaced) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }
  window.dispatchEvent(new Event("hashchange"));
}
