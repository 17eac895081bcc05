/** @file A map as it was, over the board: to look at, nothing on it can be changed. */

import { draw, makeCanvas } from "./draw.js";
import { button, element } from "./elements.js";
import { State } from "./state.js";

/** Stands where the connection to a room would: it knows a map and nobody in it. */
class Past {
  constructor() {
    this.view = new Map();
    this.people = [];
    this.you = { member: "", role: "viewer" };
    this.client = "";
    this.session = null;
  }
}

export class Still {
  /**
   * @param {import("./board.js").Board} board
   * @param {string} title
   * @param {HTMLElement[]} controls What stands below the title.
   */
  constructor(board, title, controls) {
    const { words, language, state } = board;
    this.state = new State(new Past(), { words, look: state.look, language, map: board.map });
    this.canvas = makeCanvas(words);
    this.scroller = element("div", "jm-scroll", this.canvas.board);
    const close = button("jm-tool jm-close-still", words.close);
    close.addEventListener("click", () => this.dialog.close());
    const head = element("header", "jm-still-head", element("h2", "jm-question", title), ...controls, close);
    this.dialog = document.createElement("dialog");
    this.dialog.className = "jm-still";
    this.dialog.append(head, this.scroller);
    // Keys pressed here are not for the board behind; the browser's own Escape closes.
    this.dialog.addEventListener("keydown", (event) => event.stopPropagation());
    this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      this.closed = true;
    });
    board.root.append(this.dialog);
    this.dialog.showModal();
  }

  /**
   * @param {import("./tree.js").Data} map
   * @param {string[]} [marked] Ids of touchpoints to be marked, the first of them brought into sight.
   */
  show(map, marked = []) {
    this.state.link.view = map;
    this.state.selected = new Set(marked);
    draw(this.canvas, this.state);
    const card = this.canvas.cards.get(marked[0]);
    card?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  close() {
    this.dialog.close();
  }
}
