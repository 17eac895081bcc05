/** Print: the headline and the graph fitted to one sheet, or as a poster over several that are put together. */

import { all, make, one } from "./elements_of_page.js";
import { data, read } from "./place.js";

/** Millimetres, landscape. */
const SIZES = { A0: [1189, 841], A1: [841, 594], A2: [594, 420], A3: [420, 297], A4: [297, 210] };
const MARGIN = 10;
const MM = 96 / 25.4;
/** Pixels for which the headline and the graph are set before they are scaled. */
const WIDTH = 1440;

/** Width over height below which a map is printed upright, and part of the width beside which nothing has room. */
const TALL = 0.8;
const WIDEST = 0.8;

const dialog = one("#printing");
const rules = new CSSStyleSheet();
let wish = null;

/** Headline, graph as it is switched now, and legend. */
function poster() {
  const main = one("main").cloneNode(false);
  main.dataset.view = "graph";
  const beside = make("div", { class: "beside" }, one(".legend .signs").cloneNode(true));
  if (one(".ranked")) beside.append(one(".ranked").cloneNode(true));
  main.append(one(".picture").cloneNode(true), beside);
  const made = make("div", { class: "poster" }, one(".masthead").cloneNode(true), main);
  made.style.width = `${WIDTH}px`;
  made.querySelectorAll("[id]").forEach((found) => found.removeAttribute("id"));
  return made;
}

const turned = ([width, height]) => [height, width];

/** The sheet the right way round, and how many of it make a poster. */
function tiling(size, sheet) {
  if (!sheet) return { sheet: size, columns: 1, rows: 1 };
  const ways = [sheet, turned(sheet)].map((way) => ({
    sheet: way,
    columns: Math.max(1, Math.round(size[0] / (way[0] - 2 * MARGIN))),
    rows: Math.max(1, Math.round(size[1] / (way[1] - 2 * MARGIN))),
  }));
  const waste = ({ sheet: [width, height], columns, rows }) =>
    Math.abs(columns * (width - 2 * MARGIN) - size[0]) + Math.abs(rows * (height - 2 * MARGIN) - size[1]);
  return ways.sort((one, other) => waste(one) - waste(other))[0];
}

/** Gives the graph the room below the headline; what is left beside it is for the legend. */
function fill(content, ratio, height) {
  const main = one("main", content);
  const width = (height - one(".masthead", content).offsetHeight - 24) * ratio;
  if (width > WIDEST * WIDTH) return;
  main.classList.add("parted");
  main.style.gridTemplateColumns = `${width}px minmax(0, 1fr)`;
}

/** Lays the sheets out; nothing of the page itself is printed. */
function layOut({ size, sheet }) {
  clear();
  const content = poster();
  const sheets = make("div", { id: "sheets", "aria-hidden": "true" }, content);
  document.body.append(sheets);
  const ratio = one(".picture", content).offsetWidth / one(".picture", content).offsetHeight;
  const tiles = tiling(ratio > TALL ? SIZES[size] : turned(SIZES[size]), SIZES[sheet]);
  const [across, down] = [tiles.sheet[0] - 2 * MARGIN, tiles.sheet[1] - 2 * MARGIN];
  fill(content, ratio, (WIDTH * tiles.rows * down) / (tiles.columns * across));
  const height = content.offsetHeight;
  const scale = Math.min((tiles.columns * across * MM) / WIDTH, (tiles.rows * down * MM) / height);
  content.remove();
  for (let row = 0; row < tiles.rows; row++) {
    for (let column = 0; column < tiles.columns; column++) {
      const copy = content.cloneNode(true);
      copy.style.transform = `translate(${-column * across}mm, ${-row * down}mm) scale(${scale})`;
      const clip = make("div", { class: "clip" }, copy);
      Object.assign(clip.style, { width: `${across}mm`, height: `${down}mm`, inset: `${MARGIN}mm auto auto ${MARGIN}mm` });
      const place = tiles.columns * tiles.rows > 1 ? `${row + 1}–${column + 1}` : "";
      const tile = make("div", { class: "tile" }, clip, make("span", {}, place));
      Object.assign(tile.style, { width: `${tiles.sheet[0]}mm`, height: `${tiles.sheet[1] - 0.2}mm` });
      sheets.append(tile);
    }
  }
  rules.replaceSync(`@page { size: ${tiles.sheet[0]}mm ${tiles.sheet[1]}mm; margin: 0; }`);
  document.body.classList.add("on-paper");
}

function clear() {
  one("#sheets")?.remove();
  rules.replaceSync("");
  document.body.classList.remove("on-paper");
}

/** How many sheets a choice takes, for the one who chooses. */
function count() {
  const { size, sheet } = chosen();
  const { columns, rows } = tiling(SIZES[size], SIZES[sheet]);
  one("output", dialog).textContent = data.words.sheets.replace("{n}", String(columns * rows));
}

const chosen = () => ({
  size: one("select[name=size]", dialog).value,
  sheet: one("select[name=sheet]", dialog).value,
});

export function ask() {
  count();
  dialog.showModal();
}

export function listen() {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  dialog.addEventListener("change", count);
  for (const button of all("button", dialog)) {
    button.addEventListener("click", () => {
      wish = button.value === "print" ? chosen() : null;
      dialog.close();
      if (wish) window.print();
    });
  }
  window.addEventListener("beforeprint", () => {
    // The outline is printed as the text it is.
    if (wish || read().view !== "outline") layOut(wish ?? { size: "A3", sheet: "A3" });
  });
  window.addEventListener("afterprint", () => {
    wish = null;
    clear();
  });
}
