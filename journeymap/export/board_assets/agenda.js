/** @file The agenda: its steps, the one under way, and how far the map has come in each. */

import { completeness } from "./completeness.js";
import { element, keyed, mark, put } from "./elements.js";

/** @param {import("./board.js").Board} board */
export function makeAgenda({ words }) {
  const list = element("ol", "jm-agenda");
  list.setAttribute("aria-label", words.room.agenda);
  return list;
}

export function drawAgenda(list, { link, state, words, language }) {
  const { map } = state;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  // It looks at every card: once for each map.
  if (list.of !== map) Object.assign(list, { of: map, done: completeness(map) });
  keyed(list, Object.entries(words.room.steps), makeStep, (node, name, step) => {
    const [text, meter] = node.children;
    const done = list.done[step];
    put(text, name);
    mark(node, { "aria-current": link.session.step === step ? "step" : null });
    mark(meter, { "aria-valuenow": Math.round(done * 100), "aria-label": name, "aria-valuetext": percent.format(done) });
    meter.title = percent.format(done);
    meter.style.setProperty("--done", done);
  });
}

function makeStep() {
  const meter = element("i", "jm-meter");
  mark(meter, { role: "meter", "aria-valuemin": 0, "aria-valuemax": 100 });
  return element("li", "", element("span", "jm-step"), meter);
}
