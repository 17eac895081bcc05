/** @file Menus and small forms over the board: the single-tap way to everything that can be dragged. */

import { button, element } from "./elements.js";

/** @typedef {{label: string, act?: () => void, checked?: boolean, keys?: string, danger?: boolean, heading?: boolean}} Item */

const NARROW = 640;

/**
 * @param {HTMLElement} anchor What it belongs to; gets the focus back.
 * @param {Item[]} items
 * @param {string} label
 */
export function openMenu(anchor, items, label) {
  const menu = sheet(anchor, "jm-menu");
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  menu.append(...items.map((item) => (item.heading ? element("div", "jm-menu-heading", item.label) : entry(item, menu))));
  const entries = [...menu.querySelectorAll("button")];
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const here = entries.indexOf(menu.getRootNode().activeElement);
    const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    entries.at(there % entries.length)?.focus();
  });
  show(menu, anchor);
  (entries.find((each) => each.getAttribute("aria-checked") === "true") ?? entries[0])?.focus();
  return menu;
}

/**
 * Asks for a text; Enter gives it, in a field of several lines with Ctrl.
 * @param {HTMLElement} anchor
 * @param {{label: string, hint?: string, ok: string, text?: string, several?: boolean, give: (text: string) => void}} question
 */
export function ask(anchor, { label, hint = "", ok, text = "", several = false, give }) {
  const form = sheet(anchor, "jm-menu jm-ask");
  const area = document.createElement(several ? "textarea" : "input");
  if (several) area.rows = 8;
  area.value = text;
  area.className = "jm-answer";
  const done = button("jm-primary", ok);
  const title = element("label", "jm-question", label, area);
  form.append(title, ...(hint ? [element("p", "jm-hint", hint)] : []), done);
  const end = () => {
    form.hidePopover();
    if (area.value.trim()) give(area.value);
  };
  done.addEventListener("click", end);
  form.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && !event.isComposing && event.target === area && (!several || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      end();
    }
  });
  show(form, anchor);
  area.focus();
}

/** A panel with anything in it. */
export function openSheet(anchor, className, children) {
  const panel = sheet(anchor, className);
  panel.addEventListener("keydown", (event) => event.stopPropagation());
  panel.append(...children);
  show(panel, anchor);
  return panel;
}

function sheet(anchor, className) {
  const node = element("div", className);
  node.popover = "auto";
  const root = anchor.closest(".jm-root");
  root.append(node);
  node.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    const inside = node.contains(node.getRootNode().activeElement) || node.getRootNode().activeElement === null;
    node.remove();
    if (inside && anchor.isConnected) (anchor.closest(".jm-card") ?? anchor).focus();
  });
  return node;
}

function show(node, anchor) {
  node.showPopover();
  if (innerWidth <= NARROW) {
    node.classList.add("jm-bottom");
    return;
  }
  const [from, own] = [anchor.getBoundingClientRect(), node.getBoundingClientRect()];
  const left = Math.max(8, Math.min(from.left, innerWidth - own.width - 8));
  const below = from.bottom + 4 + own.height <= innerHeight;
  const top = below ? from.bottom + 4 : Math.max(8, from.top - own.height - 4);
  Object.assign(node.style, { left: `${left}px`, top: `${Math.min(top, Math.max(8, innerHeight - own.height - 8))}px` });
}

function entry({ label, act, checked, keys, danger }, menu) {
  const node = button(danger ? "jm-item jm-danger" : "jm-item", label);
  node.setAttribute("role", checked === undefined ? "menuitem" : "menuitemcheckbox");
  if (checked !== undefined) node.setAttribute("aria-checked", String(checked));
  node.tabIndex = -1;
  if (keys) {
    const hint = element("kbd", "", keys);
    hint.setAttribute("aria-hidden", "true");
    node.append(hint);
  }
  node.addEventListener("click", () => {
    menu.hidePopover();
    act?.();
  });
  return node;
}
