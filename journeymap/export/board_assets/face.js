/** @file A face for a score: one line drawing whose mouth follows the number, in the style of the channels' icons. */

import { drawing, mark } from "./elements.js";

/** @param {string} [className] */
export function face(className = "jm-face") {
  const node = drawing(
    "svg",
    { viewBox: "0 0 16 16", class: className, "aria-hidden": "true" },
    drawing("circle", { cx: 8, cy: 8, r: 6.8 }),
    drawing("circle", { cx: 5.6, cy: 6.4, r: 0.9, class: "jm-eye" }),
    drawing("circle", { cx: 10.4, cy: 6.4, r: 0.9, class: "jm-eye" }),
    drawing("path"),
  );
  return node;
}

/** Gives a face the mouth of a score from −2 to 2. */
export function smile(node, score) {
  const bend = score * 2.4;
  const y = 10.4 - bend * 0.4;
  mark(node.lastChild, { d: `M4.9 ${y.toFixed(2)}Q8 ${(y + bend).toFixed(2)} 11.1 ${y.toFixed(2)}` });
}
