/** @file Taking back what one did oneself, and doing it again; never what somebody else did. */

import { apply, at, DoesNotFit, invert, same } from "./tree.js";

/**
 * @typedef {{operation: string, changes: import("./tree.js").Change[], before: import("./tree.js").Data, what: string}} Step
 * `before` is the map it was done to; maps share what they have in common.
 */

const REMEMBERED = 300;

export class History {
  /** @param {import("./link.js").Link} link */
  constructor(link) {
    this.link = link;
    /** @type {Step[]} */
    this.done = [];
    /** @type {Step[]} */
    this.undone = [];
    /** What the room was asked to do on one's behalf: its sentence by operation. */
    this.expected = new Map();
  }

  /** The room was asked for an edit of one's own, such as a snapshot brought back: it can be undone, too. */
  expect(operation, what) {
    this.expected.set(operation, what);
  }

  /**
   * Makes an edit that can be taken back.
   * @param {import("./tree.js").Change[]} changes
   * @param {string} what A sentence that says what was done.
   */
  edit(changes, what) {
    this.done = [...this.done, this.step(changes, what)].slice(-REMEMBERED);
    this.undone = [];
  }

  /** @returns {Step|null} The step taken back; null where somebody has changed the same things since. */
  undo() {
    return this.turn("done", "undone");
  }

  /** @returns {Step|null} The step done again. */
  redo() {
    return this.turn("undone", "done");
  }

  turn(from, to) {
    const step = this[from].at(-1);
    this[from] = this[from].slice(0, -1);
    const back = backOf(step, this.link.view);
    if (!back) return null;
    this[to] = [...this[to], this.step(back, step.what)];
    return step;
  }

  step(changes, what) {
    const before = this.link.view;
    return { operation: this.link.edit(changes), changes, before, what };
  }

  /** The room says how an edit took effect: with the ids it gave, and with references it cut. */
  tookEffect(operation, changes, before) {
    if (this.expected.has(operation)) {
      this.done = [...this.done, { operation, changes, before, what: this.expected.get(operation) }].slice(-REMEMBERED);
      this.undone = [];
      this.expected.delete(operation);
    }
    const known = (step) => (step.operation === operation ? { ...step, changes, before } : step);
    this.done = this.done.map(known);
    this.undone = this.undone.map(known);
  }

  /** The room refused an edit: there is nothing to take back. */
  refused(operation) {
    this.expected.delete(operation);
    this.done = this.done.filter((step) => step.operation !== operation);
    this.undone = this.undone.filter((step) => step.operation !== operation);
  }
}

/** The changes that take a step back from the map as it is now; null where they would take back more. */
function backOf({ changes, before }, now) {
  try {
    const after = apply(before, changes);
    if (!changes.every((change) => untouched(change, after, now))) return null;
    const back = invert(before, changes);
    apply(now, back);
    return back;
  } catch (error) {
    if (error instanceof DoesNotFit) return null;
    throw error;
  }
}

/** Whether what a change left is still as it left it. */
function untouched(change, after, now) {
  if (change.at.startsWith("#")) return true;
  // What is inside of something that was moved goes back with it, whoever changed it.
  if (change.op === "move") return at(now, change.to) !== undefined;
  return same(at(after, change.at), at(now, change.at));
}
