"""The mark stands under the place, whatever the letters before it are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.cli.caret import caret_lines, harmless, width_of


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("emotion: 9", 10, "         ^"),
        ("名称: 付款", 5, "      ^"),
        ("é: x", 4, "   ^"),
        ("e\u0301: x", 5, "   ^"),
        ("\tkey", 2, " ^"),
        ("", 1, "^"),
    ],
)
def test_the_mark_is_under_the_letter(line: str, column: int, mark: str) -> None:
    source, below = caret_lines(line, 3, column)
    assert below == f"      | {mark}"
    assert source == f"    3 | {line}".replace("\t", " ").rstrip()


@given(
    line=st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=400),
    column=st.integers(1, 500),
)
def test_the_mark_is_under_the_letter_in_long_lines_too(line: str, column: int) -> None:
    column = min(column, len(line) + 1)
    source, below = caret_lines(line, 1, column)
    bar, mark = below.index("|") + 2, below.index("^")
    # Whoever cuts the shown line at the mark finds the letter of the place there.
    shown = source[bar:]
    before = next(n for n in range(len(shown) + 1) if width_of(shown[:n]) == mark - bar or n == len(shown))
    rest = shown[before:].lstrip("".join(c for c in shown if width_of(c) == 0))
    letter = harmless(line[column - 1 : column])
    assert width_of(source) <= 220
    if letter.strip() and width_of(letter):
        assert rest.startswith(letter)


@given(st.text())
def test_nothing_can_steer_the_terminal(text: str) -> None:
    assert not any(unicodedata.category(letter) == "Cc" for letter in harmless(text))
    assert len(harmless(text)) == len(text)
