/** @file The emotion curve across the columns: a line for each persona, in the order of the cards. */

import { drawing, mark } from "./elements.js";
import { clamped, concerned, feelingOf } from "./feeling.js";
import { chain } from "./smooth.js";
import { addressOf } from "./tree.js";
import { scored } from "./words.js";

const PAD = 18;
const LEVELS = [2, 1, 0, -1, -2];
/** Markers by persona, for readers who cannot tell the colours; the same as in the picture. */
const SHAPES = [
  "M-4.5,0A4.5,4.5 0 1 1 4.5,0A4.5,4.5 0 1 1 -4.5,0Z",
  "M-4,-4H4V4H-4Z",
  "M0,-5.6L5.6,0L0,5.6L-5.6,0Z",
  "M0,-5.4L5.2,4.2H-5.2Z",
];

/**
 * @param {import("./draw.js").Canvas} canvas
 * @param {import("./state.js").State} state
 */
export function drawCurve({ board, curve }, state) {
  const height = curve.getBoundingClientRect().height || curve.clientHeight;
  const places = placesOf(board, state);
  const width = Math.max(...[...board.querySelectorAll(":scope > .jm-column")].map((each) => each.offsetLeft + each.offsetWidth), 0);
  curve.style.width = `${width}px`;
  const y = (score) => height / 2 - (score / 2) * (height / 2 - PAD);
  curve.scale = { height, y, score: (at) => clamped(((height / 2 - at) / (height / 2 - PAD)) * 2) };
  const lines = linesOf(state, places, y);
  const grid = LEVELS.map((level) => drawing("line", { x1: 0, x2: width, y1: y(level), y2: y(level), class: level ? "jm-grid" : "jm-zero" }));
  const kept = curve.getRootNode().activeElement?.dataset?.key;
  curve.replaceChildren(...grid, ...lines.flatMap((line) => lineNodes(line, state)));
  if (kept) curve.querySelector(`[data-key="${CSS.escape(kept)}"]`)?.focus();
}

/** Where each touchpoint stands across: the cards of a column share its width. */
function placesOf(board, state) {
  const places = [];
  for (const column of board.querySelectorAll(":scope > .jm-column")) {
    const stage = column.dataset.id;
    const touchpoints = [...(state.map.get("stages").get(stage)?.get("touchpoints") ?? [])];
    for (const [number, [id, touchpoint]] of touchpoints.entries()) {
      const x = column.offsetLeft + (column.offsetWidth * (number + 0.5)) / touchpoints.length;
      places.push({ id, touchpoint, x, at: addressOf(["stages", stage, "touchpoints", id]) });
    }
  }
  return places;
}

function linesOf(state, places, y) {
  const personas = [...(state.map.get("personas")?.keys() ?? [])];
  const drawn = personas.length ? personas : [null];
  const lines = drawn.map((persona, number) => ({
    persona,
    number,
    color: persona === null ? "var(--jm-persona-0)" : state.colors.get(persona),
    faded: state.chosen !== null && persona !== state.chosen,
    points: places.flatMap((place) => pointOf(state, place, persona, y)),
  }));
  // The one in full colour lies on top.
  return lines.sort((one, other) => Number(other.faded) - Number(one.faded));
}

function pointOf(state, { id, touchpoint, x, at }, persona, y) {
  const feeling = previewed(state.preview, id, persona) ?? feelingOf(touchpoint, persona);
  if (feeling) return [{ id, at, touchpoint, x, y: y(feeling.mean), feeling, low: y(feeling.low), high: y(feeling.high) }];
  const asked = state.chosen === persona && (persona === null || concerned(state.map, touchpoint).includes(persona));
  return asked && state.may("change", at) ? [{ id, at, touchpoint, x, y: y(0), feeling: null }] : [];
}

/** The score a hand is giving at this moment. */
function previewed(preview, id, persona) {
  if (!preview?.moved || preview.key !== `${id}/${persona ?? ""}`) return null;
  return { mean: preview.score, low: preview.score, high: preview.score, count: 1 };
}

function lineNodes({ persona, number, color, faded, points }, state) {
  const felt = points.filter(({ feeling }) => feeling);
  const path = drawing("path", { d: chain(felt), class: faded ? "jm-line-faded" : "jm-emotion" });
  path.style.stroke = color;
  const spreads = faded ? [] : felt.filter(({ feeling }) => feeling.low < feeling.high).map((point) => spread(point, color));
  const markers = points.map((point, place) => marker(point, { persona, number, color, faded, first: place === 0 }, state));
  return [path, ...spreads, ...markers];
}

function spread({ x, low, high }, color) {
  const node = drawing("line", { x1: x, x2: x, y1: low, y2: high, class: "jm-spread" });
  node.style.stroke = color;
  return node;
}

function marker({ id, at, touchpoint, x, y, feeling }, { persona, number, color, faded, first }, state) {
  const shape = drawing("path", { d: SHAPES[number % SHAPES.length] });
  shape.style.stroke = color;
  const node = drawing("g", { class: "jm-point", transform: `translate(${x},${y})` }, drawing("circle", { r: 13, class: "jm-hit" }), shape);
  if (faded) {
    node.classList.add("jm-faded");
    return node;
  }
  const movable = state.may("change", at);
  node.classList.toggle("jm-movable", movable);
  node.classList.toggle("jm-unsaid", !feeling);
  Object.assign(node.dataset, { at, persona: persona ?? "", key: `${id}/${persona ?? ""}` });
  mark(node, { tabindex: first ? 0 : -1, role: movable ? "slider" : "img", "aria-orientation": "vertical", "aria-label": label(persona, touchpoint, state) });
  describe(node, feeling?.mean ?? null, state);
  return node;
}

/** Says the score of a point to who cannot see where it is. */
export function describe(node, score, { words, language }) {
  const text = score === null ? words.unsaid : `${words.levels[Math.round(score)]} ${scored(score, language)}`;
  mark(node, { "aria-valuemin": -2, "aria-valuemax": 2, "aria-valuenow": score ?? 0, "aria-valuetext": text });
  const title = node.querySelector("title") ?? node.appendChild(drawing("title"));
  title.textContent = `${node.getAttribute("aria-label")}: ${text}`;
}

function label(persona, touchpoint, { map }) {
  const who = persona === null ? "" : map.get("personas").get(persona).get("name");
  return [who, touchpoint.get("name")].filter(Boolean).join(" · ");
}
