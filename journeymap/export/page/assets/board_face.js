/** The board: its script, its sheet and its data lie packed in the page until somebody looks at it. */

import { make, one, unpacked } from "./elements_of_page.js";
import { matching } from "./picture.js";
import { data, go, read } from "./place.js";

const root = one("#board");
let board = null;

async function made() {
  const { script, sheet, ...given } = await unpacked("board-data");
  const rules = new CSSStyleSheet();
  rules.replaceSync(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  // The page's policy knows the hash of this text and of no other.
  document.head.append(make("script", {}, script));
  root.hidden = false;
  return globalThis.mountBoard(root, { ...given, choose: (select) => go({ select }) });
}

/** @param {import("./place.js").Place} asked */
export async function show(asked) {
  if (asked.view !== "board") {
    root.hidden = true;
    return;
  }
  board ??= made();
  const drawn = await board;
  // Unpacking takes a moment, in which the reader may have gone on.
  const place = read();
  if (place.view !== "board") return;
  root.hidden = false;
  const filtered = place.stage || place.channel || place.tag;
  drawn.show({ persona: place.persona, selected: place.select, kept: filtered ? new Set(matching(place)) : null });
}
