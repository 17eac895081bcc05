/** @file The facilitator's menu: the agenda, the clock, what to do together, and what others may add. */

import { completeness } from "./completeness.js";
import { keepsakes } from "./keepsakes.js";
import { ask, openMenu } from "./menu.js";
import { counted } from "./words.js";

const MINUTES = [1, 3, 5, 10, 20];
/** Dots for each person. */
const DOTS = [1, 2, 3, 5, 8];

/**
 * @param {HTMLElement} anchor
 * @param {import("./board.js").Board} board
 */
export function leadMenu(anchor, board) {
  openMenu(anchor, [...agenda(board), ...together(anchor, board), ...clock(board), ...powers(board), ...keepsakes(anchor, board)], board.words.room.lead);
}

function agenda({ link, words, state, language }) {
  const done = completeness(state.map);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const steps = Object.entries(words.room.steps).map(([step, name]) => ({
    label: `${name} · ${percent.format(done[step])}`,
    checked: link.session?.step === step,
    act: () => link.happen("step", { step }),
  }));
  return [{ label: words.room.agenda, heading: true }, ...steps];
}

function together(anchor, board) {
  const { link, words, state, language } = board;
  const all = [...(state.map.get("stages") ?? new Map()).values()].flatMap((stage) => [...(stage.get("touchpoints") ?? new Map()).keys()]);
  const chosen = all.filter((id) => state.selected.has(id));
  const personas = [...(state.map.get("personas") ?? new Map()).keys()];
  const round = (touchpoints) => () => link.happen("start-round", { touchpoints, personas });
  const question = { label: words.room.stormQuestion, ok: words.room.start, give: (text) => link.happen("start-storm", { question: text.trim() }) };
  const thought = { label: words.room.parkThought, ok: words.ok, give: (text) => link.happen("park", { text }) };
  return [
    { label: words.room.together, heading: true },
    ...(chosen.length ? [{ label: counted(words.room.scoreChosen, chosen.length, language), act: round(chosen) }] : []),
    ...(all.length ? [{ label: words.room.scoreAll, act: round(all) }] : []),
    { label: words.room.votePains, act: () => ballotMenu(anchor, "pains", board) },
    { label: words.room.voteIdeas, act: () => ballotMenu(anchor, "ideas", board) },
    { label: words.room.storm, act: () => ask(anchor, question) },
    { label: words.room.park, act: () => ask(anchor, thought) },
  ];
}

/** With how many dots everybody votes. */
function ballotMenu(anchor, about, { link, words, language }) {
  const items = DOTS.map((dots) => ({
    label: counted(words.room.dotsEach, dots, language),
    act: () => link.happen("start-ballot", { about, dots }),
  }));
  openMenu(anchor, items, words.room.ballotTitles[about]);
}

function clock({ link, words, language }) {
  const start = (minutes) => ({
    label: counted(words.room.minutes, minutes, language),
    act: () => link.happen("start-timer", { seconds: minutes * 60 }),
  });
  const running = [
    { label: words.room.oneMore, act: () => link.happen("extend-timer", { seconds: 60 }) },
    { label: words.room.stopTimer, act: () => link.happen("stop-timer") },
  ];
  return [{ label: words.room.timer, heading: true }, ...MINUTES.map(start), ...(link.session?.timer ? running : [])];
}

function powers({ link, words }) {
  const opened = new Set(link.session?.opened);
  const items = Object.entries(words.room.powers).map(([power, label]) => ({
    label,
    checked: opened.has(power),
    act: () => link.happen(opened.has(power) ? "close" : "open", { power }),
  }));
  return [{ label: words.room.othersMay, heading: true }, ...items];
}
