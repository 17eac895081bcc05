/** Copying the link to this view, light or dark, printing. */

import { make, one } from "./elements_of_page.js";
import { isDark } from "./figure.js";
import { data } from "./place.js";
import { begin as present } from "./present.js";
import { ask } from "./printing.js";

const root = document.documentElement;

function say(text) {
  const note = make("p", { class: "note", role: "status" }, text);
  document.body.append(note);
  setTimeout(() => note.remove(), 4000);
}

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    say(data.words.copied);
  } catch {
    say(data.words.notCopied);
  }
}

function turn() {
  root.dataset.theme = isDark() ? "light" : "dark";
  window.dispatchEvent(new Event("theme"));
}

const ACTS = { present, copy, theme: turn, print: ask };

export function listen() {
  one(".actions").addEventListener("click", ({ target }) => ACTS[target.closest("button")?.dataset.do]?.());
}
