/** The Plotly figure; plotly.js is run when somebody first turns to it. */

import { make, one, unpacked } from "./elements_of_page.js";
import { read } from "./place.js";

const face = one("#figure");
const root = document.documentElement;

let library = null;
let plot = null;

/** Runs plotly.js, whether the page holds it or it lies beside the page. */
function loaded() {
  return new Promise((done, failed) => {
    const script = make("script");
    const here = document.getElementById("plotly");
    if (here) script.textContent = here.textContent;
    else Object.assign(script, { src: face.dataset.script, onload: done, onerror: failed });
    document.head.append(script);
    if (here) done();
  });
}

export const isDark = () =>
  (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

/** The figure in the colours of the moment: a role is written in it as the colour #0a00 and its number. */
function colored({ figure, roles }) {
  const style = getComputedStyle(root);
  const hex = (number) => style.getPropertyValue(`--${roles[number]}`).trim();
  const parts = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).join();
  const text = JSON.stringify(figure)
    .replace(/#0a00([0-9a-f]{2})/g, (_whole, number) => hex(parseInt(number, 16)))
    .replace(/rgba\(10,0,(\d+),/g, (_whole, number) => `rgba(${parts(hex(number))},`);
  return JSON.parse(text);
}

/** @param {import("./place.js").Place} place */
export async function show(place) {
  if (!face || place.view !== "figure") return;
  await (library ??= loaded());
  plot ??= await unpacked("plot");
  const { data, layout } = colored(plot);
  for (const axis of [layout.xaxis, layout.yaxis]) axis.fixedrange = false;
  layout.dragmode = "pan";
  const config = { ...plot.config, scrollZoom: true, displayModeBar: true, doubleClick: "reset" };
  await window.Plotly.react(one(".canvas", face), data, layout, config);
}

export function listen() {
  window.addEventListener("theme", () => show(read()));
}
