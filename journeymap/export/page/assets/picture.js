/** The graph: overlays, personas and filters by classes, and the cards' band in its variants. */

import { all, one, unpacked } from "./elements_of_page.js";
import { data } from "./place.js";

const main = one("main");
const cards = () => one("svg[data-band=cards]");

let drawn = data.drawn.join(",");
let variants = null;

/** Keeps the cards as they came with the page among the variants. */
function kept() {
  const [plain, flow, here] = [...cards().children];
  return { box: cards().getAttribute("viewBox"), parts: [plain.innerHTML, flow.innerHTML, here.innerHTML] };
}

/** Writes on the cards what is on; every variant was drawn when the page was made. */
async function writeCards(place) {
  const wanted = data.onCards.filter((name) => place.overlays.includes(name)).join(",");
  if (wanted === drawn || !cards()) return;
  variants ??= { first: drawn, kept: kept(), ...(await unpacked("variants")) };
  drawn = wanted;
  const number = Object.keys(variants.boxes).indexOf(wanted);
  const count = Object.keys(variants.boxes).length;
  const pick = (pieces, at) => pieces.map((kinds) => kinds[at]).join("");
  const parts =
    wanted === variants.first
      ? variants.kept.parts
      : [pick(variants.ways, number), pick(variants.ways, number + count), pick(variants.cards, number)];
  [...cards().children].forEach((group, at) => (group.innerHTML = parts[at]));
  const [, , width] = cards().getAttribute("viewBox").split(" ");
  const box = variants.boxes[wanted];
  cards().setAttribute("viewBox", wanted === variants.first ? variants.kept.box : `0 ${box[0]} ${width} ${box[1]}`);
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
  await writeCards(place);
  dim(place);
}
