/** The story of a card in the panel at the side: the article of the outline, with a way on and back. */

import { all, make, one } from "./elements_of_page.js";
import { data, go, read } from "./place.js";

const panel = one("#story");
// The keys of an object would put ids such as `2026` first.
const order = data.order;
let told = "";

const button = (text, sign, act) => {
  const made = make("button", { type: "button", "aria-label": text, title: text }, sign);
  made.addEventListener("click", act);
  return made;
};

function walk(key, step) {
  const made = button(data.words[step < 0 ? "previous" : "next"], step < 0 ? "←" : "→", () =>
    go({ select: order[order.indexOf(key) + step] }),
  );
  made.disabled = !order[order.indexOf(key) + step];
  return made;
}

function close() {
  const key = read().select;
  go({ select: "" });
  // Back to the card in the face that is looked at; a hidden one takes no focus, and it would be lost.
  const id = CSS.escape(key);
  const cards = all(`.card[data-at="${id}"], #board .jm-card[data-id="${id}"] .jm-name`);
  cards.find((card) => card.checkVisibility())?.focus({ preventScroll: true });
}

/** A line from −2 to +2 with the spread and the mean of one persona. */
function scale(entry) {
  const SVG = "http://www.w3.org/2000/svg";
  const x = (score) => 4 + ((Number(score) + 2) / 4) * 92;
  const picture = document.createElementNS(SVG, "svg");
  const draw = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    picture.append(made);
  };
  picture.setAttribute("viewBox", "0 0 100 12");
  picture.setAttribute("class", "scale");
  picture.setAttribute("aria-hidden", "true");
  draw("path", { d: "M4,6H96M50,2V10", class: "axis" });
  const { mean, low, high } = entry.dataset;
  if (low !== undefined) draw("path", { d: `M${x(low)},6H${x(high)}`, class: "spread" });
  draw("circle", { cx: x(mean), cy: 6, r: 4, class: Number(mean) < 0 ? "low" : "high" });
  entry.append(picture);
}

function article(key) {
  const copy = document.getElementById(`at-${key}`).cloneNode(true);
  copy.removeAttribute("id");
  const heading = one("h4", copy);
  const title = make("h2", { tabindex: "-1", id: "story-title" }, ...heading.childNodes);
  heading.replaceWith(title);
  copy.querySelectorAll("h5").forEach((old) => old.replaceWith(make("h3", {}, ...old.childNodes)));
  copy.querySelectorAll(".emotions li").forEach(scale);
  return copy;
}

/** @param {import("./place.js").Place} place */
export function show(place) {
  panel.hidden = !place.select;
  document.body.classList.toggle("reading", !!place.select);
  if (told === place.select) return;
  told = place.select;
  if (!told) return panel.replaceChildren();
  const here = order.indexOf(told) + 1;
  const count = data.words.step.replace("{n}", here).replace("{all}", order.length);
  const bar = make("div", { class: "bar" }, walk(told, -1), make("span", {}, count), walk(told, 1),
    button(data.words.close, "✕", close));
  panel.replaceChildren(bar, article(told));
  panel.scrollTop = 0;
  one("#story-title").focus({ preventScroll: true });
}

export function listen() {
  document.addEventListener("click", (event) => {
    const found = event.target.closest?.("[data-at], a[href^='#at-']");
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const key = found.dataset.at ?? decodeURIComponent(found.getAttribute("href").slice(4));
    if (!(key in data.touchpoints)) return;
    event.preventDefault();
    go({ select: key });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && read().select) close();
  });
}
