// Brings what it stands in into view, once for each mark.

/** @param {{data: {mark: string}, parentElement: HTMLElement}} component */
export default function inView({ data, parentElement }) {
  const place = parentElement.closest("[data-testid=stVerticalBlock]") ?? parentElement;
  if (place.dataset.mark === data.mark) return;
  place.dataset.mark = data.mark;
  // What stands above may still grow: after the page is laid out.
  setTimeout(() => place.scrollIntoView({ block: "nearest", behavior: "smooth" }), 80);
}
