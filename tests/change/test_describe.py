"""A change is told in sentences: for every field one of its own, under its heading, in map order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.change import Add, Change, Move, Remove, Set, apply, apply_to_document, compare, describe
from journeymap.change.field_sentences import SENTENCES, TOLD_OTHERWISE
from journeymap.model import (
    Channel,
    Comment,
    Conflict,
    Document,
    Gain,
    Idea,
    JourneyMap,
    Metric,
    Next,
    Pain,
    Part,
    Persona,
    Stage,
    Touchpoint,
)
from tests.strategies.journeys import documents

PARTS = (JourneyMap, Persona, Channel, Stage, Touchpoint, Pain, Gain, Idea, Metric, Next, Conflict)
DATA: dict[str, Any] = {
    "journeymap": 1,
    "title": "Guitar",
    "personas": {"mei": {"name": "Mei, the beginner"}, "raj": {"name": "Raj"}},
    "channels": {"shop-a": {"name": "Shop A"}},
    "lanes": {"legal": "Legal check"},
    "metrics": {"csat": {}},
    "stages": {
        "look": {
            "name": "Consideration",
            "touchpoints": {"sees": {"name": "Sees an ad"}, "reads": {"name": "Reads"}},
        },
        "purchase": {
            "name": "Purchase",
            "touchpoints": {
                "pays": {
                    "name": "Tries to pay at shop A",
                    "emotion": {"mei": 0},
                    "pains": {"slow": {"text": "Slow pages", "severity": 3}},
                    "gains": {"gain": "A note"},
                    "ideas": {"idea": "Another way to pay"},
                    "backstage": {"rules": "Fraud rules"},
                    "next": {"gives-up": {}},
                },
                "gives-up": {"name": "Gives up"},
            },
        },
    },
}
OLD = JourneyMap.model_validate(DATA)
PAYS = "stages/purchase/touchpoints/pays"
AT: dict[type[Part], str] = {
    JourneyMap: "",
    Persona: "personas/mei",
    Channel: "channels/shop-a",
    Stage: "stages/purchase",
    Touchpoint: PAYS,
    Pain: f"{PAYS}/pains/slow",
    Gain: f"{PAYS}/gains/gain",
    Idea: f"{PAYS}/ideas/idea",
    Metric: "metrics/csat",
    Next: f"{PAYS}/next/gives-up",
}
GENERIC = ("is another", "is new", "is gone")


def said(*changes: Change, old: JourneyMap = OLD) -> list[str]:
    """The sentences about these changes, each with its heading."""
    return [f"{saying.heading}: {saying.text}" for saying in describe(old, apply(old, changes))]


def test_every_field_has_its_sentence_or_is_told_with_its_element() -> None:
    for part in PARTS:
        covered = set(SENTENCES.get(part, ())) | TOLD_OTHERWISE.get(part, frozenset())
        assert covered == set(part.model_fields), part.__name__


FIELDS = [
    (part, name)
    for part in AT
    for name, field in part.model_fields.items()
    # Required tables of elements have tests of their own below.
    if name not in ("journeymap", "personas", "channels", "lanes", "stages", "touchpoints", "conflicts")
]


@pytest.mark.parametrize(("part", "name"), FIELDS, ids=lambda item: getattr(item, "__name__", item))
def test_a_changed_field_is_told_in_words_of_its_own(part: type[Part], name: str) -> None:
    at = f"{AT[part]}/{name}".removeprefix("/")
    examples = part.model_fields[name].examples
    assert examples
    example = "Another name" if name in ("name", "title", "text") else examples[0]
    # The defaults of these are their own first examples.
    example = {"status": "planned" if part in (Pain, Idea) else "agreed", "personas": ["raj"]}.get(
        name, example
    )
    filled = apply(OLD, [Set(at, example)])
    assert filled != OLD
    for old, new in ((OLD, filled), (filled, OLD)):
        sayings = describe(old, new)
        assert sayings
        for saying in sayings:
            assert saying.text
            assert not any(words in saying.text for words in GENERIC)
            assert not {"{", "}", "\n"} & set(saying.text)
            assert saying.at.startswith(AT[part])


SENTENCE: dict[str, tuple[list[Change], list[str]]] = {
    "an emotion falls": (
        [Set(f"{PAYS}/emotion/mei", [-2, -2, -1, -2])],
        ["Purchase › Tries to pay at shop A: Mei's emotion falls from 0 to −1.8"],
    ),
    "an emotion for everybody": (
        [Set("stages/look/touchpoints/sees/emotion", 1)],
        ["Consideration › Sees an ad: The emotion is now told: +1"],
    ),
    "other people say the same": (
        [Set(f"{PAYS}/emotion/mei", [0, 0])],
        ["Purchase › Tries to pay at shop A: Mei's emotion stays at 0; 2 people were asked (before: 1)"],
    ),
    "a new pain": (
        [Add(f"{PAYS}/pains/card", {"text": "The card is refused", "severity": 5})],
        ["Purchase › Tries to pay at shop A: New pain (severity 5): “The card is refused”"],
    ),
    "a worse pain": (
        [Set(f"{PAYS}/pains/slow/severity", 5)],
        ["Purchase › Tries to pay at shop A: Severity of “Slow pages” rises from 3 to 5"],
    ),
    "a pain is fixed": (
        [Set(f"{PAYS}/pains/slow/status", "fixed"), Set(f"{PAYS}/pains/slow/owner", "IT")],
        [
            "Purchase › Tries to pay at shop A: “IT” now takes care of “Slow pages”",
            "Purchase › Tries to pay at shop A: Fixed: “Slow pages”",
        ],
    ),
    "votes": (
        [Set(f"{PAYS}/ideas/idea/votes", 7)],
        ["Purchase › Tries to pay at shop A: Votes for “Another way to pay” rise from 0 to 7"],
    ),
    "what an idea solves": (
        [Set(f"{PAYS}/ideas/idea/solves", ["slow"])],
        ["Purchase › Tries to pay at shop A: “Another way to pay” now solves “Slow pages”"],
    ),
    "another stage": (
        [Move("stages/look/touchpoints/reads", "stages/purchase/touchpoints/reads", "pays")],
        ["Purchase › Reads: Moved from Consideration to Purchase"],
    ),
    "another order": (
        [Move(f"{PAYS}", PAYS, None)],
        ["Purchase › Tries to pay at shop A: Now comes last in its stage"],
    ),
    "stages in another order": (
        [Move("stages/purchase", "stages/purchase", "look")],
        ["Consideration: The stage now comes last"],
    ),
    "one more way": (
        [Add(f"{PAYS}/next/reads", {"share": 0.3, "when": "angry"})],
        ["Purchase › Tries to pay at shop A: Now also leads to “Reads” (30\u00a0%; when “angry”)"],
    ),
    "no way": ([Set(f"{PAYS}/next", [])], ["Purchase › Tries to pay at shop A: Leads nowhere any more"]),
    "the way down": (
        [Set(f"{PAYS}/next", None)],
        ["Purchase › Tries to pay at shop A: Goes on to the touchpoint below again"],
    ),
    "a number": ([Set("metrics/csat", {"value": 3.4})], ["The map: CSAT is 3.4"]),
    "a name": ([Set("stages/purchase/name", "Buying")], ["Buying: Renamed, before “Purchase”"]),
    "an id": (
        [
            Move("personas/mei", "personas/mei-lin", "raj"),
            Move(f"{PAYS}/emotion/mei", f"{PAYS}/emotion/mei-lin"),
        ],
        ["Personas › Mei, the beginner: Has the id `mei-lin` now, before `mei`"],
    ),
    "a new stage with what moved there": (
        [
            Add("stages/use", {"name": "Use"}),
            Move("stages/look/touchpoints/reads", "stages/use/touchpoints/reads"),
        ],
        ["Use: New stage", "Use › Reads: Moved from Consideration to Use"],
    ),
    "a stage is gone": (
        [Remove("stages/look")],
        [
            "Consideration: Stage removed",
            "Consideration › Sees an ad: Touchpoint removed",
            "Consideration › Reads: Touchpoint removed",
        ],
    ),
    "a new touchpoint": (
        [Add("stages/look/touchpoints/asks", {"name": "Asks", "emotion": 1, "doing": "x"}, "reads")],
        ["Consideration › Asks: New touchpoint", "Consideration › Asks: The emotion is now told: +1"],
    ),
    "what frames it": (
        [Add("channels/mail", {"name": "E-mail"}), Remove("personas/raj"), Set("lanes/legal", "Law")],
        [
            "Personas › Raj: Persona removed",
            "Channels › E-mail: New channel",
            "Own lanes › Law: Renamed, before “Legal check”",
        ],
    ),
    "facts of a persona": (
        [Set("personas/mei/demographics", {"age": "24"})],
        ["Personas › Mei, the beginner: age: “24”"],
    ),
    "a key of their own": ([Set(f"{PAYS}/x-cost", 3)], ["Purchase › Tries to pay at shop A: x-cost is new"]),
    "a conflict": (
        [Set("conflicts", [{"at": "title", "ours": "a"}])],
        ["The map: 1 conflict of a merge is to be settled"],
    ),
}


@pytest.mark.parametrize("name", SENTENCE)
def test_the_sentence_is(name: str) -> None:
    changes, expected = SENTENCE[name]
    assert said(*changes) == expected


def test_numbers_have_a_direction() -> None:
    old = apply(OLD, [Set("metrics/csat", 3.4), Add("metrics/error_rate", 0.1), Add("metrics/shoes", 3)])
    found = said(Set("metrics/csat", 2.9), Set("metrics/error_rate", 0.05), Set("metrics/shoes", 4), old=old)
    assert [text.replace("\u00a0", " ") for text in found] == [
        "The map: CSAT falls from 3.4 to 2.9 (worse)",
        "The map: Error rate falls from 10 % to 5 % (better)",
        "The map: Shoes rises from 3 to 4",
    ]


def test_only_a_long_text_is_cut() -> None:
    long = "word " * 40
    (short,) = said(Set(f"{PAYS}/doing", "Retypes the card twice"))
    (cut,) = said(Set(f"{PAYS}/doing", long))
    assert "“Retypes the card twice”" in short
    assert cut.endswith("…”")
    assert len(cut) < 200


def test_comments_are_told_where_they_stand() -> None:
    kept = Comment(" asked in spring", "before")
    old = Document(OLD, comments={"stages/look": (Comment(" ask Ann", "before"),), "": (kept,)})
    new = Document(
        OLD,
        comments={
            PAYS: (Comment(" check", "end"), Comment(" twice", "after")),
            "": (kept, Comment(" and in autumn", "before")),
        },
    )
    assert [(saying.heading, saying.kind, saying.text) for saying in describe(old, new)] == [
        ("The map", "comment", "New comment: “and in autumn”"),
        ("Consideration", "comment", "Comment removed: “ask Ann”"),
        ("Purchase › Tries to pay at shop A", "comment", "New comment: “check”, “twice”"),
    ]


def test_only_what_the_changes_touch_is_told_when_they_are_given() -> None:
    changes = [Set(f"{PAYS}/pains/slow/severity", 5), Set("title", "Other")]
    after = apply(OLD, changes)
    assert [saying.at for saying in describe(OLD, after, changes[:1])] == [f"{PAYS}/pains/slow/severity"]
    assert describe(OLD, after, []) == ()
    assert describe(OLD, after, compare(OLD, after)) == describe(OLD, after)


SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(st.tuples(documents(), documents()))
def test_no_change_is_silent(pair: tuple[Document, Document]) -> None:
    old, new = pair
    sayings = describe(old, new)
    assert bool(sayings) == bool(compare(old, new))
    assert all(saying.text and saying.heading for saying in sayings)
    assert describe(new, new) == ()
    assert describe(old, new, compare(old, new)) == sayings


@SLOW
@given(documents())
def test_stages_are_told_in_map_order(document: Document) -> None:
    journey = document.journey
    edits = [Set(f"stages/{stage}/goal", f"New goal of {stage}") for stage in reversed(journey.stages)]
    after = apply_to_document(document, edits)
    stages = [saying.stage for saying in describe(journey, after.journey)]
    assert stages == list(journey.stages)
