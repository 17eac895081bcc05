/** @file The connection to a room: sends edits until they are acknowledged, catches up after a break. */

import { apply, changeFromWire, changeToWire, DoesNotFit, fromWire } from "./tree.js";

const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;
/** Below the room's limit of 20 messages a second, so that a flood of waiting edits is let in. */
const SEND_EVERY = 60;
/** After these the room would say the same again. */
const FINAL_CODES = new Set([4401, 4403]);

/**
 * One client of one room. It holds the map as the room confirmed it, and the
 * operations the room has not confirmed yet; what people see is both together.
 */
export class Link {
  /**
   * @param {object} options
   * @param {() => WebSocket} options.open Opens a socket to the room.
   * @param {string} options.ticket
   * @param {string} options.name
   * @param {string} options.color
   * @param {(event: string, detail?: *) => void} options.tell
   *   Told of `map`, `status`, `people`, `session`, `entry`, `refused`, `overwritten`, `sorry`,
   *   `snapshots`, `snapshot`, `replay`, `closing`, `invitations`, `pointing`, `welcome`.
   * @param {{now?: () => number, later?: (act: () => void, ms: number) => void, id?: () => string}} [options.world]
   */
  constructor({ open, ticket, name, color, tell, world = {} }) {
    this.open = open;
    this.ticket = ticket;
    this.name = name;
    this.color = color;
    this.tell = tell;
    this.later = world.later ?? ((act, ms) => setTimeout(act, ms));
    this.newId = world.id ?? (() => crypto.randomUUID());
    this.client = this.newId();
    this.room = "";
    this.revision = -1;
    this.confirmed = new Map();
    this.view = this.confirmed;
    /** @type {{id: string, changes: *[], sent: boolean}[]} */
    this.waiting = [];
    this.people = [];
    /** So many more are here whom the room does not list. */
    this.others = 0;
    /** Where the others point, by client: address, and how far across and down. */
    this.pointing = {};
    this.you = { member: "", role: "viewer" };
    this.status = "connecting";
    this.wait = FIRST_WAIT;
    this.ended = false;
  }

  /** Starts, and from then on comes back by itself after every break. */
  connect() {
    if (this.ended) return;
    const socket = this.open();
    this.socket = socket;
    socket.onopen = () => {
      const { client, ticket, name, color, room, revision } = this;
      socket.send(JSON.stringify({ type: "hello", client, ticket, name, color, room, revision }));
    };
    socket.onmessage = ({ data }) => this.receive(JSON.parse(data));
    socket.onclose = ({ code }) => {
      if (this.socket !== socket) return;
      this.socket = null;
      if (FINAL_CODES.has(code)) {
        this.ended = true;
        this.become("ended");
        return;
      }
      this.become(this.wait > FIRST_WAIT * 4 ? "offline" : "reconnecting");
      // A little by chance, so that a room that comes back is not stormed.
      this.later(() => this.connect(), this.wait * (0.75 + Math.random() / 2));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    };
  }

  /** Comes in anew: under another name or colour, or with a fresh ticket after the old one ended. */
  again({ name = this.name, color = this.color, ticket = this.ticket }) {
    Object.assign(this, { name, color, ticket, ended: false, wait: FIRST_WAIT });
    const old = this.socket;
    this.socket = null;
    old?.close();
    this.connect();
  }

  /** Goes for good. */
  close() {
    this.ended = true;
    this.socket?.close();
  }

  /**
   * Makes an edit: seen here at once, sent as soon as possible.
   * @param {import("./tree.js").Change[]} changes
   * @returns {string} The id of the operation.
   */
  edit(changes) {
    const operation = { id: this.newId(), changes, sent: false };
    this.waiting.push(operation);
    this.refresh();
    this.flush();
    return operation.id;
  }

  /**
   * Lets something happen in the session, such as `vote`; the room answers with the session after it.
   * @param {string} kind
   * @param {object} data
   */
  happen(kind, data = {}) {
    this.send({ type: "event", id: this.newId(), kind, data });
  }

  /** Asks the room for something that is neither an edit nor an event, such as its snapshots. */
  say(type, fields = {}) {
    this.send({ ...fields, type });
  }

  /** Says which card one has taken hold of; `""` for none. */
  hold(address) {
    this.send({ type: "hold", at: address });
  }

  receive(message) {
    RECEIVE[message.type]?.call(this, message);
  }

