/** @file The emotion curve across the columns: a line for each persona, in the order of the cards. */

import { drawing, keyed, mark, unchanged } from "./elements.js";
import { clamped, concerned, feelingOf, scoresOf } from "./feeling.js";
import { chain } from "./smooth.js";
import { addressOf } from "./tree.js";
import { scored } from "./words.js";

const PAD = 18;
/** Pixels from the line of the spread to the dots of single scores. */
const BESIDE = 5;
/** With more points than this on a line, single ones would hide it: they are drawn of the persona chosen. */
const MANY = 120;
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
export function drawCurve({ board, curve, levels }, state) {
  const height = curve.clientHeight || curve.getBoundingClientRect().height;
  const { map, colors, chosen, preview, rights } = state;
  if (unchanged(curve, [map.get("stages"), colors, chosen, preview, preview?.score, rights, height, board.offsetWidth])) return;
  const columns = [...board.querySelectorAll(":scope > .jm-column")].map((node) => ({ id: node.dataset.id, left: node.offsetLeft, width: node.offsetWidth }));
  const width = Math.max(0, ...columns.map(({ left, width: own }) => left + own));
  if (columns.length) beside(columns[0], levels.offsetWidth);
  curve.style.width = `${width}px`;
  const y = (score) => height / 2 - (score / 2) * (height / 2 - PAD);
  curve.scale = { height, y, score: (at) => clamped(((height / 2 - at) / (height / 2 - PAD)) * 2) };
  if (!curve.firstChild) curve.append(drawing("g"));
  const grid = LEVELS.map((level) => drawing("line", { x1: 0, x2: width, y1: y(level), y2: y(level), class: level ? "jm-grid" : "jm-zero" }));
  curve.firstChild.replaceChildren(...grid);
  const lines = linesOf(state, placesOf(columns, state), y);
  keyed(curve, lines.map((line) => [line.persona ?? "", line]), makeLine, (node, line) => fillLine(node, line, state));
}

/** Leaves room for the names of the levels in the first column. */
function beside(column, room) {
  column.left += room / 2;
  column.width -= room / 2;
}

/** Where each touchpoint stands across: the cards of a column share its width. */
function placesOf(columns, state) {
  return columns.flatMap(({ id: stage, left, width }) => {
    const touchpoints = [...(state.map.get("stages").get(stage)?.get("touchpoints") ?? [])];
    return touchpoints.map(([id, touchpoint], number) => ({
      id,
      touchpoint,
      x: left + (width * (number + 0.5)) / touchpoints.length,
      at: addressOf(["stages", stage, "touchpoints", id]),
    }));
  });
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
  if (feeling) {
    const voices = feeling.low < feeling.high ? scoresOf(touchpoint, persona).map(y) : [];
    return [{ id, at, touchpoint, x, y: y(feeling.mean), feeling, low: y(feeling.low), high: y(feeling.high), voices }];
  }
  const asked = state.chosen === persona && (persona === null || concerned(state.map, touchpoint).includes(persona));
  return asked && state.may("change", at) ? [{ id, at, touchpoint, x, y: y(0), feeling: null }] : [];
}

/** The score a hand is giving at this moment. */
function previewed(preview, id, persona) {
  if (!preview?.moved || preview.key !== `${id}/${persona ?? ""}`) return null;
  return { mean: preview.score, low: preview.score, high: preview.score, count: 1 };
}

function makeLine() {
  return drawing("g", {}, drawing("path", { class: "jm-spread" }), drawing("path", { class: "jm-emotion" }), drawing("path", { class: "jm-voices" }));
}

function fillLine(node, line, state) {
  const { color, faded, points } = line;
  const felt = points.filter(({ feeling }) => feeling);
  const [spread, curve, voices] = node.children;
  node.style.stroke = color;
  mark(node, { class: faded ? "jm-faded" : null });
  mark(curve, { d: chain(felt) });
  const apart = faded ? [] : felt.filter(({ feeling }) => feeling.low < feeling.high);
  mark(spread, { d: apart.map(({ x, low, high }) => `M${x.toFixed(1)} ${low.toFixed(1)}V${high.toFixed(1)}`).join("") });
  // Every score by itself, beside the mark of their mean; of length nothing, with round ends: a dot.
  const dots = apart.flatMap(({ x, voices: scores }) => scores.map((score) => `M${(x + BESIDE).toFixed(1)} ${score.toFixed(1)}h0`));
  mark(voices, { d: dots.join("") });
  const shown = points.length <= MANY || state.chosen === line.persona ? points : [];
  keyed(node, shown.map((point, place) => [point.id, { ...point, first: place === 0 }]), () => makePoint(line), (each, point) => fillPoint(each, point, line, state));
}

function makePoint({ number }) {
  return drawing("g", {}, drawing("circle", { r: 13, class: "jm-hit" }), drawing("path", { d: SHAPES[number % SHAPES.length] }));
}

function fillPoint(node, { id, at, touchpoint, x, y, feeling, first }, { persona, faded }, state) {
  mark(node, { transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` });
  if (unchanged(node, [touchpoint, at, feeling?.mean, persona, faded, first, state.rights, state.colors, state.language])) return;
  const movable = !faded && state.may("change", at);
  const classes = ["jm-point", movable && "jm-movable", !feeling && "jm-unsaid"].filter(Boolean).join(" ");
  Object.assign(node.dataset, { at, persona: persona ?? "", key: `${id}/${persona ?? ""}` });
  const role = movable ? "slider" : "img";
  mark(node, { class: classes, tabindex: faded ? null : first ? 0 : -1, role, "aria-orientation": movable ? "vertical" : null, "aria-label": label(persona, touchpoint, state) });
  describe(node, feeling?.mean ?? null, state);
}

/** Says the score of a point to who cannot see where it is. */
export function describe(node, score, { words, language }) {
  const text = score === null ? words.unsaid : `${words.levels[Math.round(score)]} ${scored(score, language)}`;
  const slides = node.getAttribute("role") === "slider";
  const values = { "aria-valuemin": -2, "aria-valuemax": 2, "aria-valuenow": score ?? 0, "aria-valuetext": text };
  for (const [name, value] of Object.entries(values)) mark(node, { [name]: slides ? value : null });
  mark(node, { "aria-description": slides ? null : text });
  const title = node.querySelector("title") ?? node.appendChild(drawing("title"));
  title.textContent = `${node.getAttribute("aria-label")}: ${text}`;
}

function label(persona, touchpoint, { map }) {
  const who = persona === null ? "" : map.get("personas").get(persona).get("name");
  return [who, touchpoint.get("name")].filter(Boolean).join(" · ");
}
