/** @file The board in a page: joins the room, draws what it knows, and turns hands into changes. */

import { Acts } from "./acts.js";
import { clipboard } from "./clipboard.js";
import { Drafts } from "./drafts.js";
import { dragging } from "./drag.js";
import { draw, makeCanvas } from "./draw.js";
import { editInPlace } from "./edit.js";
import { button, element } from "./elements.js";
import { keys } from "./keys.js";
import { invitationsCame, inviteAgain } from "./invite.js";
import { closingCame, showSnapshot, showSnapshots } from "./keepsakes.js";
import { Link } from "./link.js";
import { notice, refusal, replaced } from "./notices.js";
import { askStage, cardMenu, stageMenu } from "./offers.js";
import { drawPointers, makePointers, showPointers } from "./pointers.js";
import { replayCame } from "./replay.js";
import { scoringByHand } from "./score.js";
import { framing, select } from "./selection.js";
import { drawSession, makeSession } from "./session_panel.js";
import { State } from "./state.js";
import { thingMenu } from "./thing_menu.js";
import { drawToolbar, makeToolbar } from "./toolbar.js";
import { addressOf, keysOf } from "./tree.js";
import { History } from "./undo.js";
import { said } from "./words.js";

/** What the connection tells that changes nothing of what is drawn. */
const QUIET = new Set(["saved", "entry", "pointing", "replay", "snapshot", "invitations"]);
const ZOOMS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];

/**
 * @typedef {object} Given What the page gives to the board.
 * @property {string} socket
 * @property {string} ticket
 * @property {string} name
 * @property {string} color
 * @property {string} map
 * @property {string} language
 * @property {boolean} [alone] Whether the board is the whole page.
 * @property {string} home Address below which the pages of participants are.
 * @property {string[]} [colors] What people choose from to be told apart by.
 * @property {(who: {ticket: string, name: string, color: string}) => void} [remember] Keeps who one is.
 * @property {import("./words.js").Words} words
 * @property {import("./state.js").Look} look
 */

export class Board {
  /**
   * @param {HTMLElement} root
   * @param {Given} given
   */
  constructor(root, given) {
    const { socket, ticket, name, color, words } = given;
    this.root = root;
    this.words = words;
    /** @type {import("./invite.js").Invitation[]} */
    this.invitations = [];
    this.home = given.home;
    this.map = given.map;
    this.colors = given.colors ?? [];
    this.remember = given.remember;
    this.language = given.language;
    const tell = (event, detail) => this.hear(event, detail);
    this.link = new Link({ open: () => new WebSocket(socket), ticket, name, color, tell });
    this.state = new State(this.link, given);
    this.history = new History(this.link);
    this.acts = new Acts(this.state, this.history, (sentence, wrong) => this.say(sentence, wrong));
    this.drafts = new Drafts(this);
    /** Dots given and not yet confirmed: address and number. */
    this.votes = new Map();
    this.setPersona = (id) => this.choose({ persona: id });
    this.build();
    this.hands(given.alone ? document : root);
    this.link.connect();
  }

  build() {
    const { root, words } = this;
    root.classList.add("jm-root");
    this.bar = makeToolbar(this);
    this.canvas = makeCanvas(words);
    this.scroller = element("div", "jm-scroll", this.canvas.board);
    this.tray = element("div", "jm-tray");
    this.tray.setAttribute("aria-live", "polite");
    this.bigAdd = button("jm-big-add jm-primary", words.add);
    this.bigAdd.addEventListener("click", () => this.drafts.somewhere(this.bigAdd));
    this.voice = element("p", "jm-voice");
    this.voice.setAttribute("aria-live", "polite");
    this.session = makeSession(this);
    this.pointers = makePointers(this);
    root.replaceChildren(this.bar, this.session, this.scroller, this.bigAdd, this.tray, this.voice);
    this.dress();
  }