  send(message) {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(message));
  }

  /** Sends what waits, one at a time: each names the revision this client has seen by then. */
  flush() {
    if (this.status !== "live" || this.flushing) return;
    const operation = this.waiting.find(({ sent }) => !sent);
    if (!operation) return;
    operation.sent = true;
    this.send({ type: "edit", id: operation.id, seen: this.revision, changes: operation.changes.map(changeToWire) });
    this.flushing = true;
    this.later(() => {
      this.flushing = false;
      this.flush();
    }, SEND_EVERY);
  }

  refresh() {
    this.view = this.waiting.reduce((map, { changes }) => {
      try {
        return apply(map, changes);
      } catch (error) {
        if (error instanceof DoesNotFit) return map;
        throw error;
      }
    }, this.confirmed);
    this.tell("map");
    this.tell("status");
  }

  become(status) {
    this.status = status;
    this.tell("status");
  }

  drop(id) {
    const found = this.waiting.find((operation) => operation.id === id);
    this.waiting = this.waiting.filter((operation) => operation !== found);
    return found;
  }
}

const RECEIVE = {
  welcome({ room, revision, map, you, own = [] }) {
    this.room = room;
    /** Addresses of what this person added before. */
    this.own = own;
    this.you = you;
    // The personal ticket: after a break the room knows the person again.
    this.ticket = you.ticket;
    if (map !== null) this.confirmed = fromWire(map);
    this.revision = revision;
    this.wait = FIRST_WAIT;
    for (const operation of this.waiting) operation.sent = false;
    this.status = "live";
    this.refresh();
    this.tell("welcome");
    this.flush();
  },

  entry({ revision, operation, changes: rows, overwritten, renamed, client, member }) {
    const own = this.drop(operation);
    const [changes, before] = [rows.map(changeFromWire), this.confirmed];
    const news = revision > this.revision;
    if (news) {
      this.confirmed = apply(this.confirmed, changes);
      this.revision = revision;
    }
    if (own) this.rename(renamed);
    if (news) this.tell("entry", { operation, changes, before, renamed, client, member });
    this.refresh();
    if (client !== this.client) {
      for (const each of overwritten) {
        if (each.member === this.you.member) this.tell("overwritten", { ...each, value: fromWire(each.value) });
      }
    }
  },

  refused({ operation, reason }) {
    const own = this.drop(operation);
    this.refresh();
    if (own) this.tell("refused", { operation: own, reason });
    // Something that was to happen in the session.
    else this.tell("sorry", reason);
  },

  /** What is under way beside the map: timer, round, vote, brainstorm, agenda, what is open. */
  session({ type: _type, now, role, ...session }) {
    // The timer ends by the server's clock.
    this.skew = now * 1000 - Date.now();
    this.you = { ...this.you, role };
    this.session = session;
    this.tell("session");
  },

  here({ people, others }) {
    this.people = people;
    this.others = others;
    this.tell("people");
  },

  pointing({ people }) {
    this.pointing = people;
    this.tell("pointing");
  },

  snapshots({ snapshots }) {
    this.tell("snapshots", snapshots);
  },

  snapshot(found) {
    this.tell("snapshot", found);
  },

  replay(part) {
    this.tell("replay", part);
  },

  invitations(links) {
    this.tell("invitations", links);
  },

  closing(page) {
    this.tell("closing", page);
  },

  sorry({ reason }) {
    this.tell("sorry", reason);
  },

  file({ problem }) {
    this.problem = problem;
    this.tell("status");
  },

  saved() {
    this.tell("saved");
  },
};

/** New ids that were taken already: edits that wait for being sent name the ones the room gave. */
Link.prototype.rename = function rename(renamed) {
  for (const [old, now] of Object.entries(renamed)) {
    const moved = (address) =>
      address === old || address.startsWith(`${old}/`) ? now + address.slice(old.length) : address;
    for (const operation of this.waiting) {
      if (operation.sent) continue;
      operation.changes = operation.changes.map((change) => {
        const at = moved(change.at);
        if (!("to" in change)) return { ...change, at };
        // Where only another place was meant, the element keeps the id that it has by now.
        const to = key(change.at) === key(change.to) ? parent(moved(change.to)) + key(at) : moved(change.to);
        return { ...change, at, to };
      });
    }
  }
};

const key = (address) => address.slice(address.lastIndexOf("/") + 1);

const parent = (address) => address.slice(0, address.lastIndexOf("/") + 1);
