"""What changed last, in sentences: the commits that touched maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from journeymap.change import Saying
from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.site.site_addresses import href
from journeymap.export.site.site_content import PublishedMap, SiteChange
from journeymap.words import _, ngettext

__all__ = ["changes"]

_SENTENCES: Final = 6


def changes(history: Sequence[SiteChange], maps: Mapping[str, PublishedMap]) -> list[Part]:
    """The contents of the page, the newest first."""
    return [
        element("h1", None, _("Last changes")),
        element("ol", {"class": "changes"}, (_commit(change, maps) for change in history)),
    ]


def _commit(change: SiteChange, maps: Mapping[str, PublishedMap]) -> Html:
    when = change.when.isoformat(timespec="seconds")
    return element(
        "li",
        None,
        element("h2", {"dir": "auto"}, change.subject or _("(no message)")),
        element(
            "p",
            {"class": "about"},
            element("span", {"dir": "auto"}, change.author),
            " · ",
            element("time", {"datetime": when}, change.when.strftime("%Y-%m-%d %H:%M UTC")),
            " · ",
            element("code", None, change.id[:8]),
        ),
        (_touched(*touched, maps) for touched in change.maps),
    )


def _touched(id_: str, sayings: Sequence[Saying], remark: str, maps: Mapping[str, PublishedMap]) -> Html:
    found = maps.get(id_)
    name = (
        element("a", {"href": href(found.address), "dir": "auto"}, found.title)
        if found
        else element("code", None, id_)
    )
    rest = len(sayings) - _SENTENCES
    more = ngettext("and {n} more change", "and {n} more changes", rest).format(n=rest) if rest > 0 else None
    return element(
        "section",
        None,
        element("h3", None, name),
        element("p", {"dir": "auto"}, remark) if remark else None,
        element("ul", None, _sentences(sayings[:_SENTENCES])) if sayings else None,
        element("p", {"class": "about"}, more) if more else None,
    )


def _sentences(sayings: Sequence[Saying]) -> Iterator[Html]:
    before, _text, after = _("{label}: {text}").partition("{text}")
    for saying in sayings:
        label = element("b", {"dir": "auto"}, before.format(label=saying.heading))
        yield element("li", None, label, element("span", {"dir": "auto"}, saying.text), after)
