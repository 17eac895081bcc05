/** The presentation: step by step along the curve, over the whole screen, by keys, remote control, touch and buttons. */

import { make, one, unpacked } from "./elements_of_page.js";
import { go, read } from "./place.js";
import { captionOf } from "./present_caption.js";
import { drawCurve } from "./present_curve.js";
import { notesOf } from "./present_notes.js";
import { Picture } from "./present_picture.js";
import { Speaker } from "./present_speaker.js";

/** Steps by key; 0 stands for the last one. */
const KEYS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
};
const SWIPE = 48;
/** Part of the width at either side where a tap steps. */
const EDGE = 0.16;

let stage = null;
let speaker = null;

/** The number of the step in the address, 0 where nothing is presented. */
const wanted = (place = read()) => Math.max(0, Math.trunc(Number(place.present)) || 0);

class Stage {
  /** @param {object} given what is presented */
  constructor(given) {
    this.given = given;
    this.number = 0;
    const words = given.words;
    this.picture = new Picture();
    this.caption = make("div", { class: "caption", "aria-live": "polite", "aria-atomic": "true" });
    this.curve = make("div", { class: "strip", "aria-hidden": "true" });
    this.notes = make("aside", { class: "notes", "aria-label": words.notes, tabindex: "0" });
    this.count = make("span", { class: "count", "aria-hidden": "true" });
    this.clock = make("time", { class: "clock", title: words.elapsed });
    this.root = make("section", { id: "present", role: "dialog", "aria-modal": "true", "aria-label": words.presentation, tabindex: "-1" },
      this.picture.frame, this.caption, this.notes, this.curve, this.bar(words));
    this.notes.hidden = true;
    this.stays = false;
    document.body.append(this.root);
    new ResizeObserver(() => this.fit()).observe(this.root);
    this.listen();
  }

  bar(words) {
    const button = (name, sign, text, act) => {
      const made = make("button", { type: "button", class: name, "aria-label": text, title: text }, sign);
      made.addEventListener("click", act);
      return made;
    };
    this.back = button("back", "←", words.back, () => this.step(-1));
    this.on = button("on", "→", words.on, () => this.step(1));
    this.noted = button("note-switch", "N", `${words.notes} (N)`, () => this.turnNotes());
    this.noted.setAttribute("aria-pressed", "false");
    return make("div", { class: "bar" }, this.count, this.clock, this.back, this.on, this.noted,
      button("window", "⧉", words.window, () => speaker.open() || this.blocked()),
      button("full", "⛶", `${words.full} (F)`, () => this.fill()),
      button("leave", "✕", `${words.leave} (Esc)`, leave));
  }

  /** @param {number} by */
  step(by) {
    this.goTo(this.number + by);
  }

  goTo(number) {
    const kept = Math.min(Math.max(1, number), this.given.steps.length);
    if (kept !== this.number) go({ present: String(kept) }, true);
  }

  turnNotes() {
    this.notes.hidden = !this.notes.hidden;
    this.noted.setAttribute("aria-pressed", String(!this.notes.hidden));
    this.fit();
  }

  /** The window for whoever speaks: notes instead of the picture, and a clock. */
  forSpeaker() {
    this.root.classList.add("for-speaker");
    this.turnNotes();
    const begun = Date.now();
    const tick = () => {
      const seconds = Math.floor((Date.now() - begun) / 1000);
      this.clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (this.root.isConnected) setTimeout(tick, 1000);
    };
    tick();
  }

  fill() {
    this.stays = !!document.fullscreenElement;
    if (this.stays) document.exitFullscreen();
    // Where a browser has no full screen, or does not allow it, the window is large enough.
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }

  /** Where a browser opens no window, the notes stand below. */
  blocked() {
    if (this.notes.hidden) this.turnNotes();
    this.notes.prepend(make("p", { role: "status" }, this.given.words.blocked));
  }

