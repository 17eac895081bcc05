// A bar at the foot of a narrow screen: down to the form of what is selected, and back to the picture.

/** @param {{data: {open: string, back: string}, parentElement: HTMLElement}} component */
export default function phoneBar({ data, parentElement }) {
  const button = parentElement.querySelector("button") ?? parentElement.appendChild(document.createElement("button"));
  const form = parentElement.closest(".st-key-map-right");
  const picture = document.querySelector('[class*="st-key-picture-"]');
  if (!form || !picture) return undefined;
  button.hidden = !data.open;
  let reached = false;
  const say = () => {
    button.textContent = reached ? `↑ ${data.back}` : `${data.open} ↓`;
  };
  // The form counts as reached when it fills the upper part of the screen.
  const watch = new IntersectionObserver(
    ([entry]) => {
      reached = entry.isIntersecting;
      say();
    },
    { rootMargin: "0px 0px -55% 0px" },
  );
  // Called anew with new data, but told to go only at the end: the watch before has to go now.
  parentElement.watch?.disconnect();
  parentElement.watch = watch;
  watch.observe(form);
  button.onclick = () => (reached ? picture : form).scrollIntoView({ block: "start", behavior: "smooth" });
  say();
  return () => watch.disconnect();
}
