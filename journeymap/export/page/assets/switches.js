/** The bar of switches: what is set there is the place, and what the place is, is set there. */

import { all, one } from "./elements_of_page.js";
import { matching } from "./picture.js";
import { data, go } from "./place.js";

const controls = one(".controls");

export function listen() {
  controls.addEventListener("change", ({ target }) => {
    if (target.name === "overlays") {
      const on = all("input[name=overlays]:checked", controls).map((input) => input.value);
      go({ overlays: data.offered.filter((name) => on.includes(name)) });
    } else if (target.name) go({ [target.name]: target.value });
  });
}

/** @param {import("./place.js").Place} place */
export function show(place) {
  for (const input of all("input", controls)) {
    input.checked = input.name === "overlays" ? place.overlays.includes(input.value) : place[input.name] === input.value;
  }
  for (const select of all("select", controls)) select.value = place[select.name];
  const found = place.stage || place.channel || place.tag ? matching(place).length : null;
  one(".match", controls).textContent =
    found === null
      ? ""
      : data.words.matching.replace("{n}", String(found)).replace("{all}", String(Object.keys(data.touchpoints).length));
}
