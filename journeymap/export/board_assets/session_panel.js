/** @file What is under way beside the map: the step, the clock, and a round, a vote or a brainstorm. */

import { drawAgenda, makeAgenda } from "./agenda.js";
import { fillBallot, makeBallot } from "./ballot_panel.js";
import { button, element, keyed, mark, put } from "./elements.js";
import { beNamed, checkbox } from "./people.js";
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
  const more = button("jm-tool", board.words.room.oneMore, "+1");
  more.addEventListener("click", () => board.link.happen("extend-timer", { seconds: 60 }));
  const named = checkbox(board.words.room.beNamed, false);
  named.firstChild.addEventListener("change", () => beNamed(board, named.firstChild.checked ? board.link.name : ""));
  panel.firstChild.append(makeAgenda(board), makeTimer(board), more, named);
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
  const [agenda, timer, more, named] = head.children;
  agenda.hidden = session.step === "frame" && !session.timer;
  if (!agenda.hidden) drawAgenda(agenda, board);
  drawTimer(timer, board);
  more.hidden = timer.hidden || link.you.role !== "facilitator";
  // At the end everybody is asked; before that it is found at one's own sign.
  named.hidden = session.step !== "next" || !link.name;
  named.firstChild.checked = Boolean(session.named);
  // A panel lives as long as what it is about: a count that changes does not take a slider out of one's hand.
  const table = Object.keys(PANELS)
    .filter((kind) => session[kind])
    .map((kind) => [`${kind} ${session[kind].id} ${session[kind].revealed}`, kind]);
  const make = (id) => PANELS[id.split(" ")[0]][0](board);
  keyed(area, table, make, (node, kind) => PANELS[kind][1](node, session[kind], board));
  keyed(parked, session.parked.map((each) => [each.id, each.text]), (id) => makeParked(id, board), (node, text) => put(node.firstChild, text));
  parked.hidden = session.parked.length === 0;
  mark(parked, { "aria-label": words.room.parked, "data-title": words.room.parked });
  panel.hidden = agenda.hidden && timer.hidden && table.length === 0 && parked.hidden;
}

function makeParked(id, { link, words }) {
  const gone = button("jm-tool", words.room.unpark, "×");
  gone.hidden = link.you.role !== "facilitator";
  gone.addEventListener("click", () => link.happen("unpark", { note: id }));
  return element("li", "", element("span", ""), gone);
}
