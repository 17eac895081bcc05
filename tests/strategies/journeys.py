"""Journey maps and documents that Hypothesis makes up, as strange as the format allows."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from hypothesis import strategies as st

from journeymap.model import Comment, Document, JourneyMap

__all__ = ["comments", "documents", "ids", "journeys", "names", "numbers", "scores", "shares", "texts"]

TRICKY_TEXTS = (
    *(
        "no",
        "Yes",
        "null",
        "~",
        "y",
        "true",
        "OFF",
        "12:30",
        "010",
        "1.10",
        "0x1F",
        "1e3",
        "1_000",
        ".inf",
        "-.INF",
    ),
    *(
        "2026-11-02",
        "2026-11-02 10:00:00Z",
        "=",
        "<<",
        "---",
        "...",
        "- a",
        "? a",
        ": a",
        "a: b",
        "a:",
        "a #b",
    ),
    *(
        "#b",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "'a'",
        '"a"',
        "{a",
        "[a]",
        "a, b",
        "a]",
        "a?",
        "a:b",
    ),
    *(" a", "a ", "\ta", "a\tb", "a\n", "\na", "a\n\n", "a\n b\n", " a\nb", "a \nb", "a\n\n\nb", "# a\nb: c"),
    *("a\r\nb", "\\", "\\n", "\x00", "\x7f", "\x85", "\u2028", "\ufeff", "\u202e", "\uffff", "\U0001f3b8"),
    *("下单付款：成功", "Ёлка, «да»", "क्षि", "e\u0301", "👩‍👩‍👧 в пути", "a" * 120, "слово " * 30),
)
TRICKY_IDS = (
    "no",
    "y",
    "null",
    "12",
    "010",
    "0x1f",
    "1e3",
    "2026-11-02",
    "x-ray",
    "付款",
    "оплата",
    "é",
    "a" * 64,
)


def texts(least: int = 0) -> st.SearchStrategy[str]:
    """Texts: harmless ones, ones that YAML would read as something else, and any at all."""
    return st.one_of(
        st.text("abcdefghij XYZ.,;!-0123", min_size=least, max_size=20),
        st.sampled_from(TRICKY_TEXTS),
        st.text(min_size=least, max_size=12),
        st.text("a :#-\n'\"\\ ,[]{}?", min_size=least, max_size=12),
    )


def names() -> st.SearchStrategy[str]:
    """Names of metrics and facts: one line in normal form C."""
    letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
    free = st.text(letters, min_size=1, max_size=8).map(lambda text: unicodedata.normalize("NFC", text))
    return st.one_of(st.sampled_from(("csat", "n", "a/b", "a~b", "1", "a: b", "<<", "x-y")), free)


def ids() -> st.SearchStrategy[str]:
    """Ids of any script."""
    return st.one_of(st.from_regex(r"[a-z0-9][a-z0-9-]{0,6}", fullmatch=True), st.sampled_from(TRICKY_IDS))


def numbers() -> st.SearchStrategy[float]:
    """Any number a metric may have."""
    return st.one_of(st.integers(-1000, 1000), st.floats(allow_nan=False, allow_infinity=False))


def scores() -> st.SearchStrategy[float]:
    """Scores of emotion: mostly whole, now and then between."""
    return st.one_of(st.integers(-2, 2), st.floats(-2, 2))


def shares() -> st.SearchStrategy[float]:
    """Shares from 0 to 1."""
    return st.one_of(st.sampled_from((0, 1, 0.5, 0.25)), st.floats(0, 1))


_levels = st.integers(1, 5)
_counts = st.one_of(st.integers(0, 9), st.integers(0, 10**15))
_days = st.dates(date(1900, 1, 1), date(9999, 12, 31)).map(date.isoformat)
_lists = st.lists(texts(), max_size=3)
_own_names = st.one_of(st.sampled_from(("a", "no", "1", "a b", "a: b")), st.text(max_size=5)).map(
    lambda text: unicodedata.normalize("NFC", text)
)
_own_values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-(10**14), 10**14), texts(), st.sampled_from((0.5, -1.25))
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_own_names, inner, max_size=3)),
    max_leaves=5,
)
_own_keys = st.sampled_from(("x-a", "x-b", "x-цвет", "x-a b"))


def _record(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    fields = st.fixed_dictionaries(required, optional=optional)
    own = st.one_of(st.just({}), st.just({}), st.dictionaries(_own_keys, _own_values, max_size=2))
    return st.tuples(fields, own).map(lambda parts: parts[0] | parts[1])


def _table(keys: st.SearchStrategy[str], values: Any, size: int = 2) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(keys, values, max_size=size)


_metrics = _table(
    names(),
    _record(
        {},
        {
            "value": numbers(),
            "baseline": numbers(),
            "target": numbers(),
            "n": _counts,
            "source": texts(),
            "date": _days,
        },
    ),
)
_work = {
    "owner": texts(),
    "status": st.sampled_from(("open", "planned", "fixed")),
    "ticket": texts(),
    "votes": _counts,
}
_people = st.lists(ids(), max_size=2)
_pains = _table(
    ids(), _record({"text": texts()}, {"severity": _levels, "reach": shares(), "personas": _people, **_work})
)
_gains = _table(ids(), _record({"text": texts()}, {"votes": _counts}))
_ideas = _table(
    ids(), _record({"text": texts()}, {"impact": _levels, "effort": _levels, "solves": _lists, **_work})
)
_next = st.one_of(
    st.lists(ids(), max_size=3, unique=True),
    _table(ids(), _record({}, {"share": shares(), "when": texts(), "personas": _people})),
)
_voices = st.one_of(scores(), st.lists(scores(), min_size=1, max_size=3))
_touchpoints = _record(
    {"name": texts()},
    {
        "channel": ids(),
        "personas": _people,
        "doing": texts(),
        "thinking": texts(),
        "feeling": texts(),
        "exchanged": _lists,
        "emotion": st.one_of(_voices, _table(ids(), _voices)),
        "confidence": st.sampled_from(("assumed", "observed", "measured")),
        "importance": _levels,
        "effort": _levels,
        "duration": st.sampled_from(("PT9S", "PT15M", "P3D")),
        "moment_of_truth": st.booleans(),
        "pains": _pains,
        "gains": _gains,
        "ideas": _ideas,
        "backstage": _table(ids(), texts()),
        "metrics": _metrics,
        "quotes": _lists,
        "lanes": _table(ids(), texts()),
        "tags": _lists,
        "next": _next,
        "ends": st.sampled_from(("achieved", "abandoned")),
    },
)
_stages = _record(
    {"name": texts()},
    {
        "phase": st.sampled_from(("before", "during", "after")),
        "goal": texts(),
        "summary": texts(),
        "metrics": _metrics,
        "touchpoints": _table(ids(), _touchpoints, 3),
    },
)
_personas = _record(
    {"name": texts()},
    {
        "role": texts(),
        "demographics": _table(names(), texts()),
        "goals": _lists,
        "quote": texts(),
        "color": st.sampled_from(("#4f46c8", "#B45309")),
        "share": shares(),
    },
)
_channels = _record(
    {"name": texts()},
    {
        "kind": st.sampled_from(("digital", "physical", "mixed")),
        "owner": st.sampled_from(("brand", "partner", "customer", "social")),
        "icon": texts(),
    },
)
_conflicts = st.lists(
    _record({"at": texts()}, {"base": _own_values, "ours": _own_values, "theirs": _own_values}), max_size=2
)


def journeys() -> st.SearchStrategy[JourneyMap]:
    """Any journey map, valid as the model has it; what it refers to may not exist."""
    data = _record(
        {"journeymap": st.just(1), "title": texts()},
        {
            "summary": texts(),
            "goal": texts(),
            "state": st.sampled_from(("current", "future")),
            "counterpart": ids(),
            "locale": st.sampled_from(("en", "no", "zh-Hans")),
            "status": st.sampled_from(("draft", "agreed", "retired")),
            "reviewed": _days,
            "tags": _lists,
            "personas": _table(ids(), _personas),
            "channels": _table(ids(), _channels),
            "lanes": _table(ids(), texts()),
            "metrics": _metrics,
            "stages": _table(ids(), _stages, 3),
            "conflicts": _conflicts,
        },
    )
    return data.map(JourneyMap.model_validate)


def comments() -> st.SearchStrategy[Comment]:
    """A comment as a reader finds it: one line, nothing at its end."""
    letters = st.characters(
        exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
    )
    lines = st.text(letters, max_size=12).map(str.rstrip)
    return st.builds(Comment, text=lines, place=st.sampled_from(("before", "end", "after")))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A map with comments at the map, at some of its stages and touchpoints, and at what may have gone."""
    journey = draw(journeys())
    places = ["", "title", "goal", "tags", "personas", "reviewed", "stages/gone/name", "tags/7", "x-a"]
    places += [f"stages/{stage}" for stage in journey.stages]
    places += [
        f"stages/{stage}/touchpoints/{touchpoint}" for stage, touchpoint, _part in journey.touchpoints()
    ]
    notes = st.tuples(st.sampled_from(places), st.lists(comments(), min_size=1, max_size=2).map(tuple))
    return Document(journey=journey, comments=dict(draw(st.lists(notes, max_size=4))))
