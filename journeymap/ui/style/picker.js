// Beside the inspector: hands on what was clicked in the picture, and tells the ring what is selected.

/** @param {{data: {selected: string}, setTriggerValue: (name: string, value: string) => void}} component */
export default function picker({ data, setTriggerValue }) {
  const take = (event) => setTriggerValue("picked", event.detail);
  addEventListener("journeymap-picked", take);
  dispatchEvent(new CustomEvent("journeymap-selected", { detail: data.selected }));
  return () => removeEventListener("journeymap-picked", take);
}
