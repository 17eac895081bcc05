/** A second window for whoever speaks: the same page with its notes open, always at the same step. */

import { read, written } from "./place.js";

const MARK = "journeymap-presentation";

export class Speaker {
  /** @param {(number: number) => void} goTo is called when the other window steps; 0 ends */
  constructor(goTo) {
    this.other = read().notes === "1" ? window.opener : null;
    this.number = 0;
    window.addEventListener("message", ({ source, data }) => {
      // Only the window that belongs to this one has a say; files from a disk have no origin to ask for.
      if (!this.other || source !== this.other || data?.mark !== MARK || !Number.isInteger(data.step)) return;
      this.number = data.step;
      goTo(data.step);
    });
  }

  /** Whether there is no second window; with one, leaving the full screen ends nothing. */
  get alone() {
    return !this.other || this.other.closed;
  }

  /** Whether the browser opened one. */
  open() {
    const address = new URL(location.href);
    address.hash = written({ ...read(), notes: "1" });
    this.other = window.open(address, "_blank", "popup,width=960,height=720");
    return !!this.other;
  }

  /** @param {number} number the step this window is at now */
  tell(number) {
    if (number === this.number) return;
    this.number = number;
    if (!this.alone) this.other.postMessage({ mark: MARK, step: number }, "*");
  }
}
