/** @file The board's own client code, several times in one process, told by lines of JSON what happens to it. */

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const assets = pathToFileURL(`${process.argv[2]}/`);
const { Link } = await import(new URL("link.js", assets));
const { changeFromWire, toWire } = await import(new URL("tree.js", assets));

class Socket {
  constructor(peer) {
    this.peer = peer;
    this.readyState = 0;
  }

  send(text) {
    this.peer.out.push(text);
  }

  close() {
    this.readyState = 3;
  }
}

class Peer {
  constructor(name, ticket) {
    this.out = [];
    this.told = [];
    this.timers = [];
    let number = 0;
    this.link = new Link({
      open: () => (this.socket = new Socket(this)),
      ticket,
      name,
      color: "#333333",
      tell: (event, detail) => {
        if (["refused", "overwritten", "sorry"].includes(event)) this.told.push({ event, detail: plain(detail) });
      },
      world: { later: (act) => this.timers.push(act), id: () => `${name}-${(number += 1)}` },
    });
  }
}

const plain = (value) => JSON.parse(JSON.stringify(value ?? null, (_key, item) => (item instanceof Map ? toWire(item) : item)));

const peers = new Map();

const ACTS = {
  new: ({ peer, ticket }) => void peers.set(peer, new Peer(peer, ticket)),
  connect: ({ link }) => link.connect(),
  opened(peer) {
    peer.socket.readyState = 1;
    peer.socket.onopen();
  },
  deliver: (peer, { text }) => peer.link.receive(JSON.parse(text)),
  closed(peer, { code }) {
    const socket = peer.socket;
    socket.readyState = 3;
    socket.onclose({ code });
  },
  tick(peer) {
    for (const act of peer.timers.splice(0)) act();
  },
  edit: (peer, { changes }) => void peer.link.edit(changes.map(changeFromWire)),
  look: () => {},
};

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  const peer = peers.get(command.peer);
  if (command.do === "new") ACTS.new(command);
  else if (command.do === "connect") peer.link.connect();
  else ACTS[command.do](peer, command);
  const answer = { out: [], told: [] };
  const now = peers.get(command.peer);
  if (now) {
    answer.out = now.out.splice(0);
    answer.told = now.told.splice(0);
    answer.status = now.link.status;
    answer.waiting = now.link.waiting.map(({ id }) => id);
    answer.revision = now.link.revision;
    if (command.do === "look") Object.assign(answer, { view: toWire(now.link.view), room: now.link.room });
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
