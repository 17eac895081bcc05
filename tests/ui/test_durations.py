"""Durations as people write them become ISO 8601, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from journeymap.errors import ChangeError
from journeymap.layout.duration_words import show_duration
from journeymap.model.field_types import Duration
from journeymap.ui.inspector.durations import read_duration
from journeymap.ui.languages import translations
from journeymap.words import speaking


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("15 min", "PT15M"),
        ("3 days", "P3D"),
        ("9 s", "PT9S"),
        ("9s.", "PT9S"),
        ("1 h 30 min", "PT1H30M"),
        ("1h30m", "PT1H30M"),
        ("1,5 Hours", "PT1H30M"),
        ("0.5 days", "PT12H"),
        ("2 weeks", "P2W"),
        ("1.5 weeks", "P10DT12H"),
        ("1 week, 2 days", "P9D"),
        ("30 min 1 h", "PT1H30M"),
        ("0.25 s", "PT0.25S"),
        ("0 min", "P0D"),
        ("PT15M", "PT15M"),
        ("  ", ""),
    ],
)
def test_read(written: str, meant: str) -> None:
    assert read_duration(written) == meant


@pytest.mark.parametrize(
    "written", ["15", "soon", "2-3 days", "1 h 2 h", "1.5 months", "15 parsecs", "min 15"]
)
def test_what_is_not_clear_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(ChangeError, match=r"write"):
        read_duration(written)


def test_english_is_understood_in_every_language() -> None:
    with speaking(translations("ru")):
        assert read_duration("2 days 1 hour") == "P2DT1H"


figures = st.one_of(st.none(), st.integers(1, 500))


@st.composite
def durations(draw: st.DrawFn) -> str:
    """A duration of ISO 8601 with at least one part."""
    date = "".join(f"{n}{sign}" for sign in "YMD" if (n := draw(figures)) is not None)
    time = "".join(f"{n}{sign}" for sign in "HMS" if (n := draw(figures)) is not None)
    return f"P{date}{'T' if time else ''}{time}" if date or time else f"P{draw(st.integers(1, 60))}W"


@given(durations(), st.sampled_from(["en", "zh-Hans", "ru"]))
def test_what_is_shown_reads_back(value: str, language: str) -> None:
    TypeAdapter(Duration).validate_python(value)
    with speaking(translations(language)):
        assert read_duration(show_duration(value)) == value
