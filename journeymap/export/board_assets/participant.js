/** @file The page of a participant: asks who he is, and joins the room. */

import { Board } from "./board.js";
import { button, element, mark } from "./elements.js";
import { colorChoice } from "./people.js";

const given = JSON.parse(document.getElementById("given").textContent);
const address = new URL("../live", location.href);
address.protocol = address.protocol.replace("http", "ws");
const place = `journeymap-guest:${given.ticket}`;

const main = document.getElementById("board");
const known = remembered();
if (known) enter(known);
else welcome();

/** A form for name and colour. */
function welcome() {
  const { words, title, colors } = given;
  const name = document.createElement("input");
  mark(name, { class: "jm-answer", maxlength: 60, autocomplete: "given-name", required: "", autofocus: "" });
  const choice = colorChoice(colors, colors[Math.floor(Math.random() * colors.length)], words);
  const form = document.createElement("form");
  form.className = "jm-welcome";
  form.append(element("h1", "", title), element("label", "jm-question", words.yourName, name), choice);
  const go = button("jm-primary", words.join);
  go.type = "submit";
  form.append(go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    enter({ ticket: given.ticket, name: name.value.trim(), color: new FormData(form).get("color") });
  });
  main.replaceChildren(form);
}

function enter({ ticket, name, color }) {
  main.replaceChildren();
  // With the personal ticket the room knows the person after a reload, and what is his.
  new Board(main, { ...given, ticket, name, color, socket: address.href, home: new URL("..", location.href).href, alone: true, remember });
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

function remember(who) {
  try {
    localStorage.setItem(place, JSON.stringify(who));
  } catch {
    // Then he is asked again after a reload.
  }
}
