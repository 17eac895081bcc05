/** Begins: listens to the reader, and shows whatever place the address says. */

import { listen as actions } from "./actions.js";
import { show as picture } from "./picture.js";
import { read } from "./place.js";
import { listen as stories, show as story } from "./story.js";
import { listen as switches, show as switched } from "./switches.js";

function show() {
  const place = read();
  switched(place);
  story(place);
  picture(place);
}

switches();
stories();
actions();
window.addEventListener("hashchange", show);
window.addEventListener("popstate", show);
show();
