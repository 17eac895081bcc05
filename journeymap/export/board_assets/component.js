/** @file The board as a component of the app: made once, it outlives every run of the page's script. */

import { Board } from "./board.js";
import { element } from "./elements.js";

const SHEETS = ["board.css", "card.css", "rows.css", "bar.css", "menus.css", "session.css", "people.css", "still.css"];
/** Where the browser keeps who one is in the app. */
const PLACE = "journeymap-person";
/** Milliseconds after which a board that was taken out of the page goes for good. */
const GRACE = 1000;

/**
 * @param {{data: object, parentElement: ParentNode & Node}} component
 * @param {URL} home Where these scripts are.
 * @returns {() => void}
 */
export function show({ data, parentElement }, home) {
  const known = parentElement.journeymapBoard;
  if (known?.given.map === data.map && known.given.language === data.language) {
    clearTimeout(known.leaving);
    // A day later the first ticket has ended; each run brings a fresh one.
    if (known.board.link.ended) known.board.link.again({ ticket: data.ticket });
    return () => leave(parentElement, known);
  }
  known?.board.close();
  const root = element("div", "jm-embedded");
  parentElement.replaceChildren(...[...SHEETS, "palette.css"].map((name) => sheet(new URL(name, home))), root);
  const address = new URL("../live", home);
  address.protocol = address.protocol.replace("http", "ws");
  const base = new URL("..", home).href;
  const board = new Board(root, { ...data, ...remembered(), socket: address.href, home: base, remember });
  const mounted = { board, given: data };
  parentElement.journeymapBoard = mounted;
  return () => leave(parentElement, mounted);
}

function leave(parentElement, mounted) {
  mounted.leaving = setTimeout(() => {
    if (parentElement.isConnected && parentElement.journeymapBoard === mounted) return;
    mounted.board.close();
  }, GRACE);
}

/** The name and colour one gave oneself on this computer. */
function remembered() {
  try {
    const { name, color } = JSON.parse(localStorage.getItem(PLACE) ?? "{}");
    return { ...(name ? { name } : {}), ...(color ? { color } : {}) };
  } catch {
    return {};
  }
}

function remember({ name, color }) {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ name, color }));
  } catch {
    // Then one says it again the next time.
  }
}

function sheet(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address.href;
  return link;
}
