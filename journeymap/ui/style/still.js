// A picture that stands by itself, in which things can be clicked.

/**
 * @typedef {{svg: string, targets: [number, number, number, number, string][], words: string}} Still
 * A picture as SVG text; what can be clicked in it as [x, y, width, height, address], the topmost last; its
 * words for who cannot see it.
 */

/** @param {{data: Still, parentElement: HTMLElement, setTriggerValue: (name: string, value: string) => void}} component */
export default function still({ data, parentElement, setTriggerValue }) {
  // Parsed as a document of its own kind, so nothing in it is ever run as a script.
  const drawing = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
  drawing.removeAttribute("aria-labelledby");
  drawing.setAttribute("aria-label", data.words);
  drawing.style.display = "block";
  parentElement.replaceChildren(document.importNode(drawing, true));
  // What is wider than its place is scrolled with the arrow keys too.
  const frame = parentElement.closest("[class*=st-key-picture-]");
  if (frame) Object.assign(frame, { tabIndex: 0, role: "group", ariaLabel: data.words.split(". ")[0] });
  const hit = (event) => {
    const frame = parentElement.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    return data.targets.findLast(
      ([left, top, width, height]) => x >= left && x <= left + width && y >= top && y <= top + height,
    );
  };
  parentElement.onmousemove = (event) => {
    parentElement.style.cursor = hit(event) ? "pointer" : "";
  };
  parentElement.onclick = (event) => {
    const target = hit(event);
    if (target) setTriggerValue("picked", target[4]);
  };
}
