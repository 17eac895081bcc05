/** @file A round of scoring: everybody says how it feels without seeing the others, then all see all. */

import { element, mark, put } from "./elements.js";
import { fillHead, panelHead } from "./panel_head.js";
import { at, addressOf } from "./tree.js";
import { counted, said, scored } from "./words.js";

/** @param {import("./board.js").Board} board */
export function makeRound(board) {
  const { words } = board;
  const head = panelHead(words.room.roundTitle, { reveal: "reveal-round", end: "end-round" }, board);
  return element("article", "jm-panel jm-round", head, element("div", "jm-questions"));
}

export function fillRound(panel, round, board) {
  const { words, language } = board;
  const [head, questions] = panel.children;
  fillHead(head, { answers: counted(words.room.answered, round.answers, language), revealed: round.revealed }, board);
  if (questions.childElementCount) return;
  if (round.revealed) questions.append(...round.results.map((result) => resultOf(result, board)));
  else {
    const personas = round.personas.length ? round.personas : [""];
    for (const touchpoint of round.touchpoints) {
      questions.append(...personas.map((persona) => questionOf(touchpoint, persona, round, board)));
    }
  }
}

function questionOf(touchpoint, persona, round, board) {
  const { link, words, language } = board;
  const own = round.own.find((each) => each.touchpoint === touchpoint && each.persona === persona)?.value;
  const slider = document.createElement("input");
  mark(slider, { type: "range", min: -2, max: 2, step: 0.5, class: "jm-slider" });
  slider.value = own ?? 0;
  const answer = element("output", "jm-answer-said");
  const tell = (value) => {
    const level = words.levels[String(Math.round(value))];
    put(answer, `${level} (${scored(value, language)})`);
    slider.setAttribute("aria-valuetext", answer.textContent);
  };
  if (own === undefined) put(answer, words.unsaid);
  else tell(own);
  slider.addEventListener("input", () => tell(Number(slider.value)));
  const give = () => link.happen("score", { touchpoint, persona, value: Number(slider.value) });
  slider.addEventListener("change", give);
  // Who means the middle only touches it.
  slider.addEventListener("pointerup", () => {
    if (answer.textContent === words.unsaid) {
      tell(Number(slider.value));
      give();
    }
  });
  const ends = element("div", "jm-ends", element("span", "", words.levels["-2"]), element("span", "", words.levels["2"]));
  const label = element("label", "jm-question-name", nameOf(touchpoint, persona, board), slider, ends);
  return element("div", "jm-asked", label, answer);
}

function resultOf({ touchpoint, persona, scores, mean, spread, widest }, board) {
  const { words, language } = board;
  const strip = element("div", "jm-dots-strip");
  for (const score of scores) {
    const dot = element("i", "jm-score-dot");
    dot.style.setProperty("--at", (score + 2) / 4);
    strip.append(dot);
  }
  const middle = element("i", "jm-score-mean");
  middle.style.setProperty("--at", (mean + 2) / 4);
  strip.append(middle);
  strip.setAttribute("aria-hidden", "true");
  const figures = said(words.room.meanAndSpread, {
    mean: scored(mean, language),
    spread: spread.toLocaleString(language, { maximumFractionDigits: 1 }),
    scores: scores.map((score) => scored(score, language)).join("; "),
  });
  const row = element("div", "jm-result", element("b", "", nameOf(touchpoint, persona, board)), strip, element("span", "", figures));
  if (widest) row.append(element("strong", "jm-widest", words.room.widest));
  return row;
}

function nameOf(touchpoint, persona, { state }) {
  let name = touchpoint;
  for (const [, stage] of state.map.get("stages") ?? []) {
    name = stage.get("touchpoints")?.get(touchpoint)?.get("name") ?? name;
  }
  const who = persona && at(state.map, addressOf(["personas", persona, "name"]));
  return who ? `${name} · ${who}` : name;
}
