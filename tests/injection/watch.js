/** Goes into every page before its own scripts: notes whatever runs that should not. */

window.noted = [];
const note = (what) => window.noted.push(String(what));
const top_note = (what) => (window.parent === window ? note(what) : window.parent.noted?.push(`framed: ${what}`));
window.ran = () => top_note("ran");
for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = (...said) => top_note(`${name} ${said}`);
document.addEventListener("securitypolicyviolation", (event) => {
  note(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});

/** Every node of a document, in the trees of components too. */
const nodes = (root) =>
  [...root.querySelectorAll("*")].flatMap((node) => [node, ...(node.shadowRoot ? nodes(node.shadowRoot) : [])]);

/** What a document is made of: elements by name, attributes, where links lead. */
window.lookOver = (root = document) => {
  const tags = {};
  const attributes = new Set();
  const links = new Set();
  const handlers = [];
  for (const node of nodes(root)) {
    tags[node.localName] = (tags[node.localName] ?? 0) + 1;
    for (const { name, value } of node.attributes) {
      attributes.add(`${node.localName} ${name}`);
      if (name.startsWith("on")) handlers.push(`${node.localName} ${name}=${value}`);
      if (["href", "src", "xlink:href", "action", "formaction", "data", "srcset", "poster", "ping"].includes(name)) {
        links.add(`${node.localName} ${name} ${value}`);
      }
    }
  }
  return { tags, attributes: [...attributes].sort(), links: [...links].sort(), handlers, noted: window.noted };
};
