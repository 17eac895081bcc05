/** @file What a person can do to the map, each as changes with a sentence that says what was done. */

import { clamped, scoring, scoresOf } from "./feeling.js";
import { freshId } from "./naming.js";
import { addressOf, at, follower, keysOf } from "./tree.js";
import { counted, said, scored } from "./words.js";

export class Acts {
  /**
   * @param {import("./state.js").State} state
   * @param {import("./undo.js").History} history
   * @param {(sentence: string) => void} tell Says aloud what was done.
   */
  constructor(state, history, tell) {
    this.state = state;
    this.history = history;
    this.tell = tell;
  }

  /** Makes changes that can be undone together. */
  make(changes, what) {
    if (changes.length === 0) return;
    this.state.follow(changes, true);
    this.history.edit(changes, what);
    this.tell(what);
  }

  /**
   * New touchpoints, one for each name.
   * @param {string[]} names
   * @param {string} stage
   * @param {string|null} before Id of the touchpoint they come before.
   * @returns {string[]} Their ids.
   */
  add(names, stage, before) {
    return this.put(names.map((name) => new Map([["name", name]])), stage, before);
  }

  /** Whole touchpoints, with ids of their own. */
  put(touchpoints, stage, before) {
    const { state } = this;
    const taken = new Set([...state.touchpoints()].map(([, id]) => id));
    const ids = touchpoints.map((touchpoint) => freshId(touchpoint.get("name"), taken));
    const changes = touchpoints.map((value, number) => ({
      op: "add",
      at: addressOf(["stages", stage, "touchpoints", ids[number]]),
      value,
      before,
    }));
    this.make(changes, counted(state.words.added, ids.length, state.language, { name: touchpoints[0].get("name") }));
    return ids;
  }

  /** Something that hurts, an idea, something that delights, at a touchpoint. */
  attach(kind, address, text) {
    const id = freshId(text, new Set(at(this.state.map, `${address}/${kind}`)?.keys() ?? []));
    const value = new Map([["text", text]]);
    this.make([{ op: "add", at: `${address}/${addressOf([kind, id])}`, value, before: null }], said(this.state.words.attached, { name: text }));
  }

  /** What a customer said, behind what others wrote down. */
  quote(address, text) {
    const [{ state }, place] = [this, `${address}/quotes`];
    const now = at(state.map, place) ?? [];
    if (now.includes(text)) return;
    state.own = new Set(state.own).add(`${place}/${addressOf([text])}`);
    this.make([{ op: "set", at: place, value: [...now, text] }], said(state.words.attached, { name: text }));
  }

  /** Another text in a list, or none. */
  rewrite(place, number, text) {
    const { map, words, own } = this.state;
    const now = at(map, place) ?? [];
    const value = now.map((each, index) => (index === number ? text : each)).filter(Boolean);
    this.state.own = new Set(own).add(`${place}/${addressOf([text])}`);
    const what = text ? said(words.written, { text }) : said(words.deleted, { name: now[number] });
    this.make([{ op: "set", at: place, value: value.length ? value : null }], what);
  }

  /** A text in its place; what has lost its text goes, except a name. */
  write(address, text) {
    const { map, words } = this.state;
    const keys = keysOf(address);
    const field = keys.at(-1);
    if (text === "" && (field === "name" || field === "title")) return;
    if (keys.at(-2) === "quotes") {
      this.rewrite(addressOf(keys.slice(0, -1)), Number(field), text);
      return;
    }
    const thing = addressOf(keys.slice(0, -1));
    const isThing = field === "text";
    const isEntry = ["backstage", "lanes"].includes(keys.at(-2)) && at(map, address) !== undefined;
    if (text === "" && (isThing || isEntry)) {
      this.make([{ op: "remove", at: isThing ? thing : address }], said(words.deleted, { name: at(map, address) }));
      return;
    }
    this.make([{ op: "set", at: address, value: text || null }], said(words.written, { text }));
  }

