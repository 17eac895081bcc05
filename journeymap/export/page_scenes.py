"""The pages that can be had as a picture: the whole map, one stage, the curves, rankings, personas."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from journeymap.errors import JourneymapError
from journeymap.export.curves_alone import curves_alone
from journeymap.export.grid_scene import cards_scene, grid_scene
from journeymap.export.part_journeys import Column, PartsOfJourney
from journeymap.export.poster import PAGES
from journeymap.export.report.ranked_tables import idea_grid, pain_grid
from journeymap.export.report.told_facts import persona_facts, spoken_name
from journeymap.insights import Insights
from journeymap.layout import place
from journeymap.model import JourneyMap
from journeymap.overlays import Scene, facts_for, paint, picture
from journeymap.overlays.theme import persona_roles
from journeymap.words import _, listed

__all__ = ["page_scene"]

_CURVE_SHARE: Final = 0.36
"""Height of the page of curves over its width."""
_WIDEST: Final = 1200.0
"""Pages of text get no wider: lines of more letters are hard to read."""
STAGE: Final = "stage:"


@dataclass(frozen=True, slots=True)
class _Wanted:
    journey: JourneyMap
    insights: Insights
    overlays: Collection[str]
    persona: str | None
    width: float

    @property
    def title(self) -> str:
        return spoken_name(self.journey.title, "–")


def _map(wanted: _Wanted) -> Scene:
    return picture(
        wanted.journey,
        wanted.insights,
        overlays=wanted.overlays,
        persona=wanted.persona,
        width=wanted.width,
        frame="full",
    )


def _curves(wanted: _Wanted) -> Scene:
    journey, overlays = wanted.journey, {"emotion", *(wanted.overlays)} & {"emotion", "phases", "confidence"}
    layout = place(
        journey,
        width=wanted.width,
        rows=("emotion",),
        facts=facts_for(overlays),
        frame="full",
        headline=wanted.insights.headline,
    )
    top = layout.columns[0].header.bottom if layout.columns else 0.0
    alone = curves_alone(layout, top + wanted.width * _CURVE_SHARE)
    return paint(journey, alone, wanted.insights, overlays=overlays, persona=wanted.persona)


def _pains(wanted: _Wanted) -> Scene:
    grid = pain_grid(wanted.journey, wanted.insights)
    return grid_scene(_("Pains, worst first (score 0 to 1)"), wanted.title, grid, min(wanted.width, _WIDEST))


def _ideas(wanted: _Wanted) -> Scene:
    grid = idea_grid(wanted.journey, wanted.insights)
    return grid_scene(_("Ideas, best first (score 0 to 1)"), wanted.title, grid, min(wanted.width, _WIDEST))


def _personas(wanted: _Wanted) -> Scene:
    roles = persona_roles(wanted.journey)
    sheets = [
        (
            spoken_name(persona.name, key),
            roles[key],
            [
                ("", _("“{quote}”").format(quote=persona.quote) if persona.quote.strip() else ""),
                *persona_facts(persona),
            ],
        )
        for key, persona in wanted.journey.personas.items()
    ]
    return cards_scene(_("Personas"), wanted.title, sheets, min(wanted.width, _WIDEST))


def _stage(wanted: _Wanted, stage_id: str) -> Scene:
    stage = wanted.journey.stages.get(stage_id)
    if stage is None:
        known = listed(wanted.journey.stages) or _("none")
        raise JourneymapError(
            _("the map has no stage {stage}; it has: {known}").format(stage=stage_id, known=known)
        )
    part = PartsOfJourney(wanted.journey).journey_of([Column(stage_id, tuple(stage.touchpoints))])
    title = _("{title}: {stage}").format(title=wanted.title, stage=spoken_name(stage.name, stage_id))
    part = part.model_copy(update={"title": title, "goal": stage.goal})
    return _map(replace(wanted, journey=part, insights=replace(wanted.insights, headline=())))


_MAKERS: Final[Mapping[str, Callable[[_Wanted], Scene]]] = {
    "map": _map,
    "curves": _curves,
    "pains": _pains,
    "ideas": _ideas,
    "personas": _personas,
}
"""Maker of each of `PAGES`."""


def page_scene(
    journey: JourneyMap,
    insights: Insights,
    name: str = "map",
    *,
    overlays: Collection[str],
    persona: str | None = None,
    width: float = 1400.0,
) -> Scene:
    """A page of a map as a scene; `journeymap.export.render_map` explains the parameters.

    Raises
    ------
    JourneymapError
        Where there is no such page or stage.
    """
    wanted = _Wanted(journey, insights, overlays, persona, width)
    if name.startswith(STAGE):
        return _stage(wanted, name.removeprefix(STAGE))
    if name not in _MAKERS:
        raise JourneymapError(
            _("there is no page “{page}”; use one of {known}, or stage:ID").format(
                page=name, known=listed(PAGES)
            )
        )
    return _MAKERS[name](wanted)
