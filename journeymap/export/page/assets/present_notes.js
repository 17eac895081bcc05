/** What whoever speaks may read: the map's own texts about a step, and what comes next. */

import { make } from "./elements_of_page.js";

/** @param {object} step @param {object | undefined} next @param {object} given @returns {HTMLElement[]} */
export function notesOf(step, next, given) {
  const rows = step.notes.flatMap(([label, text]) => {
    const told = make("dd", { dir: "auto" }, ...text.split("\n").map((line) => make("p", {}, line)));
    if (given.lang) told.lang = given.lang;
    return [make("dt", { dir: "auto" }, label), told];
  });
  const parts = rows.length ? [make("dl", {}, ...rows)] : [make("p", { class: "nothing" }, given.words.noNotes)];
  if (next) parts.push(make("p", { class: "up-next", dir: "auto" }, given.words.upNext.replace("{title}", () => next.title)));
  return parts;
}
