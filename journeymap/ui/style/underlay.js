// The picture that stands under the Plotly figure until that is there: drawn at once, clickable at once.

/**
 * @typedef {{svg: string, targets: [number, number, number, number, string][]}} Picture
 * A picture as SVG text; what can be clicked in it as [x, y, width, height, address], the topmost last.
 */

/** @param {{data: Picture, parentElement: HTMLElement, setTriggerValue: (name: string, value: string) => void}} component */
export default function underlay({ data, parentElement, setTriggerValue }) {
  // Parsed as a document of its own kind, so nothing in it is ever run as a script.
  const drawing = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  // The figure above has the same words as its alternative text; once is enough.
  drawing.setAttribute("aria-hidden", "true");
  drawing.style.display = "block";
  parentElement.replaceChildren(document.importNode(drawing, true));
  parentElement.onclick = (event) => {
    const frame = parentElement.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const hit = data.targets.findLast(
      ([left, top, width, height]) => x >= left && x <= left + width && y >= top && y <= top + height,
    );
    if (hit) setTriggerValue("clicked", hit[4]);
  };
}
