// Fetches the board's own scripts, the same as participants load, and shows it in the page.

/** @param {{data: object, parentElement: HTMLElement}} component */
export default function mount(component) {
  const home = new URL("./board-assets/", document.baseURI);
  let [leave, gone] = [() => {}, false];
  import(new URL("component.js", home).href).then(({ show }) => {
    if (!gone) leave = show(component, home);
  });
  return () => {
    gone = true;
    leave();
  };
}
