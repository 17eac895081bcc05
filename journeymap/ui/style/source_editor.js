// The source of a map as text with line numbers; marks the lines that do not read.

/**
 * @typedef {{text: string, base: string, label: string, wrong: Record<string, string>}} Source
 * The text as it was saved and its digest; what is wrong, by line number.
 * @typedef {{text: string, base: string}} Draft
 * What somebody made of it.
 */

const PAUSE = 400; // ms without a key before the draft is read
const CONTEXT = 6; // lines above the first that does not read
const MARKED = 40; // lines that get a band; more would be slow to paint and tell nobody more

/** @param {{data: Source, parentElement: ParentNode & Node, setStateValue: (name: string, value: Draft) => void}} component */
export default function sourceEditor({ data, parentElement, setStateValue }) {
  const state = parentElement.sourceEditor ?? (parentElement.sourceEditor = mount(parentElement));
  const { area } = state;
  area.setAttribute("aria-label", data.label);
  state.send = () => setStateValue("draft", { text: area.value, base: state.base });
  if (state.base !== data.base) {
    state.base = data.base;
    area.value = data.text;
    state.opened = true;
  }
  state.wrong = data.wrong;
  number(state);
  if (state.opened) {
    state.opened = false;
    requestAnimationFrame(() => leadToFirst(state));
  }
}

/** Makes the elements once; later runs only change what is in them. */
function mount(parent) {
  const box = document.createElement("div");
  box.className = "source";
  const gutter = document.createElement("ol");
  gutter.setAttribute("aria-hidden", "true");
  const area = document.createElement("textarea");
  area.spellcheck = false;
  area.setAttribute("wrap", "off");
  box.append(gutter, area);
  parent.append(box);
  const state = { area, gutter, base: null, wrong: {}, send: () => {}, timer: 0 };
  area.addEventListener("input", () => {
    number(state);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => state.send(), PAUSE);
  });
  area.addEventListener("blur", () => {
    clearTimeout(state.timer);
    state.send();
  });
  area.addEventListener("scroll", () => {
    gutter.style.transform = `translateY(${-area.scrollTop}px)`;
  });
  area.addEventListener("keydown", (event) => {
    // Undo while typing is the text's own, not the map's.
    event.stopPropagation();
    if (event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      area.setRangeText("  ", area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input"));
    }
  });
  return state;
}

/** Scrolls a text that was just opened to its first line that does not read, a few lines of context above it. */
function leadToFirst({ area, wrong }) {
  const first = Math.min(...Object.keys(wrong).map(Number));
  if (!Number.isFinite(first)) return;
  const height = parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (first - 1 - CONTEXT) * height);
}

/** Line numbers beside the text, those that do not read marked with the reason. */
function number({ area, gutter, wrong }) {
  mark(area, Object.keys(wrong).map(Number));
  const count = area.value.split("\n").length;
  while (gutter.childElementCount > count) gutter.lastElementChild.remove();
  while (gutter.childElementCount < count) gutter.append(document.createElement("li"));
  for (const [index, line] of [...gutter.children].entries()) {
    const reason = wrong[index + 1] ?? "";
    line.className = reason ? "wrong" : "";
    line.title = reason;
  }
}

/** A band of colour behind each of these lines, which moves with the text. */
function mark(area, lines) {
  const shown = lines.slice(0, MARKED);
  area.style.backgroundImage = shown.map(() => "linear-gradient(var(--wrong), var(--wrong))").join(",");
  area.style.backgroundPosition = shown.map((line) => `0 calc(0.75em + ${(line - 1) * 1.5}em)`).join(",");
}
