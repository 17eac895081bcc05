/** The board: drawn when somebody first looks at it, from data that lie packed in the page. */

import { mount } from "./board_view.js";
import { one, unpacked } from "./elements_of_page.js";
import { matching } from "./picture.js";
import { data, go, read } from "./place.js";

const root = one("#board");
let board = null;

async function made() {
  const given = await unpacked("board-data");
  root.hidden = false;
  return mount(root, { ...given, choose: (select) => go({ select }) });
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
