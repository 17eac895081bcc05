/** @file Dot voting on pains or ideas: one's own dots, and, once revealed, everybody's. */

import { button, element, keyed, mark, put } from "./elements.js";
import { fillHead, panelHead } from "./panel_head.js";
import { addressOf, at } from "./tree.js";
import { counted } from "./words.js";

/** @param {import("./board.js").Board} board */
export function makeBallot(board) {
  const { words, link } = board;
  const title = words.room.ballotTitles[link.session.ballot.about];
  const head = panelHead(title, { reveal: "reveal-ballot", end: "end-ballot" }, board);
  return element("article", "jm-panel jm-ballot", head, element("p", "jm-hint"), element("ol", "jm-options"));
}

export function fillBallot(panel, ballot, board) {
  const { words, language } = board;
  const [head, hint, options] = panel.children;
  fillHead(head, { answers: counted(words.room.voted, ballot.voters, language), revealed: ballot.revealed }, board);
  const given = dotsOf(ballot, board);
  const left = ballot.dots - Object.values(given).reduce((sum, dots) => sum + dots, 0);
  put(hint, ballot.revealed ? "" : counted(words.room.dotsLeft, left, language));
  const all = [...optionsOf(ballot.about, board)];
  const dots = new Map((ballot.results ?? []).map((row) => [row.at, row.dots]));
  const table = ballot.revealed ? all.filter(([key]) => dots.has(key)).sort(([one], [other]) => dots.get(other) - dots.get(one)) : all;
  keyed(options, table, (id) => makeOption(id, ballot.revealed, board), (node, text, id) => {
    const [name, count] = node.children;
    put(name, text);
    const own = given[id] ?? 0;
    put(count.querySelector(".jm-dots"), "●".repeat(ballot.revealed ? dots.get(id) : own));
    mark(count, { "aria-label": counted(words.room.dots, ballot.revealed ? dots.get(id) : own, language) });
    const [less, more] = count.querySelectorAll("button");
    if (!less) return;
    less.disabled = own === 0;
    more.disabled = left === 0;
  });
}

/** One's own dots by address: those the room knows of, and those that are on their way to it. */
function dotsOf({ own }, { votes }) {
  for (const [id, dots] of votes) if ((own[id] ?? 0) === dots) votes.delete(id);
  return { ...own, ...Object.fromEntries(votes) };
}

function makeOption(id, revealed, board) {
  const { link, words } = board;
  const count = element("div", "jm-vote", element("span", "jm-dots"));
  count.setAttribute("role", "group");
  if (!revealed) {
    const give = (step) => {
      const { ballot } = link.session;
      const dots = (dotsOf(ballot, board)[id] ?? 0) + step;
      board.votes.set(id, dots);
      link.happen("vote", { at: id, dots });
      board.drawSoon();
    };
    const less = button("jm-tool", words.room.lessDots, "−");
    const more = button("jm-tool", words.room.moreDots, "+");
    less.addEventListener("click", () => give(-1));
    more.addEventListener("click", () => give(1));
    count.append(less, more);
  }
  return element("li", "", element("span", "jm-option"), count);
}

/** Every pain or idea of the map: its address and what it says. */
function* optionsOf(about, { state }) {
  for (const [stage, column] of state.map.get("stages") ?? []) {
    for (const [id, touchpoint] of column.get("touchpoints") ?? []) {
      for (const [key] of touchpoint.get(about) ?? []) {
        const address = addressOf(["stages", stage, "touchpoints", id, about, key]);
        yield [address, `${touchpoint.get("name")}: ${at(state.map, `${address}/text`)}`];
      }
    }
  }
}
