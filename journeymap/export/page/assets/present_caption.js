/** The caption of a step, large enough for the last row. */

import { make } from "./elements_of_page.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {object} step @param {object} given @returns {HTMLElement[]} */
export function captionOf(step, given) {
  const said = (name, kind, text) => {
    const made = make(name, { class: kind, dir: "auto" }, text);
    if (given.lang) made.lang = given.lang;
    return made;
  };
  const parts = [make("p", { class: "kicker", dir: "auto" }, step.kicker)];
  parts.push(step.kind === "close" ? make("h2", { class: "title" }, step.title) : said("h2", "title", step.title));
  if (step.why) parts.push(make("p", { class: "why", dir: "auto" }, step.why));
  if (step.lead) parts.push(make("p", { class: step.kind === "stage" || step.hurts === false ? "lead calm" : "lead", dir: "auto" }, step.lead));
  if (step.feelings?.length) parts.push(make("ul", { class: "feelings" }, ...step.feelings.map(feeling)));
  if (step.quote) parts.push(said("blockquote", "quote", step.quote));
  if (step.pains?.length) {
    parts.push(make("ul", { class: "told-pains", "aria-label": given.words.pain },
      ...step.pains.map((pain) => make("li", {}, said("b", "", pain.text), make("small", { dir: "auto" }, pain.facts)))));
  }
  if (step.ideas?.length) {
    parts.push(make("ol", { class: "told-ideas" },
      ...step.ideas.map((idea) => make("li", {}, said("b", "", idea.text), make("small", { dir: "auto" }, idea.facts)))));
  }
  for (const line of step.lines ?? []) if (line) parts.push(make("p", { class: "line", dir: "auto" }, line));
  return parts;
}

function feeling({ who, color, mean, score, word }) {
  const dot = document.createElementNS(SVG, "svg");
  const circle = document.createElementNS(SVG, "circle");
  for (const [name, value] of Object.entries({ cx: 6, cy: 6, r: 5.5, fill: `var(--${color})` })) circle.setAttribute(name, value);
  dot.setAttribute("viewBox", "0 0 12 12");
  dot.setAttribute("aria-hidden", "true");
  dot.append(circle);
  const level = mean <= -0.5 ? "low" : mean >= 0.5 ? "high" : "even";
  return make("li", { class: level }, dot, ...(who ? [make("span", { class: "who", dir: "auto" }, who), " "] : []),
    make("b", {}, score), " ", make("span", {}, word));
}
