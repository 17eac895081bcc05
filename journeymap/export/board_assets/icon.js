/** @file The icons of channels, the same lines as in the picture of the map. */

import { drawing, element, put } from "./elements.js";

/**
 * @param {Map|undefined} channel
 * @param {import("./state.js").Look} look
 * @returns {Element}
 */
export function icon(channel, look) {
  const own = channel?.get("icon") ?? "";
  // An emoji is text; the name of an icon is ASCII.
  if (own && /[^\x00-\x7f]/.test(own)) {
    const sign = element("span", "jm-icon");
    put(sign, own);
    sign.setAttribute("aria-hidden", "true");
    return sign;
  }
  const lines = look.icons[own] ?? look.icons[channel?.get("kind") ?? "digital"] ?? look.icons.digital;
  const paths = lines.map((line) => drawing("path", { d: `M${line.map((point) => point.join(",")).join("L")}` }));
  return drawing("svg", { viewBox: "0 0 12 12", class: "jm-icon", "aria-hidden": "true" }, ...paths);
}
