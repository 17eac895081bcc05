"""Paints a placed map: the ground, then every overlay that is switched on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from journeymap.insights.findings import Insights
from journeymap.layout import Layout, scaled
from journeymap.model import JourneyMap
from journeymap.overlays.around import paint_heading, paint_legend
from journeymap.overlays.catalogue import CATALOGUE, DEFAULT, Overlay, signs_for
from journeymap.overlays.chip_rows import paint_plain_rows
from journeymap.overlays.ground import paint_cards, paint_columns
from journeymap.overlays.legend import legend
from journeymap.overlays.marks import Mark, Scene
from journeymap.overlays.pointable import targets
from journeymap.overlays.route_lines import paint_lines
from journeymap.overlays.telling import described
from journeymap.overlays.truth import paint_truth
from journeymap.overlays.view import View

__all__ = ["paint"]


def paint(
    journey: JourneyMap,
    layout: Layout,
    insights: Insights | None = None,
    *,
    overlays: Collection[str] = DEFAULT,
    persona: str | None = None,
    selected: str | None = None,
    catalogue: Mapping[str, Overlay] = CATALOGUE,
    faded: Collection[str] = (),
    apart: Collection[tuple[str, str]] = (),
) -> Scene:
    """The scene of a placed map.

    Parameters
    ----------
    journey, layout, insights
        The map, where its parts sit, and what it says. The layout must have been placed with the
        rows and facts of the overlays (``rows_for``, ``facts_for``); `picture` does both.
    overlays
        Names from the catalogue; unknown ones are passed over.
    persona
        Whose journey is in full colour; None for all.
    selected
        Id of the touchpoint that wears the ring.
    catalogue
        Where overlays are looked up, for those who add their own.
    faded, apart
        Touchpoints that step back, and transitions that an own overlay draws; see `View`.
    """
    base = scaled(layout, 1 / layout.scale)
    view = View(
        journey, base, insights or Insights(), frozenset(overlays), persona, selected, faded, frozenset(apart)
    )
    marks = tuple(_marks(view, catalogue))
    scene = Scene(
        base.width, base.height, marks, tuple(targets(view)), journey.title, described(journey, view.insights)
    )
    return scaled(scene, layout.scale)


def _marks(view: View, catalogue: Mapping[str, Overlay]) -> Iterator[Mark]:
    yield from paint_columns(view)
    yield from paint_lines(view)
    yield from paint_cards(view)
    yield from paint_plain_rows(view)
    for name, overlay in catalogue.items():
        if name in view.overlays:
            yield from overlay.paint(view)
    yield from paint_truth(view)
    yield from paint_heading(view)
    if view.layout.legend is not None:
        own = signs_for(view.overlays, view.journey, catalogue)
        usual = legend(view.journey, view.insights, overlays=view.overlays, persona=view.persona)
        yield from paint_legend(view, (*own, *usual))
