"""Two versions of a map that Hypothesis makes up: the second came of the first by a few edits."""

from __future__ import annotations

from hypothesis import strategies as st

from journeymap.change import Add, Change, Move, Remove, Set, apply, follow
from journeymap.model import Document, JourneyMap, join_address
from tests.strategies.journeys import comments, journeys

__all__ = ["edited_maps", "rewritten_documents"]

FRESH = "fresh-id"


@st.composite
def edited_maps(draw: st.DrawFn) -> tuple[JourneyMap, JourneyMap]:
    """A map and what became of it after a few edits, so that the two have much in common."""
    journey = after = draw(journeys())
    for _ in range(draw(st.integers(0, 4))):
        places = _places(after)
        if places and draw(st.integers(0, 3)) == 0:
            at = draw(st.sampled_from(places))
            to = join_address((*at.split("/")[:-1], FRESH))
            siblings = [
                place.rpartition("/")[2] for place in places if place.startswith(to.rpartition("/")[0])
            ]
            # Whoever changes an id follows it up, or forgets to.
            if FRESH not in siblings:
                after = follow(after, {at: to}) if draw(st.booleans()) else apply(after, [Move(at, to)])
        else:
            after = apply(after, [draw(st.sampled_from(_edits(after)))])
    return journey, after


@st.composite
def rewritten_documents(draw: st.DrawFn) -> tuple[Document, Document]:
    """A document and what became of it: the map was edited, comments came and went."""
    old, after = draw(edited_maps())
    places = ["", "tags/0", "stages/gone/name", *_places(old), *_places(after)]
    lists = st.lists(comments(), min_size=1, max_size=2).map(tuple)
    notes = st.dictionaries(st.sampled_from(places), lists, max_size=4)
    return Document(old, comments=draw(notes)), Document(after, comments=draw(notes))


def _places(journey: JourneyMap) -> list[str]:
    """Addresses of elements whose ids are not written with a sign that addresses spell otherwise."""
    found = [f"personas/{key}" for key in journey.personas]
    for stage, part in journey.stages.items():
        found.append(f"stages/{stage}")
        for key, touchpoint in part.touchpoints.items():
            at = f"stages/{stage}/touchpoints/{key}"
            found += [at, *(f"{at}/pains/{pain}" for pain in touchpoint.pains)]
    return found


def _edits(journey: JourneyMap) -> list[Change]:
    """Edits that fit: order, names, stages, touchpoints that go, come or move between stages."""
    edits: list[Change] = [Set("title", "Another"), Set("tags", ["a", "b"])]
    stages = list(journey.stages)
    for stage in stages:
        at = join_address(("stages", stage))
        edits += [Set(f"{at}/name", "Another"), Remove(at)]
        edits += [Move(at, at, other) for other in (*stages, None) if other != stage]
        for key in journey.stages[stage].touchpoints:
            place = join_address(("stages", stage, "touchpoints", key))
            edits += [Remove(place), Set(f"{place}/doing", "no: yes"), Set(f"{place}/next", [])]
            edits += [
                Move(place, join_address(("stages", other, "touchpoints", key)))
                for other in stages
                if key not in journey.stages[other].touchpoints
            ]
    for key in ("new", "новый"):
        if key not in journey.stages:
            edits += [Add(f"stages/{key}", {"name": "New"}, before) for before in (*stages, None)]
    return edits
