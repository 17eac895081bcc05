"""All files of a site, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from journeymap.export.page import PlotlyView, page
from journeymap.export.page.html_elements import Part, element
from journeymap.export.site.changes_page import changes
from journeymap.export.site.people_over_maps import people_of
from journeymap.export.site.personas_over_maps import personas_over_maps
from journeymap.export.site.portfolio_page import portfolio
from journeymap.export.site.site_addresses import file_names, way_up
from journeymap.export.site.site_content import PublishedMap, SiteChange, SiteMap, SiteWishes
from journeymap.export.site.site_frame import Frame
from journeymap.insights import study
from journeymap.render import plotly_file, plotly_script
from journeymap.words import _

__all__ = ["site_files"]

_ASSETS: Final = "assets/"
_USUAL: Final = SiteWishes()


def site_files(
    maps: Sequence[SiteMap], history: Sequence[SiteChange] = (), wishes: SiteWishes = _USUAL
) -> Iterator[tuple[str, bytes]]:
    """Path within the site and contents of every file; the pages of the maps come first, one by one.

    The same maps, history and wishes give the same bytes, whatever the day.

    Raises
    ------
    MissingExtra
        Where the figure is wanted and plotly is not installed.
    """
    addresses = file_names(found.id for found in maps if found.journey is not None)
    published = []
    for found in maps:
        if found.journey is not None:
            insights = study(found.journey)
            one = PublishedMap(found.id, addresses[found.id], found.journey, insights, found.problems)
            published.append(one)
            yield one.address, _map_page(one, wishes).encode()
    if wishes.plotly:
        yield f"{_ASSETS}{plotly_file()}", plotly_script().encode()
    broken = [found for found in maps if found.journey is None]
    yield from ((path, text.encode()) for path, text in _pages(published, broken, history, wishes))
    # Without it GitHub Pages would look for pages to make, and leave out what begins with "_".
    yield ".nojekyll", b""


def _map_page(found: PublishedMap, wishes: SiteWishes) -> str:
    up = way_up(found.address)
    return page(
        found.journey,
        found.insights,
        theme=wishes.theme,
        home=f"{up}index.html",
        plotly=PlotlyView.beside(f"{up}{_ASSETS}") if wishes.plotly else None,
        searchable=wishes.searchable,
    )


def _pages(
    maps: Sequence[PublishedMap], broken: Sequence[SiteMap], history: Sequence[SiteChange], wishes: SiteWishes
) -> Iterator[tuple[str, str]]:
    people = people_of(maps)
    names = {"index.html": _("All journeys")}
    if people:
        names["personas.html"] = _("Personas")
    if history:
        names["changes.html"] = _("Last changes")
    own = {persona.color for found in maps for persona in found.journey.personas.values() if persona.color}
    frame = Frame(wishes, names, tuple(sorted(own)))
    yield "index.html", frame.page("index.html", portfolio(maps, broken, people, frame.title), script="site")
    if people:
        title = names["personas.html"]
        yield "personas.html", frame.page("personas.html", personas_over_maps(people), title=title)
    if history:
        known = {found.id: found for found in maps}
        title = names["changes.html"]
        yield "changes.html", frame.page("changes.html", changes(history, known), title=title)
    # Shown for an address of any depth, so no relative address would lead anywhere.
    lost = Frame(wishes, {}, ())
    yield "404.html", lost.page("404.html", _lost(), title=_("There is no such page"))


def _lost() -> list[Part]:
    return [
        element("h1", None, _("There is no such page")),
        element("p", None, _("The map may have another name now, or it is no longer published.")),
    ]
