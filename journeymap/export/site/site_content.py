"""What a site is made from: the maps of a folder, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from journeymap.change import Saying
from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap

__all__ = ["PublishedMap", "SiteChange", "SiteMap", "SiteWishes"]


@dataclass(frozen=True, slots=True)
class SiteMap:
    """A map file of the folder.

    Attributes
    ----------
    id
        Id of the map; ``folder/name`` where it lies in a sub-folder.
    journey
        The map as it is to be shown; None where the file cannot be read.
    trouble
        What keeps it from being read.
    problems
        How many things the rules find wrong with it.
    """

    id: str
    journey: JourneyMap | None = None
    trouble: str = ""
    problems: int = 0


@dataclass(frozen=True, slots=True)
class SiteChange:
    """A commit that touched maps.

    Attributes
    ----------
    id, author, when, subject
        Name of the commit, who made it, when in UTC, and the first line of its message.
    maps
        For each map it touched: the map's id, sentences on what changed, and a remark where there
        is nothing to compare.
    """

    id: str
    author: str
    when: datetime
    subject: str
    maps: Sequence[tuple[str, Sequence[Saying], str]]


@dataclass(frozen=True, slots=True)
class SiteWishes:
    """How a site is to be.

    Attributes
    ----------
    title
        Over the list of all maps; ``""`` for the usual one.
    theme
        ``light`` or ``dark``; None follows the reader's system.
    plotly
        Whether the pages of the maps offer the Plotly figure, too.
    searchable
        Whether search engines may list the pages.
    """

    title: str = ""
    theme: str | None = None
    plotly: bool = False
    searchable: bool = True


@dataclass(frozen=True, slots=True)
class PublishedMap:
    """A map with what it says and where its page is, seen from the top of the site."""

    id: str
    address: str
    journey: JourneyMap
    insights: Insights
    problems: int = 0

    @property
    def title(self) -> str:
        """The title, or the id of what has none."""
        return " ".join(self.journey.title.split()) or self.id
