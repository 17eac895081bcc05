"""Texts are measured rather too wide than too narrow, and broken only where they may be."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

from journeymap.layout.breaks import clusters, segments
from journeymap.layout.measure import text_width
from journeymap.layout.wrap import shortened, wrap

LETTERS = "abcÄöžΩжЖй 中文买，。、（）“”‘’«»—–-!?.,:;/%€0123456789()[]'\"あァー가😀é\u0301\u200d"
some_texts = st.one_of(st.text(LETTERS, max_size=16), st.text(max_size=10))


@settings(max_examples=150, deadline=None)
@given(some_texts)
@example("« Bonjour » dit-il !")
@example("微信支付失败，提示“系统繁忙”，第3次")
@example("!!!!aaaaaa----bbbbbb 1,234.5 -5 http://a.b/c?d=eeeeee")
def test_lines_may_end_where_unicode_says(text: str) -> None:
    assert segments(text) == list(line_break_units(text))


@settings(max_examples=100, deadline=None)
@given(some_texts)
def test_what_a_reader_takes_for_one_character_stays_whole(text: str) -> None:
    assert list(clusters(text)) == list(grapheme_clusters(text))


@settings(max_examples=200, deadline=None)
@given(some_texts, st.floats(20, 200), st.booleans(), st.booleans())
def test_lines_fit_and_lose_nothing(text: str, width: float, bold: bool, balanced: bool) -> None:
    lines = wrap(text, width, 12, bold, balanced)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert text_width(line, 12, bold) <= width + 1e-6 or len(clusters(line)) == 1


@settings(max_examples=100, deadline=None)
@given(some_texts, st.floats(40, 200))
def test_balanced_lines_are_as_few(text: str, width: float) -> None:
    assert len(wrap(text, width, 12, balanced=True)) == len(wrap(text, width, 12))


@settings(max_examples=100, deadline=None)
@given(some_texts, st.floats(20, 200))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    assert text_width(shortened(text, width, 12), 12) <= width + 1e-6


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Buys a guitar", 60, 90),
        ("买第一把吉他", 72, 72),
        ("Покупает гитару", 80, 125),
        ("🎸", 12, 16),
        ("e\u0301", 6, 8),
        ("", 0, 0),
    ],
)
def test_widths_are_near_those_of_real_fonts(text: str, least: float, most: float) -> None:
    assert least <= text_width(text, 12) <= most


def test_chinese_quotes_are_as_wide_as_chinese_letters() -> None:
    assert text_width("“买”", 10) == 30
    assert text_width("“buy”", 10) < 35
