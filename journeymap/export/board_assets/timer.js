/** @file The clock everybody sees, with a soft sound at its end. */

import { element, put } from "./elements.js";

const LAST = 10_000;

/** @param {import("./board.js").Board} board */
export function makeTimer(board) {
  const node = element("span", "jm-timer");
  node.setAttribute("role", "timer");
  node.hidden = true;
  // A quarter of a second: the last one of a minute is seen in time.
  setInterval(() => node.isConnected && drawTimer(node, board), 250);
  return node;
}

export function drawTimer(node, { link, words }) {
  const timer = link.session?.timer;
  node.hidden = !timer;
  if (!timer) return;
  const left = timer.ends * 1000 - (Date.now() + link.skew);
  if (node.left > 0 && left <= 0 && node.left < 2000) {
    ring();
    node.setAttribute("aria-label", words.room.timeIsUp);
  }
  node.left = left;
  const seconds = Math.max(0, Math.ceil(left / 1000));
  put(node, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
  node.classList.toggle("jm-last-seconds", left <= LAST);
}

/** Two soft tones; where the browser lets no page make sounds unasked, none. */
function ring() {
  const context = new AudioContext();
  for (const [start, pitch] of [[0, 660], [0.25, 880]]) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, context.currentTime + start);
    volume.gain.linearRampToValueAtTime(0.08, context.currentTime + start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + start + 0.6);
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + start);
    tone.stop(context.currentTime + start + 0.7);
  }
  setTimeout(() => context.close(), 1500);
}
