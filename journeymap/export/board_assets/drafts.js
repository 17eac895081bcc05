/** @file Fields for something new: touchpoints among the cards, pains, ideas and quotes on one. */

import { openDraft } from "./edit.js";
import { openMenu } from "./menu.js";
import { keysOf } from "./tree.js";

export class Drafts {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this.board = board;
  }

  /** A field for new touchpoints at the end of a column. */
  within(column) {
    const list = column.querySelector(".jm-cards");
    this.cards((draft) => list.append(draft), () => column.dataset.id);
  }

  /** Asks into which stage, then the same there: for who sees one column at a time. */
  somewhere(anchor) {
    const columns = [...this.board.canvas.board.querySelectorAll(":scope > .jm-column")];
    const items = columns.map((column) => ({
      label: this.board.state.nameOf(column.dataset.at),
      act: () => this.within(column),
    }));
    openMenu(anchor, items, this.board.words.add);
  }

  /** The same right below a card. */
  below(card) {
    this.cards((draft) => card.after(draft), () => keysOf(card.dataset.at)[1]);
  }

  cards(place, stageOf) {
    const add = (names, draft) => {
      const behind = draft.isConnected ? draft.nextElementSibling : null;
      const ids = this.board.acts.add(names, stageOf(), behind?.dataset.id ?? this.before ?? null);
      this.board.drawNow();
      if (draft.isConnected) moved(draft, () => this.board.canvas.cards.get(ids.at(-1)).after(draft));
      else this.board.focusCard(ids.at(-1));
    };
    const put = (draft) => {
      place(draft);
      this.before = draft.nextElementSibling?.dataset.id ?? null;
    };
    openDraft({ place: put, label: this.board.words.newTouchpoint, add, more: true, tag: "li" });
  }

  /** A field for a pain, an idea or a quote, on its card. */
  thing(card, kind) {
    const { addPain, addIdea, room } = this.board.words;
    const { acts } = this.board;
    const add = (texts) => {
      for (const text of texts) kind === "quotes" ? acts.quote(card.dataset.at, text) : acts.attach(kind, card.dataset.at, text);
      this.board.drawNow();
      card.focus();
    };
    openDraft({ place: (draft) => card.append(draft), label: { pains: addPain, ideas: addIdea, quotes: room.addQuote }[kind], add });
  }
}

/** Moves a draft without what is typed in it being taken for finished. */
function moved(draft, move) {
  const area = draft.querySelector("textarea");
  area.moving = true;
  move();
  area.moving = false;
}
