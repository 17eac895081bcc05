/** @file The closing page in the browser: the few signs of Markdown it is written with, as headings, lists and tables. */

import { element } from "./elements.js";

/**
 * @param {string} text As the room wrote it: everything of people's is literal in it.
 * @param {string} className
 * @returns {HTMLElement}
 */
export function written(text, className) {
  const page = element("article", className);
  const lines = text.split("\n");
  while (lines.length) block(page, lines);
  return page;
}

/** Takes the lines of one block, and adds what they are. */
function block(page, lines) {
  const line = lines[0];
  const heading = /^(#+) (.*)$/.exec(line);
  if (line.trim() === "") lines.shift();
  else if (heading) {
    lines.shift();
    page.append(element(`h${Math.min(heading[1].length + 1, 6)}`, "", literal(heading[2])));
  } else if (line.startsWith("|")) page.append(table(taken(lines, (each) => each.startsWith("|"))));
  else if (/^\s*- /.test(line)) page.append(list(taken(lines, (each) => /^\s*- /.test(each))));
  else page.append(element("p", "", literal(taken(lines, (each) => each.trim() !== "" && !/^(#|\||\s*- )/.test(each)).join(" "))));
}

function taken(lines, fits) {
  const found = [lines.shift()];
  while (lines.length && fits(lines[0])) found.push(lines.shift());
  return found;
}

/** A list, with what is set in below its entry. */
function list(lines) {
  const box = element("ul", "");
  for (const line of lines) {
    const entry = element("li", "", literal(line.replace(/^\s*- /, "")));
    const inner = line.startsWith(" ") && box.lastElementChild;
    if (!inner) box.append(entry);
    else {
      if (inner.lastElementChild?.tagName !== "UL") inner.append(element("ul", ""));
      inner.lastElementChild.append(entry);
    }
  }
  return box;
}

function table([head, , ...rows]) {
  const row = (line, tag) => element("tr", "", ...cells(line).map((cell) => element(tag, "", cell)));
  return element("div", "jm-wide", element("table", "", element("thead", "", row(head, "th")), element("tbody", "", ...rows.map((line) => row(line, "td")))));
}

function cells(line) {
  return line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => literal(cell.trim()));
}

/** A text as people wrote it: signs that were made harmless are signs again. */
function literal(text) {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&amp;", "&");
}
