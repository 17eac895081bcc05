/** Days as the reader writes them, and how long ago the map was looked at. */

import { all, make } from "./elements_of_page.js";

const DAY = 86_400_000;
const STEPS = [["year", 365], ["month", 30], ["week", 7], ["day", 1]];

/** @param {number} days Negative for what is past. @param {string} language */
function ago(days, language) {
  const [unit, length] = STEPS.find(([_unit, size]) => Math.abs(days) >= 2 * size) ?? STEPS[3];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(days / length), unit);
}

export function tell() {
  const language = document.documentElement.lang || "en";
  for (const time of all(".masthead time")) {
    const day = new Date(`${time.dateTime}T12:00:00`);
    if (Number.isNaN(day.getTime())) continue;
    const days = Math.round((day - new Date().setHours(12, 0, 0, 0)) / DAY);
    time.textContent = day.toLocaleDateString(language, { dateStyle: "medium" });
    time.after(" ", make("span", { class: "ago" }, `(${ago(days, language)})`));
  }
}
