/** @file Making nodes, and keeping them in line with data while touching only what changed. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {string} className
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  node.className = className;
  node.append(...children);
  return node;
}

/**
 * A button that says what it does: in its text, or to who cannot see its sign.
 * @param {string} className
 * @param {string} label
 * @param {string} [sign] Shown instead of the label.
 */
export function button(className, label, sign) {
  const node = element("button", className, sign ?? label);
  node.type = "button";
  if (sign !== undefined) {
    node.setAttribute("aria-label", label);
    node.title = label;
  }
  return node;
}

/**
 * @param {string} tag
 * @param {Record<string, string|number>} [attributes]
 * @param {...Node} children
 * @returns {SVGElement}
 */
export function drawing(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  mark(node, attributes);
  node.append(...children);
  return node;
}

/** Sets the attributes that differ; null takes one away. */
export function mark(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
  }
}

/** Sets the text of a node where it is another one. */
export function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Brings the children of a node in line with a table: one child an id, in its order.
 *
 * Children without an id are left where they are: drafts that somebody is typing,
 * and one of the class `jm-last` stays behind all others.
 * @param {Element} parent
 * @param {Iterable<[string, *]>} table
 * @param {(id: string) => Element} make
 * @param {(child: Element, value: *, id: string) => void} fill
 * @param {Map<string, Element>} [pool] Where children live that move between parents; its owner removes what is left over.
 */
export function keyed(parent, table, make, fill, pool) {
  const present = new Map();
  for (const child of parent.children) if (child.dataset.id !== undefined) present.set(child.dataset.id, child);
  let place = next(parent.firstElementChild);
  for (const [id, value] of table) {
    let child = present.get(id) ?? pool?.get(id);
    present.delete(id);
    if (!child) {
      child = make(id);
      child.dataset.id = id;
      pool?.set(id, child);
    }
    if (child === place) place = next(place.nextElementSibling);
    else insert(parent, child, place ?? parent.querySelector(":scope > .jm-last"));
    fill(child, value, id);
  }
  if (!pool) for (const child of present.values()) child.remove();
}

function next(node) {
  while (node && node.dataset.id === undefined) node = node.nextElementSibling;
  return node;
}

/** Moves a node without it losing the focus, where the browser can do that. */
function insert(parent, child, place) {
  if (parent.moveBefore && child.isConnected && parent.isConnected) parent.moveBefore(child, place);
  else parent.insertBefore(child, place);
}

/** The element that has the focus, also within a shadow root. */
export function focused(node) {
  return node.getRootNode().activeElement;
}

/**
 * Whether a node was drawn from the same things the last time; remembers them for the next.
 *
 * `forget` makes it be drawn again in any case.
 * @param {Element} node
 * @param {*[]} drawn
 */
export function unchanged(node, drawn) {
  const before = node.drawn;
  node.drawn = drawn;
  return before?.length === drawn.length && drawn.every((part, number) => part === before[number]);
}

/** A node and what it stands in are drawn anew the next time. */
export function forget(node) {
  for (let each = node; each; each = each.parentElement) each.drawn = null;
}
