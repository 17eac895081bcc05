// An arrow key pressed before the app is there is kept, and pressed again when the buttons it stands for are.
(() => {
  let kept = "";
  const keep = ({ key }) => {
    if (key === "ArrowLeft" || key === "ArrowRight") kept = key.slice(5).toLowerCase();
  };
  addEventListener("keydown", keep);
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".st-key-walk-right button")) return;
    watch.disconnect();
    removeEventListener("keydown", keep);
    // The button itself listens from the next moment on.
    setTimeout(() => document.querySelector(`.st-key-walk-${kept} button`)?.click(), 100);
  });
  addEventListener("DOMContentLoaded", () => watch.observe(document.body, { childList: true, subtree: true }));
})();
