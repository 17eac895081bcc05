// Beside the inspector: hands on what was clicked in the picture, and tells the ring what is selected.

/**
 * @param {{data: {selected: string}, parentElement: HTMLElement,
 *   setTriggerValue: (name: string, value: string) => void}} component
 */
export default function picker({ data, parentElement, setTriggerValue }) {
  const take = (event) => {
    // Whoever clicked need not keep it for later.
    event.preventDefault();
    setTriggerValue("picked", event.detail);
  };
  // Called anew with new data, but told to go only at the end: what was bound before has to go now.
  parentElement.bound?.abort();
  const bound = new AbortController();
  parentElement.bound = bound;
  addEventListener("journeymap-picked", take, { signal: bound.signal });
  const early = document.querySelector("[data-picked]");
  if (early) {
    setTriggerValue("picked", early.dataset.picked);
    delete early.dataset.picked;
  } else dispatchEvent(new CustomEvent("journeymap-selected", { detail: data.selected }));
  return () => bound.abort();
}