  hands(stage) {
    dragging(this.scroller, this);
    framing(this.scroller, this);
    scoringByHand(this.canvas.curve, this);
    keys(stage, this);
    clipboard(stage, this);
    this.scroller.addEventListener("click", (event) => this.click(event));
    new ResizeObserver(() => this.drawSoon()).observe(this.scroller);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.state.painted = null;
      this.drawSoon();
    });
  }

  /** What the connection tells. */
  hear(event, detail) {
    const acts = {
      welcome: () => this.welcomed(),
      entry: () => this.entered(detail),
      refused: () => {
        this.history.refused(detail.operation.id);
        refusal(detail, this);
      },
      overwritten: () => replaced(detail, this),
      snapshots: () => showSnapshots(this.bar, detail, this),
      snapshot: () => showSnapshot(detail, this),
      replay: () => replayCame(this, detail),
      invitations: () => invitationsCame(this, detail),
      closing: () => closingCame(this.bar, detail, this),
      pointing: () => drawPointers(this.pointers, this),
      sorry: () => {
        this.votes.clear();
        notice(this.tray, { text: detail }, this.words);
      },
    };
    acts[event]?.();
    if (!QUIET.has(event)) this.drawSoon();
  }

  welcomed() {
    const { link, state } = this;
    state.own = new Set([...state.own, ...link.own]);
    this.remember?.({ ticket: link.ticket, name: link.name, color: link.color });
    if (state.pointers) showPointers(this, true);
    inviteAgain(this);
  }

  /** Comes in again as somebody of another name or colour. */
  become({ name, color }) {
    this.link.again({ name, color });
  }

  entered({ operation, changes, before, client, member }) {
    this.state.follow(changes, member === this.link.you.member);
    if (client === this.link.client) this.history.tookEffect(operation, changes, before);
    else this.tellOf(changes[0], client);
  }

  /** Says to who cannot see it what somebody else changed. */
  tellOf({ op, at: address, to = address }, client) {
    const who = this.link.people.find((each) => each.client === client);
    const [kind, stage, , touchpoint] = keysOf(to);
    if (!who || kind !== "stages") return;
    const place = touchpoint === undefined ? addressOf([kind, stage]) : this.state.addressOf(touchpoint);
    const gone = op === "remove" && place === "" ? keysOf(address).at(-1) : "";
    this.voice.textContent = said(this.words.byOther, { name: who.name || this.words.somebody, place: gone || this.state.nameOf(place) });
  }

  drawSoon() {
    cancelAnimationFrame(this.asked);
    this.asked = requestAnimationFrame(() => this.drawNow());
  }

  drawNow() {
    cancelAnimationFrame(this.asked);
    drawToolbar(this.bar, this);
    drawSession(this.session, this);
    draw(this.canvas, this.state);
    drawPointers(this.pointers, this);
    this.bigAdd.hidden = !this.state.may("touchpoints");
  }

  /** Says a sentence to who cannot see what happened; shows it when something went wrong. */
  say(sentence, wrong = false) {
    this.voice.textContent = sentence;
    if (wrong) notice(this.tray, { text: sentence, brief: true }, this.words);
  }

  click(event) {
    const { target } = event;
    const column = target.closest(".jm-column");
    const card = target.closest(".jm-card");
    const text = target.closest("[data-edit]");
    if (target.closest(".jm-add-stage")) askStage(this.canvas.addStage, null, this);
    else if (target.closest(".jm-add")) this.drafts.within(column);
    else if (target.closest(".jm-entry .jm-more")) thingMenu(target.closest(".jm-entry"), this);
    else if (target.closest(".jm-more")) (card ? cardMenu : stageMenu)(card ?? column, this);
    else if (card && (event.ctrlKey || event.metaKey)) this.select(card.dataset.id, "toggle");
    else if (card && event.shiftKey) this.select(card.dataset.id, "range");
    else if (text?.dataset.edit) this.edit(text);
    else if (!target.closest("textarea")) {
      if (this.state.selected.size) this.select(null);
      card?.focus();
    }
  }

  edit(node) {
    editInPlace(node, this);
  }

  openCardMenu(card) {
    cardMenu(card, this);
  }

  /** The cards chosen together with one: itself alone where it is not among them. */
  chosenWith(id) {
    const { state } = this;
    if (!state.selected.has(id)) return [id];
    return [...state.touchpoints()].map(([, each]) => each).filter((each) => state.selected.has(each));
  }

  /** @param {string|null} id @param {"toggle"|"range"} [how] */
  select(id, how) {
    select(this, id, how);
  }

  duplicate(ids) {
    if (!this.state.may("touchpoints")) return;
    const copies = this.acts.duplicate(ids);
    this.drawNow();
    this.focusCard(copies.at(-1));
  }

  shift(id, direction) {
    this.acts.shift(id, direction);
    this.drawNow();
    this.focusCard(id);
  }

  focusCard(id) {
    const card = this.canvas.cards.get(id);
    card?.focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** To the card beside the one in focus. */
  walk(card, direction, choosing) {
    const column = card.closest(".jm-column");
    const aside = { left: column.previousElementSibling, right: column.nextElementSibling }[direction];
    const place = [...card.parentElement.children].indexOf(card);
    const there = {
      up: () => card.previousElementSibling,
      down: () => card.nextElementSibling,
    }[direction]?.() ?? aside?.querySelector(`.jm-cards > :nth-child(${place + 1}), .jm-cards > :last-child`);
    if (!there?.dataset.id) return;
    if (choosing) this.select(there.dataset.id, "range");
    else this.focusCard(there.dataset.id);
  }

  choose(changes) {
    Object.assign(this.state, changes);
    this.state.keep();
    this.dress();
    this.drawNow();
  }

  toggleRow(kind) {
    const rows = new Set(this.state.rows);
    if (!rows.delete(kind)) rows.add(kind);
    this.choose({ rows });
  }

  zoom(step) {
    const near = ZOOMS.findIndex((each) => each >= this.state.zoom - 0.01);
    this.choose({ zoom: ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, near + step))] });
  }

  /** So large that all columns are in sight, if they can be read then. */
  fit() {
    const { scroller, canvas, state } = this;
    const wanted = (state.zoom * scroller.clientWidth) / canvas.board.scrollWidth;
    this.choose({ zoom: Math.min(2, Math.max(0.5, Math.floor(wanted * 100) / 100)) });
  }

  toggleProjector() {
    this.choose({ projector: !this.state.projector });
  }

  toggleFullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.root.requestFullscreen();
  }

  dress() {
    this.root.classList.toggle("jm-projector", this.state.projector);
    this.root.style.setProperty("--jm-zoom", this.state.zoom);
  }

  /** Goes for good. */
  close() {
    this.link.close();
  }
}
