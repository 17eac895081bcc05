"""What the library shows of a map: a card's worth, worked out once for each version of a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journeymap.errors import Issue, MapFileError
from journeymap.mapfile import read
from journeymap.model import MapState, MapStatus
from journeymap.rules import check
from journeymap.words import _, ngettext

__all__ = ["DUE_AFTER", "Summary", "freshness", "matching", "summarise"]

DUE_AFTER = 365
"""Days after which a review is due again."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A map on one card; a file that does not read has ``issues`` and little else."""

    map_id: str
    title: str
    personas: tuple[str, ...] = ()
    state: MapState = "current"
    owner: str = ""
    status: MapStatus = "draft"
    reviewed: date | None = None
    tags: tuple[str, ...] = ()
    touchpoints: int = 0
    pains: int = 0
    problems: int = 0
    issues: tuple[Issue, ...] = ()
    problem: str = ""
    """Why the file could not even be opened, or ``""``."""


def summarise(map_id: str, data: bytes, today: date) -> Summary:
    """The summary of a map's file."""
    try:
        document = read(data)
    except MapFileError as error:
        return Summary(map_id, map_id, issues=error.issues)
    journey = document.journey
    touchpoints = [touchpoint for _stage, _id, touchpoint in journey.touchpoints()]
    return Summary(
        map_id=map_id,
        title=journey.title,
        personas=tuple(persona.name for persona in journey.personas.values()),
        state=journey.state,
        owner=journey.owner,
        status=journey.status,
        reviewed=journey.reviewed,
        tags=journey.tags,
        touchpoints=len(touchpoints),
        pains=sum(len(touchpoint.pains) for touchpoint in touchpoints),
        problems=len(check(document, map_id=map_id, today=today)),
    )


def freshness(summary: Summary, today: date) -> tuple[str, bool]:
    """When the map was last reviewed, in words, and whether a review is due."""
    if summary.reviewed is None:
        return _("never reviewed"), True
    days = (today - summary.reviewed).days
    if days < 1:
        return _("reviewed today"), False
    if days < 60:
        return ngettext("reviewed yesterday", "reviewed {n} days ago", days).format(n=days), False
    months = days // 30
    if days <= DUE_AFTER:
        return ngettext("reviewed a month ago", "reviewed {n} months ago", months).format(n=months), False
    return _("last reviewed {day}").format(day=summary.reviewed.isoformat()), True


def matching(
    summaries: Iterable[Summary],
    words: str = "",
    *,
    state: str | None = None,
    status: str | None = None,
    owner: str | None = None,
    tag: str | None = None,
) -> list[Summary]:
    """The maps in which every word occurs (title, name, personas, owner, tags) and every filter holds."""
    wanted = words.casefold().split()
    return [
        summary
        for summary in summaries
        if state in (None, summary.state)
        and status in (None, summary.status)
        and owner in (None, summary.owner)
        and (tag is None or tag in summary.tags)
        and all(word in _searched(summary) for word in wanted)
    ]


def _searched(summary: Summary) -> str:
    return " ".join(
        (summary.title, summary.map_id, summary.owner, *summary.personas, *summary.tags)
    ).casefold()
