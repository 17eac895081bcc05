"""Somebody who has no mouse: presses keys only, and at each stop must see where they are."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Locator, Page

__all__ = ["Keys"]

_MOST: Final = 160
"""Presses after which something counts as out of reach."""

# What shows the focus: a ring, a shadow, the colour of an edge, of the element or close around it or in it.
# A ground alone is too little. The element that was left is compared with what it looked like with the focus.
_LOOK: Final = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::before, *::after {transition: none !important}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body || at === document.documentElement ? null : at;
  };
  const frame = (at) => at.parentElement?.parentElement?.parentElement;
  const look = (at) => {
    const around = [at, at.parentElement, at.parentElement?.parentElement, frame(at)];
    const near = [...around, ...[...(at.closest("label") ?? at).querySelectorAll("*")].slice(0, 12)];
    return JSON.stringify(near.filter(Boolean).map((each) => {
      const style = getComputedStyle(each);
      const ring = style.outlineStyle === "none" || style.outlineWidth === "0px" ? ""
        : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
      const edge = each instanceof SVGElement ? `${style.stroke} ${style.strokeWidth}` : style.borderColor;
      return [ring, style.boxShadow, edge, style.opacity, style.clipPath];
    }));
  };
  const name = (at) => {
    const words = at.getAttribute("aria-label") ?? at.textContent;
    return `${at.tagName} “${words.trim().slice(0, 60)}”`;
  };
  let before = [];
  window.jmKeys = {
    // Whether the focus is seen, and is where it may be; a sentence where not.
    arrived() {
      const at = focused();
      const dialogs = [...document.querySelectorAll("[role=dialog], dialog[open]")];
      const open = dialogs.filter((one) => one.checkVisibility());
      const wrong = [];
      // A frame stays lit as long as anything in it has the focus; so it is looked at when all of it is left.
      const within = (one) => at && frame(one.at)?.contains(at);
      for (const one of before.filter((one) => one.at.isConnected && !within(one))) {
        if (one.look === look(one.at)) wrong.push(`${name(one.at)} looks with the focus as it does without`);
      }
      if (open.length && !open.some((one) => one.contains(at))) {
        wrong.push(`the focus left the dialog, and is at ${at ? name(at) : "nothing"}`);
      }
      before = before.filter((one) => one.at.isConnected && one.at !== at && within(one));
      if (at) before.push({ at, look: look(at) });
      return wrong.join("; ");
    },
  };
}"""


class Keys:
    """The keyboard of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(_LOOK)

    def press(self, *keys: str) -> None:
        """Presses keys one after the other."""
        for key in keys:
            self._page.keyboard.press(key)

    def write(self, text: str) -> None:
        """Types a text where the focus is."""
        self._page.keyboard.type(text)

    def to(self, what: Locator, key: str = "Tab") -> None:
        """Presses a key until ``what`` has the focus; at each stop the focus must be seen."""
        passed = []
        for _press in range(_MOST):
            self._page.keyboard.press(key)
            wrong = self._page.evaluate("jmKeys.arrived()")
            assert not wrong, wrong
            focused = self._page.locator(":focus")
            if focused.and_(what).count():
                return
            passed.append(
                focused.first.evaluate("at => at.outerHTML.slice(0, 60)") if focused.count() else "-"
            )
        raise AssertionError(f"{key} does not reach {what}; it came by {passed[:40]}")

    def is_at(self, what: Locator) -> None:
        """Holds when ``what`` has the focus, and the focus is where it may be."""
        what.and_(self._page.locator(":focus")).wait_for()
        wrong = self._page.evaluate("jmKeys.arrived()")
        assert not wrong, wrong