  /** @param {number} number */
  show(number) {
    const steps = this.given.steps;
    this.number = Math.min(number, steps.length);
    const step = steps[this.number - 1];
    const { words } = this.given;
    const spoken = (text) => text.replace("{n}", String(this.number)).replace("{all}", String(steps.length));
    this.count.textContent = spoken(words.step);
    this.back.disabled = this.number === 1;
    this.on.disabled = this.number === steps.length;
    this.caption.replaceChildren(make("p", { class: "unseen" }, spoken(words.spokenStep)), ...captionOf(step, this.given));
    this.caption.scrollTop = 0;
    this.notes.replaceChildren(...notesOf(step, steps[this.number], this.given));
    this.root.dataset.kind = step.kind;
    this.fit();
    speaker.tell(this.number);
  }

  fit() {
    const step = this.given.steps[this.number - 1];
    if (!step || !this.root.isConnected) return;
    this.picture.show(step);
    drawCurve(this.curve, step, this.given);
  }

  listen() {
    let from = null;
    this.root.addEventListener("pointerdown", (event) => (from = event.target.closest("button, .notes") ? null : event));
    this.root.addEventListener("pointerup", (event) => {
      if (!from || from.pointerId !== event.pointerId) return;
      const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
      from = null;
      if (Math.abs(across) > SWIPE && Math.abs(across) > 1.5 * Math.abs(down)) this.step(across < 0 ? 1 : -1);
      else if (Math.hypot(across, down) < 8) this.tap(event.clientX / innerWidth);
    });
  }

  tap(at) {
    if (at < EDGE) this.step(-1);
    else if (at > 1 - EDGE) this.step(1);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target.closest?.("button") && (event.key === " " || event.key === "Enter");
    const act = {
      Home: () => this.goTo(1), End: () => this.goTo(this.given.steps.length), Escape: leave,
      n: () => this.turnNotes(), N: () => this.turnNotes(), f: () => this.fill(), F: () => this.fill(),
    }[event.key];
    const by = event.shiftKey && event.key === " " ? -1 : KEYS[event.key];
    if (onButton || (!act && !by)) return;
    event.preventDefault();
    event.stopPropagation();
    if (act) act();
    else this.step(by);
  }
}

function alone(on) {
  document.body.classList.toggle("presenting", on);
  for (const part of document.body.children) if (part.id !== "present" && part.localName !== "script") part.inert = on;
}

function leave() {
  if (document.fullscreenElement) document.exitFullscreen();
  go({ present: "", notes: "" });
}

function end() {
  stage.root.remove();
  stage = null;
  alone(false);
  speaker.tell(0);
  one("[data-do=present]")?.focus({ preventScroll: true });
}

/** Begins at the first step, over the whole screen where the browser has that. */
export function begin() {
  document.documentElement.requestFullscreen?.().catch(() => {});
  go({ present: "1" });
}

/** @param {import("./place.js").Place} place */
export async function show(place) {
  if (!wanted(place)) {
    if (stage) end();
    return;
  }
  const given = stage?.given ?? (await unpacked("presentation"));
  // Unpacking takes a moment, in which the reader may have gone on.
  const now = read();
  if (!wanted(now)) return;
  if (!stage) {
    speaker ??= new Speaker((number) => (number ? go({ present: String(number) }, true) : leave()));
    stage = new Stage(given);
    if (now.notes === "1") stage.forSpeaker();
    alone(true);
    stage.root.focus({ preventScroll: true });
  }
  if (stage.number !== wanted(now)) stage.show(wanted(now));
}

export function listen() {
  // Before anything else that listens for these keys.
  window.addEventListener("keydown", (event) => stage?.key(event), true);
  document.addEventListener("fullscreenchange", () => {
    if (document.fullscreenElement || !stage) return;
    // Escape leaves the full screen without telling the page; it means the presentation, too.
    if (!stage.stays && speaker.alone) leave();
    stage.stays = false;
  });
}