  /**
   * Brings touchpoints into a stage, in the order of the map.
   * @param {string[]} ids
   * @param {string} stage
   * @param {string|null} before
   */
  move(ids, stage, before) {
    const { state } = this;
    const moving = [...state.touchpoints()].map(([, id]) => id).filter((id) => ids.includes(id));
    const order = [...(at(state.map, addressOf(["stages", stage, "touchpoints"]))?.keys() ?? [])];
    let place = before;
    while (place !== null && moving.includes(place)) place = order[order.indexOf(place) + 1] ?? null;
    const stay = moving.length === 1 && order.includes(moving[0]) && follower(state.map, state.addressOf(moving[0])) === place;
    if (moving.length === 0 || stay) return;
    const changes = moving.map((id) => ({
      op: "move",
      at: state.addressOf(id),
      to: addressOf(["stages", stage, "touchpoints", id]),
      before: place,
    }));
    const rest = order.filter((id) => !moving.includes(id));
    const number = (place === null ? rest.length : rest.indexOf(place)) + 1;
    const parts = { name: state.nameOf(state.addressOf(moving[0])), stage: state.nameOf(addressOf(["stages", stage])), place: number };
    this.make(changes, counted(state.words.moved, moving.length, state.language, parts));
  }

  /** One step: up or down in its stage, left or right into the stage beside it. */
  shift(id, direction) {
    const { state } = this;
    const [, stage] = keysOf(state.addressOf(id));
    const stages = [...state.map.get("stages").keys()];
    const order = [...at(state.map, addressOf(["stages", stage, "touchpoints"])).keys()];
    const place = order.indexOf(id);
    if (direction === "up" && place > 0) return this.move([id], stage, order[place - 1]);
    if (direction === "down" && place < order.length - 1) return this.move([id], stage, order[place + 2] ?? null);
    const aside = stages[stages.indexOf(stage) + { left: -1, right: 1 }[direction]];
    if (aside === undefined) return undefined;
    const there = [...(at(state.map, addressOf(["stages", aside, "touchpoints"]))?.keys() ?? [])];
    return this.move([id], aside, there[place] ?? null);
  }

  /** A stage before another one, or last. */
  moveStage(id, before) {
    const { state } = this;
    const address = addressOf(["stages", id]);
    if (before === id || follower(state.map, address) === before) return;
    this.make([{ op: "move", at: address, to: address, before }], said(state.words.stageMoved, { name: state.nameOf(address) }));
  }

  shiftStage(id, step) {
    const order = [...this.state.map.get("stages").keys()];
    const place = order.indexOf(id);
    if (place + step < 0 || place + step >= order.length) return;
    this.moveStage(id, (step < 0 ? order[place - 1] : order[place + 2]) ?? null);
  }

  addStage(name, before) {
    const id = freshId(name, new Set(this.state.map.get("stages")?.keys() ?? []));
    this.make([{ op: "add", at: addressOf(["stages", id]), value: new Map([["name", name]]), before }], said(this.state.words.attached, { name }));
    return id;
  }

  /** Takes elements away; what pointed at them is cut by the room. */
  remove(addresses) {
    const { state } = this;
    const what = counted(state.words.removed, addresses.length, state.language, { name: state.nameOf(addresses[0]) });
    this.make(addresses.map((address) => ({ op: "remove", at: address })), what);
  }

  /** Copies right behind the last of the originals. */
  duplicate(ids) {
    const { state } = this;
    const copies = ids.map((id) => {
      const original = at(state.map, state.addressOf(id));
      return new Map(original).set("name", said(state.words.copy, { name: original.get("name") }));
    });
    const last = state.addressOf(ids.at(-1));
    return this.put(copies, keysOf(last)[1], follower(state.map, last));
  }

  set(address, value, what) {
    this.make([{ op: "set", at: address, value }], what);
  }

  /**
   * The score of a persona: the only one, one more beside those of others, or instead of all of them.
   * @param {string} address
   * @param {string|null} persona
   * @param {number} score
   * @param {"one more"|"instead"} how
   */
  score(address, persona, score, how = "instead") {
    const { state } = this;
    const touchpoint = at(state.map, address);
    const old = how === "one more" ? scoresOf(touchpoint, persona) : [];
    const change = scoring(state.map, address, touchpoint, persona, [...old, clamped(score)]);
    const parts = { name: touchpoint.get("name"), score: scored(clamped(score), state.language) };
    this.make([change], said(state.words.felt, parts));
  }

  /** Takes one's last step back, or does it again; says so when it cannot be done. */
  turn(way) {
    const { history, state } = this;
    if (history[way === "undo" ? "done" : "undone"].length === 0) return;
    const step = history[way]();
    const sentence = { undo: state.words.undone, redo: state.words.redone }[way];
    this.tell(step ? said(sentence, { step: step.what }) : state.words.changedMeanwhile, !step);
  }
}
