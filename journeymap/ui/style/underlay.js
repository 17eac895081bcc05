// The picture that stands under the Plotly figure: there at once, and what is seen until the figure is there.

/** @typedef {{svg: string}} Picture A picture as SVG text. */

/** @param {{data: Picture, parentElement: HTMLElement}} component */
export default function underlay({ data, parentElement }) {
  // Parsed as a document of its own kind, so nothing in it is ever run as a script.
  const drawing = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  // The figure above has the same words as its alternative text; once is enough.
  drawing.setAttribute("aria-hidden", "true");
  drawing.style.display = "block";
  const place = parentElement.querySelector("div") ?? parentElement.appendChild(document.createElement("div"));
  // In a tree of its own: the page's style sheets, which change with every widget, need not be matched
  // with some ten thousand marks each time.
  const tree = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  tree.replaceChildren(document.importNode(drawing, true));
  place.dataset.drawn = "";
}
