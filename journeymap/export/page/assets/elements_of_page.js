/** Finds and makes elements; texts are only ever set as text. */

/** @param {string} selector @returns {HTMLElement[]} */
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** @param {string} selector @returns {any} */
export const one = (selector, within = document) => within.querySelector(selector);

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} parts */
export function make(name, attributes = {}, ...parts) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
}

/** Data that stands in the page as JSON. @param {string} id */
export const given = (id) => JSON.parse(document.getElementById(id)?.textContent || "null");

/** Data that stands in the page deflated. @param {string} id */
export async function unpacked(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
}
