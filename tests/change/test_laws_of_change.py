"""The laws of change, on maps that Hypothesis makes up."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.change import (
    Add,
    Change,
    Move,
    Remove,
    Set,
    apply,
    apply_to_document,
    compare,
    follow,
    from_json,
    invert,
    renames,
    to_json,
)
from journeymap.model import Document, JourneyMap, join_address, to_data
from tests.strategies.journeys import comments, documents, journeys

SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def edited(draw: st.DrawFn) -> tuple[JourneyMap, JourneyMap]:
    """A map and what became of it after a few edits, so that the two have much in common."""
    journey = after = draw(journeys())
    for _ in range(draw(st.integers(0, 4))):
        after = apply(after, [draw(_edits(after))])
    return journey, after


def _edits(journey: JourneyMap) -> st.SearchStrategy[Change]:
    """Edits that fit: order, names, stages, touchpoints that go, come or move between stages."""
    edits: list[Change] = [Set("title", "Another"), Set("tags", ["a", "b"])]
    stages = list(journey.stages)
    for stage in stages:
        at = join_address(("stages", stage))
        edits += [Set(f"{at}/name", "Another"), Remove(at)]
        edits += [Move(at, at, other) for other in (*stages, None) if other != stage]
        here = journey.stages[stage].touchpoints
        for key in here:
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
    return st.sampled_from(edits)


@SLOW
@given(journeys(), journeys())
def test_what_happened_between_any_two_maps_makes_one_of_the_other(old: JourneyMap, new: JourneyMap) -> None:
    assert to_data(apply(old, compare(old, new))) == to_data(new)
    assert apply(old, compare(old, new)) == new


@SLOW
@given(edited())
def test_what_happened_between_two_versions_is_found_and_undone(pair: tuple[JourneyMap, JourneyMap]) -> None:
    old, new = pair
    changes = compare(old, new)
    assert apply(old, changes) == new
    assert apply(new, invert(old, changes)) == old
    assert from_json(to_json(changes)) == changes


@SLOW
@given(journeys())
def test_nothing_happened_between_a_map_and_itself(journey: JourneyMap) -> None:
    assert compare(journey, journey) == ()
    assert compare(journey, JourneyMap.model_validate(to_data(journey))) == ()


@st.composite
def rewritten(draw: st.DrawFn) -> tuple[Document, Document]:
    """A document and what became of it: the map was edited, comments came and went."""
    old, after = draw(edited())
    places = ["", "tags/0", "stages/gone/name"]
    for journey in (old, after):
        places += [join_address(("stages", stage)) for stage in journey.stages]
        places += [
            join_address(("stages", stage, "touchpoints", key)) for stage, key, _ in journey.touchpoints()
        ]
    notes = st.dictionaries(
        st.sampled_from(places), st.lists(comments(), min_size=1, max_size=2).map(tuple), max_size=4
    )
    return Document(old, comments=draw(notes)), Document(after, comments=draw(notes))


@SLOW
@given(st.one_of(rewritten(), st.tuples(documents(), documents())))
def test_comments_count_as_content(pair: tuple[Document, Document]) -> None:
    old, new = pair
    changes = compare(old, new)
    assert apply_to_document(old, changes) == new
    assert from_json(to_json(changes)) == changes
    assert compare(new, new) == ()


@SLOW
@given(edited())
def test_references_follow_what_took_another_id(pair: tuple[JourneyMap, JourneyMap]) -> None:
    old, new = pair
    found = renames(old, new)
    assert len(set(found.values())) == len(found)
    back = {to: at for at, to in renames(new, old).items()}
    assert found == back
    followed = follow(old, found)
    assert renames(followed, new) == {}
    assert follow(old, {}) == old
