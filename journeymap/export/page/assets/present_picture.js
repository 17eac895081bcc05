/** The picture of a presentation: a copy of the graph that moves to what is spoken about; the rest is faint. */

import { all, make, one } from "./elements_of_page.js";
import { data } from "./place.js";

/** Pixels for which the copy is laid out before it is moved and scaled. */
const WIDTH = 1480;
const LARGEST = 4;
/** Part of the frame that a card, and that a stage or the whole map takes. */
const OF_CARD = [0.46, 0.34];
const OF_MANY = [0.94, 0.94];

export class Picture {
  constructor() {
    const main = one("main").cloneNode(false);
    main.dataset.view = "graph";
    this.sheet = one(".picture")?.cloneNode(true) ?? make("div");
    for (const found of all("[id]", this.sheet)) found.removeAttribute("id");
    for (const found of all(".selected", this.sheet)) found.classList.remove("selected");
    main.append(this.sheet);
    this.frame = make("div", { class: "frame", inert: "", "aria-hidden": "true" }, main);
    this.boxes = null;
  }

  /** Where cards are on the sheet, measured once, while nothing is scaled. */
  measured() {
    if (this.boxes) return this.boxes;
    this.sheet.style.width = `${WIDTH}px`;
    this.sheet.style.transition = this.sheet.style.transform = "none";
    const origin = this.sheet.getBoundingClientRect();
    const box = (node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top };
    };
    const cards = new Map(all(".card", this.sheet).map((card) => [card.dataset.at, box(card)]));
    this.boxes = { cards, whole: { left: 0, top: 0, right: origin.width, bottom: origin.height } };
    // The first look is where it is; only later ones move.
    requestAnimationFrame(() => (this.sheet.style.transition = ""));
    return this.boxes;
  }

  /** What a step is about, and how much of the frame that may take. */
  target(step) {
    const { cards, whole } = this.measured();
    if (step.at && cards.has(step.at)) return [cards.get(step.at), OF_CARD];
    const inStage = [...cards].filter(([key]) => data.touchpoints[key].stage === step.stage).map(([, box]) => box);
    return [step.stage && inStage.length ? inStage.reduce(around) : whole, OF_MANY];
  }

  show(step) {
    const { clientWidth: width, clientHeight: height } = this.frame;
    const [box, [wide, high]] = this.target(step);
    const scale = Math.min((width * wide) / (box.right - box.left), (height * high) / (box.bottom - box.top), LARGEST);
    const x = width / 2 - (scale * (box.left + box.right)) / 2;
    const y = height / 2 - (scale * (box.top + box.bottom)) / 2;
    this.sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    const first = new Set(step.ideas?.map((idea) => idea.at));
    const spoken = (key) =>
      step.at ? key === step.at : step.stage ? data.touchpoints[key].stage === step.stage : !first.size || first.has(key);
    for (const card of all(".card", this.sheet)) card.classList.toggle("aside", !spoken(card.dataset.at));
    for (const way of all(".way", this.sheet)) way.classList.toggle("aside", !way.dataset.ends.split(" ").some(spoken));
    this.frame.dataset.kind = step.kind;
  }
}

const around = (one, other) => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
