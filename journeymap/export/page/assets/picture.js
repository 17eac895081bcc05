/** The graph: overlays, personas and filters by classes, and the cards' band in its variants. */

import { all, one, unpacked } from "./elements_of_page.js";
import { data } from "./place.js";

const main = one("main");
const cards = () => one("svg[data-band=cards]");

/** What is drawn in the cards' band: what is written on the cards, and whether lines are as wide as the flow. */
const wantedOf = ({ overlays }) => ({
  facts: data.onCards.filter((name) => overlays.includes(name)).join(","),
  flowing: overlays.includes("routes"),
});

let drawn = { facts: data.drawn.join(","), flowing: data.start.overlays.includes("routes") };
let variants = null;

/** Writes on the cards what is on; every variant was drawn when the page was made. */
async function drawCards(place) {
  const wanted = wantedOf(place);
  if (!cards() || (wanted.facts === drawn.facts && wanted.flowing === drawn.flowing)) return;
  drawn = wanted;
  variants ??= await unpacked("variants");
  // Unpacking takes a moment, in which the reader may have gone on.
  if (drawn !== wanted) return;
  const names = Object.keys(variants.boxes);
  const number = names.indexOf(wanted.facts);
  const pick = (pieces, at) => pieces.map((kinds) => kinds[at]).join("");
  const [ways, here] = cards().children;
  ways.innerHTML = pick(variants.ways, number + (wanted.flowing ? names.length : 0));
  here.innerHTML = pick(variants.cards, number);
  const [, , width] = cards().getAttribute("viewBox").split(" ");
  const [top, height] = variants.boxes[wanted.facts];
  cards().setAttribute("viewBox", `0 ${top} ${width} ${height}`);
}

const concerns = (who, persona) => !persona || !who || !who.length || who.includes(persona);

/** Touchpoints that the filters let through. */
export function matching(place) {
  return Object.keys(data.touchpoints).filter((key) => {
    const here = data.touchpoints[key];
    return (
      (!place.stage || here.stage === place.stage) &&
      (!place.channel || here.channel === place.channel) &&
      (!place.tag || here.tags.includes(place.tag))
    );
  });
}

function dim(place) {
  const clear = new Set(matching(place));
  const hidden = (key) => !clear.has(key) || !concerns(data.touchpoints[key].personas, place.persona);
  const digital = place.overlays.includes("digital-only");
  for (const card of all(".card")) {
    card.classList.toggle("dim", hidden(card.dataset.at) || (digital && card.hasAttribute("data-analog")));
    card.classList.toggle("selected", card.dataset.at === place.select);
  }
  for (const chip of all(".chip")) {
    const who = chip.dataset.personas?.split(" ");
    chip.classList.toggle("dim", hidden(chip.dataset.at) || !concerns(who, place.persona));
  }
  for (const way of all(".way")) {
    const [from, to] = way.dataset.ends.split(" ");
    const seen = concerns(way.dataset.personas?.split(" "), place.persona) && clear.has(from) && clear.has(to);
    way.classList.toggle("dim", !seen);
  }
}

function trace(place) {
  const view = `${place.persona}.${place.overlays.includes("confidence") ? 0 : 1}`;
  for (const group of all("[data-in]")) {
    const views = group.dataset.in.split(" ");
    const faint = !views.includes(view) && group.hasAttribute("data-faint") && views.includes(view.replace(/^.*\./, "."));
    group.classList.toggle("gone", !views.includes(view) && !faint);
    group.classList.toggle("faint", faint);
  }
}

/** @param {import("./place.js").Place} place */
export async function show(place) {
  main.dataset.view = place.view;
  main.dataset.overlays = place.overlays.join(" ");
  trace(place);
  dim(place);
  await drawCards(place);
  dim(place);
}
