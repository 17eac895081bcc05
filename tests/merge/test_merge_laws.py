"""The laws of the merge, on maps and edits that Hypothesis makes up."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.change import Add, Change, Move, Remove, Set, apply, apply_to_document
from journeymap.mapfile import prove, read, write
from journeymap.merge import merge_maps
from journeymap.model import Comment, Document, to_data
from tests.merge.facts import silently_wrong
from tests.strategies.journeys import documents
from tests.strategies.tea_by_post import START
from tests.strategies.two_sides import edited, errors_of, start

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def three(draw: st.DrawFn, *, renaming: bool = False) -> tuple[Document, Document, Document]:
    """A base and two sides that were edited apart."""
    random = Random(draw(st.integers(0, 2**32)))
    base = edited(start(), random, random.randint(0, 3))
    return base, *(edited(base, random, random.randint(1, 4), renaming=renaming) for _side in "ab")


@ANY
@given(documents(), documents())
def test_what_one_side_did_alone_is_the_merge(base: Document, other: Document) -> None:
    assert merge_maps(base, base, other) == (other, ())
    assert merge_maps(base, other, base) == (other, ())
    assert merge_maps(base, other, other) == (other, ())


@ANY
@given(documents(), documents(), documents())
def test_any_three_maps_merge_into_one_that_reads_back(
    base: Document, ours: Document, theirs: Document
) -> None:
    merged = merge_maps(base, ours, theirs).document
    text = write(merged)
    assert read(text).journey == merged.journey
    prove(merged, text)


@SLOW
@given(three(renaming=True))
def test_a_merge_is_a_right_map(sides: tuple[Document, Document, Document]) -> None:
    merged = merge_maps(*sides)
    assert errors_of(merged.document) == []
    prove(merged.document, write(merged.document))


@SLOW
@given(three())
def test_nothing_is_silently_wrong(sides: tuple[Document, Document, Document]) -> None:
    merged = merge_maps(*sides).document
    assert silently_wrong(*(side.journey for side in sides), merged.journey) == []


@SLOW
@given(three())
def test_comments_of_both_sides_survive(sides: tuple[Document, Document, Document]) -> None:
    """What a side said that the base did not say is in the file, wherever its element went."""
    base, ours, theirs = sides
    text = write(merge_maps(*sides).document)
    said = {comment.text for comments in base.comments.values() for comment in comments}
    for side in (ours, theirs):
        new = {comment.text for comments in side.comments.values() for comment in comments} - said
        assert [comment for comment in new if f"#{comment}" not in text] == []


@SLOW
@given(three(renaming=True))
def test_who_merges_whom_makes_no_difference_to_a_clean_merge(
    sides: tuple[Document, Document, Document],
) -> None:
    base, ours, theirs = sides
    one, other = merge_maps(base, ours, theirs), merge_maps(base, theirs, ours)
    assert bool(one.conflicts) == bool(other.conflicts)
    if not one.conflicts:
        assert _unordered(to_data(one.document.journey)) == _unordered(to_data(other.document.journey))


@SLOW
@given(three())
def test_an_unsettled_conflict_is_never_forgotten(sides: tuple[Document, Document, Document]) -> None:
    conflict = {"at": "title", "base": "a", "ours": "b", "theirs": "c"}
    base, ours, theirs = (
        replace(side, journey=apply(side.journey, [Set("conflicts", [conflict])])) for side in sides
    )
    assert to_data(merge_maps(base, ours, theirs).document.journey.conflicts[0]) == conflict
    settled = replace(ours, journey=apply(ours.journey, [Set("conflicts", [])]))
    merged = merge_maps(base, settled, theirs)
    assert conflict not in to_data(merged.document.journey.conflicts)


def _unordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unordered(item) for key, item in value.items()}
    return sorted(map(repr, value)) if isinstance(value, list) else value


BROWSES = "stages/looks/touchpoints/browses"
PAYS = "stages/buys/touchpoints/pays"

# Edits that have nothing to do with each other: any two of them must merge cleanly.
APART: dict[str, list[Change]] = {
    "title": [Set("title", "Tea")],
    "goal": [Set("goal", "Another cup")],
    "tag": [Set("tags", ["tea", "post", "spring"])],
    "persona": [Add("personas/dee", {"name": "Dee"})],
    "persona field": [Set("personas/ann/role", "Tries")],
    "fact": [Set("personas/bob/demographics/city", "Tartu")],
    "channel": [Set("channels/post/owner", "brand")],
    "lane": [Add("lanes/money", "Money"), Add(f"{PAYS}/lanes/money", "A fee")],
    "target": [Set("metrics/nps/target", 50)],
    "measurement": [Set("metrics/nps/value", 35), Set("metrics/nps/n", 80)],
    "stage": [Add("stages/returns", {"name": "Returns"})],
    "stage field": [Set("stages/buys/goal", "Be done")],
    "own key": [Set("stages/buys/x-board", 13)],
    "touchpoint": [Add("stages/waits/touchpoints/writes", {"name": "Writes"}, "drinks")],
    "name": [Set(f"{BROWSES}/name", "Looks around the shop")],
    "doing": [Set(f"{BROWSES}/doing", "Opens five pages")],
    "emotion": [Set(f"{BROWSES}/emotion/cy", -2)],
    "other emotion": [Set(f"{BROWSES}/emotion/ann", [1, 0, -1, 2])],
    "importance": [Set(f"{PAYS}/importance", 4)],
    "pain": [Add(f"{PAYS}/pains/button", {"text": "The button is small"})],
    "severity": [Set(f"{PAYS}/pains/refused/severity", 4)],
    "pain text": [Set(f"{PAYS}/pains/refused/text", "The bank refuses")],
    "votes": [Set(f"{BROWSES}/pains/names/votes", 4)],
    "idea": [Add(f"{BROWSES}/ideas/words", {"text": "Say how it tastes", "solves": ["names"]})],
    "away": [Move("stages/buys/touchpoints/leaves", "stages/waits/touchpoints/leaves", "waits")],
    "order": [Move("stages/waits/touchpoints/drinks", "stages/waits/touchpoints/drinks", "waits")],
    "share": [Set("stages/buys/touchpoints/basket/next/pays/share", 0.6)],
    "gone": [Remove("stages/looks/touchpoints/advert")],
    "gain gone": [Remove("stages/waits/touchpoints/waits/gains/stamp")],
    "quote": [Set(f"{BROWSES}/quotes", ["So many teas", "Which one?"])],
}


@pytest.mark.parametrize(("one", "other"), list(combinations(APART, 2)), ids=str)
def test_independent_edits_merge_cleanly(one: str, other: str) -> None:
    base = start()
    ours, theirs = apply_to_document(base, APART[one]), apply_to_document(base, APART[other])
    merged = merge_maps(base, ours, theirs)
    assert merged.conflicts == ()
    both = apply_to_document(ours, APART[other])
    assert _unordered(to_data(merged.document.journey)) == _unordered(to_data(both.journey))
    assert set(merged.document.comments) == set(both.comments)


def test_a_comment_on_what_the_other_side_took_away_is_a_conflict_and_stays() -> None:
    base = start()
    pain = f"{PAYS}/pains/refused"
    ours = apply_to_document(base, [Remove(pain), Set("stages/waits/touchpoints/drinks/ideas", {})])
    theirs = replace(base, comments={**base.comments, pain: (Comment(" Is it the bank?", "before"),)})
    merged = merge_maps(base, ours, theirs)
    assert [conflict.at for conflict in merged.conflicts] == [pain]
    assert "# Is it the bank?" in write(merged.document)


def test_no_anchor_is_ever_written() -> None:
    same_text = START.replace("name: Leaves", "name: Pays")
    merged = merge_maps(
        start(), read(same_text.replace("Tea team", "Ann")), read(same_text.replace("Tea team", "Bob"))
    )
    assert "&" not in write(merged.document)
    assert "*" not in write(merged.document)
