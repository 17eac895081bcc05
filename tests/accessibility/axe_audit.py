"""What axe-core says of a page, without what is Streamlit's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Page

from tools.npm_scripts import script

__all__ = ["STREAMLITS", "Allowed", "found_in"]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN = """async ([tags, within]) => (await axe.run(within ? { include: [[within]] } : document, {
  runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'],
})).violations.flatMap(({ id, help, nodes }) => nodes.map(node => ({
  rule: id, help, at: node.target.flat().join(' '), html: node.html.slice(0, 300),
  why: [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ').slice(0, 300),
})))"""


@dataclass(frozen=True)
class Allowed:
    """A violation that is not ours: the rule, what the element is, and why we cannot mend it."""

    rule: str
    html: str
    why: str

    def excuses(self, found: dict[str, str]) -> bool:
        return found["rule"] == self.rule and re.search(self.html, found["html"], re.DOTALL) is not None


STREAMLITS: Sequence[Allowed] = (
    Allowed(
        "color-contrast",
        r'^<span class="token [a-z -]+"',
        "Streamlit colours the words of code that st.code shows, and lets nobody choose the colours",
    ),
)


@cache
def _axe() -> str:
    return script("axe-core").read_text("utf-8")


def found_in(page: Page, allowed: Sequence[Allowed] = (), within: str = "") -> list[str]:
    """Violations of WCAG 2.2 A and AA in a page as it stands, one sentence for each element.

    ``within`` names the part to look at where the rest was looked at before; ``""`` is the whole page.
    """
    if not page.evaluate("'axe' in window"):
        # Not as a script element, which the policy of a page would keep out.
        page.evaluate(f"{_axe()}; undefined")
    seen: list[dict[str, Any]] = page.evaluate(_RUN, [TAGS, within])
    return [
        f"{one['rule']}: {one['help']} – {one['at']} – {one['html']} – {one['why']}"
        for one in seen
        if not any(one_allowed.excuses(one) for one_allowed in allowed)
    ]
