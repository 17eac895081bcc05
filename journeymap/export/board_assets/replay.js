/** @file The session played again: the board as it was after each change, with what the change did. */

import { button, element, mark, put } from "./elements.js";
import { Still } from "./still.js";
import { apply, changeFromWire, DoesNotFit, fromWire, keysOf } from "./tree.js";
import { said } from "./words.js";

/** Milliseconds a change is shown for, at each speed. */
const SPEEDS = { 0.5: 3000, 1: 1500, 2: 750, 4: 375, 10: 150 };

/** Asks the room for the session; what comes is taken in by `replayCame`. */
export function openReplay(board) {
  board.replay?.close();
  board.replay = new Replay(board);
  board.link.say("replay");
}

/** A part of the session came from the room. */
export function replayCame(board, part) {
  const { replay } = board;
  if (!replay || replay.still.closed) return;
  replay.take(part);
  if (part.more) board.link.say("replay", { after: part.entries.at(-1).revision });
}

class Replay {
  constructor(board) {
    const { words } = board;
    this.board = board;
    /** The map before the first change, and after each one that was looked at. */
    this.maps = [];
    this.entries = [];
    this.place = 0;
    this.play = button("jm-primary jm-play", words.room.play);
    this.play.addEventListener("click", () => this.run(!this.running));
    this.slider = document.createElement("input");
    mark(this.slider, { type: "range", min: 0, max: 0, step: 1, class: "jm-slider", "aria-label": words.room.change });
    this.slider.value = 0;
    this.slider.addEventListener("input", () => {
      this.run(false);
      this.go(Number(this.slider.value));
    });
    this.speed = document.createElement("select");
    mark(this.speed, { class: "jm-tool", "aria-label": words.room.speed });
    for (const each of Object.keys(SPEEDS).sort((a, b) => a - b)) this.speed.append(new Option(`${each}×`, each, each === "1", each === "1"));
    this.when = element("span", "jm-replay-when");
    this.told = element("p", "jm-replay-told");
    this.told.setAttribute("aria-live", "polite");
    const controls = element("div", "jm-replay", this.play, this.slider, this.speed, this.when);
    this.still = new Still(board, words.room.replay, [controls, this.told]);
    this.still.dialog.addEventListener("close", () => this.run(false));
  }

  take({ map, entries }) {
    if (map !== null) this.maps = [fromWire(map)];
    this.entries.push(...entries.map((entry) => ({ ...entry, changes: entry.changes.map(changeFromWire) })));
    this.slider.max = this.entries.length;
    this.play.disabled = this.entries.length === 0;
    this.go(this.place);
  }

  run(on) {
    const { words } = this.board;
    clearTimeout(this.timer);
    this.running = on;
    put(this.play, on ? words.room.pause : words.room.play);
    if (on) this.next(this.place >= this.entries.length ? 0 : this.place + 1);
  }

  next(place) {
    this.go(place);
    if (place >= this.entries.length) this.run(false);
    else this.timer = setTimeout(() => this.next(place + 1), SPEEDS[this.speed.value]);
  }

  /** Shows the map after so many changes. */
  go(place) {
    const { words, language } = this.board;
    this.place = place;
    this.slider.value = place;
    const entry = this.entries[place - 1];
    const number = said(words.room.ofChanges, { place, number: this.entries.length });
    const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
    put(this.when, entry ? `${number} · ${clock.format(new Date(entry.at * 1000))}` : number);
    this.slider.setAttribute("aria-valuetext", this.when.textContent);
    put(this.told, entry ? entry.said.join(" · ") || words.room.noWords : words.room.atStart);
    this.still.show(this.mapAt(place), entry ? touched(entry.changes) : []);
  }

  mapAt(place) {
    while (this.maps.length <= place) {
      const [last, { changes }] = [this.maps.at(-1), this.entries[this.maps.length - 1]];
      this.maps.push(after(last, changes));
    }
    return this.maps[place];
  }

  close() {
    if (!this.still.closed) this.still.close();
  }
}

function after(map, changes) {
  try {
    return apply(map, changes);
  } catch (error) {
    if (error instanceof DoesNotFit) return map;
    throw error;
  }
}

/** Ids of the touchpoints that changes are about. */
function touched(changes) {
  const ids = changes.map(({ at, to }) => keysOf(to ?? at)).filter(([kind, , table]) => kind === "stages" && table === "touchpoints");
  return [...new Set(ids.map(([, , , id]) => id))];
}
