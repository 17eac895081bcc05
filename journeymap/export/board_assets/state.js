/** @file What one person's board shows: the one object that drawing is a function of. */

import { personaColors } from "./colors.js";
import { addressOf, at, keysOf } from "./tree.js";

/**
 * @typedef {object} Look How the map's parts are drawn; given by the page.
 * @property {Record<string, number[][][]>} icons Lines in a square of 12 by 12.
 */

/** What one person chose to see is kept in his browser. */
const KEPT = ["persona", "rows", "zoom", "projector", "pointers"];
const PLACE = "journeymap-board";

export class State {
  /**
   * @param {import("./link.js").Link} link
   * @param {{words: import("./words.js").Words, look: Look, language: string, map: string}} given
   */
  constructor(link, { words, look, language, map }) {
    this.link = link;
    this.words = words;
    this.look = look;
    this.language = language;
    /** The persona who stands out; "" for all. */
    this.persona = "";
    this.rows = new Set(["pains", "ideas"]);
    this.zoom = 1;
    this.projector = false;
    /** Whether one shows where one points, and sees where others do. */
    this.pointers = false;
    /** Ids of the touchpoints that are chosen together. */
    this.selected = new Set();
    /** What is being dragged: addresses. */
    this.dragged = new Set();
    /** Addresses of what this person added, himself or his other tabs. */
    this.own = new Set();
    this.place = `${PLACE}:${map}`;
    this.recall();
  }

  /** The map as it is seen here. */
  get map() {
    return this.link.view;
  }

  /** The colours of the personas; the same object while neither they nor the ground change. */
  get colors() {
    const personas = this.map.get("personas");
    if (!this.painted || this.painted.personas !== personas) this.painted = { personas, colors: personaColors(this.map) };
    return this.painted.colors;
  }

  /**
   * Whether this person may do something; the room decides, this spares him the refusal.
   * @param {string} what A kind of thing to add: `touchpoints`, `pains`, `ideas`, `quotes`; or `change`, `structure`.
   * @param {string} [address] Of what is to be changed.
   */
  may(what, address = "") {
    const { role } = this.link.you;
    if (role !== "contributor") return role === "facilitator";
    if (what === "structure") return false;
    return this.owns(address) || (what !== "change" && (this.link.session?.opened ?? []).includes(what));
  }

  /** What decides what may be changed; the same while that does. */
  get rights() {
    const { role } = this.link.you;
    return role === "contributor" ? this.own : role;
  }

  owns(address) {
    for (let part = address; part; part = part.slice(0, Math.max(0, part.lastIndexOf("/")))) {
      if (this.own.has(part)) return true;
    }
    return false;
  }

  /** Follows what became of the things this person added. */
  follow(changes, mine) {
    for (const change of changes) {
      if (change.op === "add" && mine) this.own = new Set(this.own).add(change.at);
      if (change.op === "move" && change.at !== change.to) {
        this.own = new Set([...this.own].map((address) => carried(address, change)));
      }
    }
  }

  /** Every touchpoint in the order of the map, as [stage, id, touchpoint]. */
  *touchpoints() {
    for (const [stage, part] of this.map.get("stages") ?? []) {
      for (const [id, touchpoint] of part.get("touchpoints") ?? []) yield [stage, id, touchpoint];
    }
  }

  /** The address of a touchpoint by its id; "" where it is gone. */
  addressOf(id) {
    for (const [stage, part] of this.map.get("stages") ?? []) {
      if (part.get("touchpoints")?.has(id)) return addressOf(["stages", stage, "touchpoints", id]);
    }
    return "";
  }

  /** What a thing is called: the name of an element, or the beginning of its text. */
  nameOf(address) {
    const thing = at(this.map, address);
    if (thing instanceof Map) return thing.get("name") ?? thing.get("text") ?? keysOf(address).at(-1);
    return keysOf(address).at(-1) ?? "";
  }

  /** The touchpoint on which the room disagrees most, once everybody's scores are shown; "" for none. */
  get disputed() {
    return this.link.session?.round?.results?.find(({ widest }) => widest)?.touchpoint ?? "";
  }

  /** The persona who is drawn in full, if the map still has him; null for all. */
  get chosen() {
    return this.map.get("personas")?.has(this.persona) ? this.persona : null;
  }

  recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.place) ?? "{}");
      if (typeof kept.persona === "string") this.persona = kept.persona;
      if (Array.isArray(kept.rows)) this.rows = new Set(kept.rows);
      if (kept.zoom >= 0.5 && kept.zoom <= 2) this.zoom = kept.zoom;
      this.projector = kept.projector === true;
      this.pointers = kept.pointers === true;
    } catch {
      // A browser that keeps nothing, or kept nonsense: the defaults are fine.
    }
  }

  keep() {
    const kept = Object.fromEntries(KEPT.map((name) => [name, this[name] instanceof Set ? [...this[name]] : this[name]]));
    try {
      localStorage.setItem(this.place, JSON.stringify(kept));
    } catch {
      // Storage may be full or closed; then it is chosen anew next time.
    }
  }
}

function carried(address, { at: from, to }) {
  return address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
}
