/** @file What is under way beside the map: the step, the clock, and a round, a vote or a brainstorm. */

import { fillBallot, makeBallot } from "./ballot_panel.js";
import { button, element, keyed, mark, put } from "./elements.js";
import { fillRound, makeRound } from "./round_panel.js";
import { fillStorm, makeStorm } from "./storm_panel.js";
import { drawTimer, makeTimer } from "./timer.js";

/** Each thing that can be under way: how its panel is made, and brought up to date. */
const PANELS = {
  round: [makeRound, fillRound],
  ballot: [makeBallot, fillBallot],
  storm: [makeStorm, fillStorm],
};

/** @param {import("./board.js").Board} board */
export function makeSession(board) {
  const panel = element("section", "jm-session", element("div", "jm-session-head"), element("div", "jm-under-way"), element("ul", "jm-parked"));
  panel.setAttribute("aria-label", board.words.room.session);
  panel.hidden = true;
  panel.firstChild.append(element("span", "jm-step"), makeTimer(board));
  return panel;
}

/**
 * @param {HTMLElement} panel
 * @param {import("./board.js").Board} board
 */
export function drawSession(panel, board) {
  const { link, words } = board;
  const { session } = link;
  if (!session) return;
  const [head, area, parked] = panel.children;
  const [step, timer] = head.children;
  put(step, words.room.steps[session.step]);
  step.hidden = session.step === "frame";
  drawTimer(timer, board);
  // A panel lives as long as what it is about: a count that changes does not take a slider out of one's hand.
  const table = Object.keys(PANELS)
    .filter((kind) => session[kind])
    .map((kind) => [`${kind} ${session[kind].id} ${session[kind].revealed}`, kind]);
  const make = (id) => PANELS[id.split(" ")[0]][0](board);
  keyed(area, table, make, (node, kind) => PANELS[kind][1](node, session[kind], board));
  keyed(parked, session.parked.map((each) => [each.id, each.text]), (id) => makeParked(id, board), (node, text) => put(node.firstChild, text));
  parked.hidden = session.parked.length === 0;
  mark(parked, { "aria-label": words.room.parked, "data-title": words.room.parked });
  panel.hidden = step.hidden && timer.hidden && table.length === 0 && parked.hidden;
}

function makeParked(id, { link, words }) {
  const gone = button("jm-tool", words.room.unpark, "×");
  gone.hidden = link.you.role !== "facilitator";
  gone.addEventListener("click", () => link.happen("unpark", { note: id }));
  return element("li", "", element("span", ""), gone);
}
