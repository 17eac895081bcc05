"""What holds for every OpenJourney file and every map: what both can hold comes back."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import JourneymapError
from journeymap.mapfile import prove, write
from journeymap.model import JourneyMap, feeling_of
from tests.exchange.outcomes import kept, read_or_refused, says_why
from tests.exchange.test_ojf import exported, imported, saved, texts_said, without_title
from tests.strategies.journeys import journeys


@given(
    journeys(),
    st.dictionaries(
        st.sampled_from(["without", "id", "nodes", "swimlanes", "metadata"]),
        st.none() | st.integers() | st.just([[1], {}]) | st.text(),
    ),
)
def test_whatever_somebody_made_of_what_was_kept_a_map_can_be_written(
    journey: JourneyMap, kept: dict[str, Any]
) -> None:
    changed = {key: stage.model_copy(update={"x-ojf": kept}) for key, stage in journey.stages.items()}
    assert exported(journey.model_copy(update={"stages": changed, "x-ojf": kept}))["nodes"] is not None


_texts = st.text(max_size=8)
_ids = st.sampled_from(["s1", "s2", "l1", "l2", "n1", ""])
_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | _texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_texts, inner, max_size=2),
    max_leaves=3,
)
_nodes = st.fixed_dictionaries(
    {},
    optional={
        "id": _ids,
        "stageId": _ids,
        "swimlaneId": _ids,
        "title": _texts | _plain,
        "description": _texts | _plain,
        "severity": st.sampled_from(["low", "High", "huge"]) | _plain,
        "score": st.integers(-7, 7) | st.sampled_from([0.5, -2.25]) | _plain,
        "sentiment": _texts,
        "purpose": st.sampled_from(["pain-point", "touchpoint", "opportunity", "lane-text", "bottleneck"]),
        "isMomentOfTruth": st.booleans() | _plain,
        "tags": st.lists(_texts, max_size=2) | _plain,
        "blueprint": st.fixed_dictionaries(
            {},
            optional={
                name: st.lists(
                    st.dictionaries(st.sampled_from(["item", "actor", "action", "system"]), _texts)
                )
                for name in ("evidence", "onstage", "backstage", "support")
            },
        )
        | _plain,
        "icon": _plain,
    },
)
_lists = st.fixed_dictionaries(
    {}, optional={"id": _ids, "name": _texts | st.sampled_from(["Pains", "Actions"])}
)
files = st.fixed_dictionaries(
    {"stages": st.lists(_lists, max_size=3)},
    optional={
        "swimlanes": st.lists(_lists, max_size=3),
        "nodes": st.lists(_nodes, max_size=5),
        "version": _texts,
        "persona": _texts | _plain,
        "pointOfView": _texts,
        "metadata": st.dictionaries(st.sampled_from(["title", "persona", "pov", "version"]), _texts),
        "extra": _plain,
    },
)


@given(files)
def test_any_file_goes_through_a_map_file_and_back(data: dict[str, Any]) -> None:
    found = imported(data)
    prove(found.document, write(found.document))
    again = exported(saved(found.document.journey))
    if not data.get("version"):
        again.pop("version")
    assert without_title(again) == without_title(data)


@given(journeys())
def test_any_map_can_be_written_and_read(journey: JourneyMap) -> None:
    data = exported(journey)
    found = imported(data)
    prove(found.document, write(found.document))
    again = found.document.journey
    for (*_place, now), (*_where, then) in zip(again.touchpoints(), journey.touchpoints(), strict=True):
        assert (now.name, now.doing, now.feeling, now.tags) == (
            then.name or "Untitled",
            then.doing,
            then.feeling,
            then.tags,
        )
        assert [pain.text for pain in now.pains.values()] == [
            pain.text or "Untitled" for pain in then.pains.values()
        ]
        felt, feels = feeling_of(then), feeling_of(now)
        assert (felt is None) == (feels is None)
        if felt and feels:
            assert abs(felt.mean - feels.mean) < 0.003
    if journey.title:
        assert texts_said(exported(again)) == texts_said(data)


@given(st.binary() | st.text().map(str.encode) | files.map(json.dumps).map(str.encode))
def test_whatever_the_bytes_it_is_a_map_or_our_own_error(data: bytes) -> None:
    came = read_or_refused(data, "x.ojf", "ojf")
    if isinstance(came, JourneymapError):
        assert says_why(came)
    else:
        assert kept(came) == came.document.journey
