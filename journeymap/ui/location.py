"""Where a person is, as an address: a link opens the same view in another browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from journeymap.model import JourneyMap
from journeymap.words import _, listed

__all__ = ["ZOOMS", "Place", "elsewhere", "go", "here", "known"]

ZOOMS = (50, 75, 100, 125, 150, 200)
"""Per cent of the drawing's natural size."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the address says; ``""`` and None where it says nothing.

    ``select`` is the id of a touchpoint, or ``stages/<id>`` for a stage.
    ``overlays`` is None for those shown by default; ``lang`` is the language
    somebody chose, ``""`` for the one the browser prefers. ``version`` is a commit,
    by the beginning of its name, that the history shows. ``old`` and ``new`` are the sides
    of a comparison, ``apart`` that they are drawn one after the other.
    """

    map: str = ""
    persona: str = ""
    select: str = ""
    view: str = ""
    overlays: tuple[str, ...] | None = None
    zoom: int = 100
    lang: str = ""
    version: str = ""
    old: str = ""
    new: str = ""
    apart: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Place:
        """The place that the part of an address behind ``?`` names; bad numbers become 100 %.

        Examples
        --------
        >>> place = Place.of({"map": "guitar", "overlays": "pains,ideas", "zoom": "150"})
        >>> place == Place(map="guitar", overlays=("pains", "ideas"), zoom=150)
        True
        """
        overlays = query.get("overlays")
        zoom = query.get("zoom", "")
        return cls(
            map=query.get("map", ""),
            persona=query.get("persona", ""),
            select=query.get("select", ""),
            view=query.get("view", ""),
            overlays=None if overlays is None else tuple(filter(None, overlays.split(","))),
            zoom=int(zoom) if zoom.isascii() and zoom.isdigit() and int(zoom) in ZOOMS else 100,
            lang=query.get("lang", ""),
            version=query.get("version", ""),
            old=query.get("old", ""),
            new=query.get("new", ""),
            apart=query.get("apart", "") == "1",
        )

    def query(self) -> dict[str, str]:
        """The part of an address behind ``?``; what is the default is left out."""
        texts = {"map": self.map, "persona": self.persona, "select": self.select, "view": self.view}
        query = {name: text for name, text in texts.items() if text}
        if self.overlays is not None:
            query["overlays"] = ",".join(self.overlays)
        if self.zoom != 100:
            query["zoom"] = str(self.zoom)
        if self.lang:
            query["lang"] = self.lang
        late = {"version": self.version, "old": self.old, "new": self.new, "apart": "1" if self.apart else ""}
        query |= {name: text for name, text in late.items() if text}
        return query


def known(place: Place, journey: JourneyMap, overlays: Mapping[str, Any]) -> tuple[Place, tuple[str, ...]]:
    """The place with what the map does not have left out, and a sentence for each thing left out.

    ``overlays`` has the names of the overlays there are as keys.
    """
    notices: list[str] = []
    if place.persona and place.persona not in journey.personas:
        notices.append(_("This map has no persona “{id}”.").format(id=place.persona))
        place = replace(place, persona="")
    if place.select and not _stands(journey, place.select):
        notices.append(_("This map has no touchpoint or stage “{id}”.").format(id=place.select))
        place = replace(place, select="")
    strangers = [name for name in place.overlays or () if name not in overlays]
    if strangers:
        notices.append(_("There is no overlay “{names}”.").format(names=listed(strangers)))
        kept = tuple(name for name in place.overlays or () if name in overlays)
        place = replace(place, overlays=kept)
    return place, tuple(notices)


def _stands(journey: JourneyMap, select: str) -> bool:
    stage = select.removeprefix("stages/")
    if stage != select:
        return stage in journey.stages
    return any(select in stage.touchpoints for stage in journey.stages.values())


def here() -> Place:
    """Where the visitor is."""
    return Place.of({name: st.query_params[name] for name in st.query_params})


def elsewhere(**parts: Any) -> dict[str, str]:
    """The part behind ``?`` of the address of another place, for a link; the chosen language goes along."""
    return Place(**parts, lang=here().lang).query()


def go(**changes: Any) -> Place:
    """Changes the address in place, e.g. ``go(select="pays", zoom=150)``; tells the new place."""
    place = replace(here(), **changes)
    st.query_params.from_dict(place.query())
    return place
