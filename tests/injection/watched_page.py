"""A page in which every run, request and dialog that a text could cause is noted."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

__all__ = ["Seen", "Watched", "assert_same_elements"]

_SCRIPT = (Path(__file__).parent / "watch.js").read_text("utf-8")
_OF_NOBODY = ("data:", "blob:", "about:", "file:")
_LINK = re.compile(r"(https?:|mailto:|#|/|\./|\?|data:,?$|data:image/|blob:|[\w./-]+([?#].*)?$)")
"""Where a link of ours may lead; an address within a site begins with none of the schemes that run."""

Seen = Mapping[str, Any]
"""What a document is made of: ``tags``, ``attributes``, ``links``, ``handlers``, and what was ``noted``."""


@dataclass
class Watched:
    """A page that is cut off from every host but one, and what happened in it.

    The policy of the page is not enforced, so that an element which it would only keep from running is found.
    """

    page: Page
    context: BrowserContext
    home: str = ""
    happened: list[str] = field(default_factory=list)

    @classmethod
    def opened(cls, browser: Browser, *, home: str = "", **look: Any) -> Watched:
        context = browser.new_context(bypass_csp=True, **look)
        watched = cls(context.new_page(), context, home)
        context.add_init_script(_SCRIPT)
        # A machine that runs tests may be busy; what is ours goes its way without a look at each request.
        context.set_default_timeout(60_000)
        ours = "|".join(map(re.escape, filter(None, (*_OF_NOBODY, home))))
        context.route(re.compile(f"^(?!{ours})"), watched._asked)
        context.on("page", watched._opened)
        watched._opened(watched.page)
        return watched

    def _opened(self, page: Page) -> None:
        if page != self.page:
            self.happened.append("a window was opened")
        page.on("dialog", lambda dialog: (self.happened.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: self.happened.append(f"error: {error}"))
        page.on("framenavigated", lambda frame: self._went(frame.url))
        page.on("download", lambda download: self.happened.append(f"download: {download.url}"))

    def _went(self, url: str) -> None:
        if "evil" in url or url.startswith("javascript"):
            self.happened.append(f"went to {url}")

    def _asked(self, route: Route) -> None:
        self.happened.append(f"asked {route.request.url}")
        route.abort()

    def look(self) -> Seen:
        """What the document is made of; nothing ran, nothing was asked, no link leads elsewhere."""
        seen: dict[str, Any] = self.page.evaluate("() => lookOver()")
        wrong = [*seen["noted"], *seen["handlers"], *self.happened]
        assert not wrong, wrong
        strange = [link for link in seen["links"] if not _LINK.match(link.split(" ", 2)[2].strip().lower())]
        assert not strange, strange
        return seen

    def close(self) -> None:
        self.context.close()


def assert_same_elements(hostile: Seen, plain: Seen, *, by_length: Collection[str] = ()) -> None:
    """Payloads made no element or attribute that words do not make.

    Parameters
    ----------
    hostile, plain
        The same document with payloads and with words of the same length.
    by_length
        Elements whose number depends on how a text breaks into lines; these only must not be new.
    """
    # Arabic rightly says in which direction it runs.
    added = set(hostile["attributes"]) - set(plain["attributes"])
    new = {name for name in added if name.split()[1] != "dir"}
    assert not new, new
    tags = {*hostile["tags"], *plain["tags"]}
    counts = {name: (hostile["tags"].get(name, 0), plain["tags"].get(name, 0)) for name in tags}
    other = {
        name: (many, few)
        for name, (many, few) in counts.items()
        if (many and not few) or (many != few and name not in by_length)
    }
    assert not other, f"elements made of payloads, and of words: {other}"
