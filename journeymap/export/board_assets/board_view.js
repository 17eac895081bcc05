/** @file The board to look at: drawn from what the page holds, without a server and without a way to change it. */

import { draw, makeCanvas } from "./draw.js";
import { button, element, mark } from "./elements.js";
import { rowKinds, titleOf } from "./rows.js";
import { State } from "./state.js";
import { addressOf, at, fromWire, keysOf } from "./tree.js";

/** What is never shown, since nothing can be done. */
const UNSAID = { add: "", addStage: "", cardMenu: "", stageMenu: "", write: "", somebody: "", holds: "" };
const USUAL = ["pains", "ideas"];

/**
 * @typedef {object} Given
 * @property {*} tree The map, with a `:` before each key.
 * @property {import("./state.js").Look} look
 * @property {import("./words.js").Words} words
 * @property {string} language
 * @property {(id: string) => void} choose Is told which touchpoint was clicked.
 */

/**
 * @typedef {object} Choice What to show; what is left out stays as it was.
 * @property {string} [persona] Whose journey stands out; "" for all.
 * @property {string} [selected] Id of the touchpoint that is marked; "" for none.
 * @property {Set<string>|null} [kept] Ids of the touchpoints that a filter lets through; null for all.
 */

/**
 * @param {HTMLElement} root
 * @param {Given} given
 * @returns {{show: (choice: Choice) => void, reveal: (id: string) => void}}
 */
export function mount(root, given) {
  const state = new Seen(given);
  const canvas = makeCanvas(state.words);
  const rows = element("div", "jm-view-rows");
  mark(rows, { role: "group", "aria-label": state.words.show });
  const scroller = element("div", "jm-scroll", canvas.board);
  root.classList.add("jm-root", "jm-seen");
  root.replaceChildren(rows, scroller);
  const again = () => {
    draw(canvas, state);
    dress(root, canvas, state);
  };
  rows.append(...state.filled.map((kind) => rowSwitch(kind, state, again)));
  rows.hidden = state.filled.length === 0;
  clicks(scroller, given.choose);
  new ResizeObserver(again).observe(scroller);
  again();
  return {
    show(choice) {
      state.take(choice);
      again();
    },
    reveal: (id) => canvas.cards.get(id)?.scrollIntoView({ block: "nearest", inline: "center" }),
  };
}

/** The state of a board that nobody can change. */
class Seen extends State {
  constructor({ tree, words, look, language }) {
    const nobody = { view: fromWire(tree), you: { role: "viewer" }, people: [], session: null, client: "" };
    super(nobody, { words: { ...UNSAID, ...words }, look, language, map: "" });
    this.kept = null;
    /** The rows that anything stands in. */
    this.filled = rowKinds(this).filter((kind) => [...this.touchpoints()].some(([, , each]) => stands(each, kind)));
    this.rows = new Set(this.filled.filter((kind) => USUAL.includes(kind)));
  }

  /** The page's own variables: they follow its light and dark. */
  get colors() {
    this.inks ??= new Map([...(this.map.get("personas") ?? [])].map(([id, persona], number) => [id, ink(persona.get("color"), number)]));
    return this.inks;
  }

  /** @param {Choice} choice */
  take({ persona, selected, kept }) {
    if (persona !== undefined) this.persona = persona;
    if (selected !== undefined && selected !== [...this.selected].join()) this.selected = new Set(selected ? [selected] : []);
    if (kept !== undefined) this.kept = kept;
  }

  recall() {
    // A page shows what its address says, not what was looked at before.
  }

  keep() {
    // Nor does it leave anything behind in the browser.
  }
}

function ink(own, number) {
  return own ? `var(--own-${own.slice(1)})` : `var(--jm-persona-${number % 8})`;
}

/** Whether a touchpoint has anything in a row. */
function stands(touchpoint, kind) {
  const [field, lane] = kind.startsWith("lane:") ? ["lanes", kind.slice(5)] : [kind];
  const value = lane === undefined ? touchpoint.get(field) : at(touchpoint, addressOf([field, lane]));
  return value instanceof Map ? value.size > 0 : Boolean(value);
}

function rowSwitch(kind, state, again) {
  const node = button("jm-row-switch", titleOf(kind, state));
  mark(node, { "aria-pressed": state.rows.has(kind) });
  node.addEventListener("click", () => {
    const rows = new Set(state.rows);
    if (!rows.delete(kind)) rows.add(kind);
    state.rows = rows;
    mark(node, { "aria-pressed": rows.has(kind) });
    again();
  });
  return node;
}

/** What only a board to look at has: names that open, and what a filter lets through. */
function dress(root, { cards, curve }, { kept }) {
  for (const [id, card] of cards) {
    card.removeAttribute("tabindex");
    mark(card.querySelector(".jm-name"), { role: "button", tabindex: 0 });
    card.classList.toggle("jm-out", kept !== null && !kept.has(id));
  }
  for (const entry of root.querySelectorAll(".jm-entry")) entry.classList.toggle("jm-out", kept !== null && !kept.has(entry.dataset.of));
  for (const point of curve.querySelectorAll(".jm-point")) {
    point.removeAttribute("tabindex");
    point.classList.toggle("jm-out", kept !== null && !kept.has(touchpointOf(point)));
  }
}

function clicks(scroller, choose) {
  const open = (target) => {
    const id = touchpointOf(target.closest(".jm-card, .jm-entry, .jm-point"));
    if (id) choose(id);
  };
  scroller.addEventListener("click", ({ target }) => open(target));
  scroller.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || !event.target.closest(".jm-name")) return;
    event.preventDefault();
    open(event.target);
  });
}

/** The id of the touchpoint that a card, an entry or a point is of. */
function touchpointOf(node) {
  return keysOf(node?.dataset.at ?? "")[3] ?? "";
}
