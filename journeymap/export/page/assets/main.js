/** Begins: listens to the reader, and shows whatever place the address says. */

import { listen as actions } from "./actions.js";
import { show as board } from "./board_face.js";
import { tell } from "./dates.js";
import { listen as figures, show as figure } from "./figure.js";
import { show as picture } from "./picture.js";
import { read } from "./place.js";
import { listen as presenting, show as present } from "./present.js";
import { listen as printing } from "./printing.js";
import { listen as stories, show as story } from "./story.js";
import { listen as switches, show as switched } from "./switches.js";

function show() {
  const place = read();
  switched(place);
  story(place);
  picture(place);
  board(place);
  figure(place);
  present(place);
}

switches();
stories();
actions();
printing();
figures();
presenting();
window.addEventListener("hashchange", show);
window.addEventListener("popstate", show);
tell();
show();
