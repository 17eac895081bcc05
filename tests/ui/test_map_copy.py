"""A copy of a map can be told from the map by its title."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.mapfile import read
from journeymap.store import Library
from journeymap.ui.languages import translations
from journeymap.ui.map_copy import copied
from journeymap.words import speaking

TEXT = "# kept\njourneymap: 1\ntitle: Tea # for two\nstages:\n  buy: {name: Buy}\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")
    return Library(tmp_path)


def title(shelf: Library, map_id: str) -> str:
    return read(shelf.load(map_id).data).journey.title


def test_every_copy_has_a_title_of_its_own(shelf: Library) -> None:
    copies = [copied(shelf, "tea") for _number in range(3)]
    assert [title(shelf, copy) for copy in copies] == ["Tea (copy)", "Tea (copy 2)", "Tea (copy 3)"]
    assert shelf.load("tea").text == TEXT


def test_a_copy_is_named_in_the_language_of_who_copies(shelf: Library) -> None:
    with speaking(translations("zh-Hans")):
        copy = copied(shelf, "tea")
    assert title(shelf, copy) == "Tea（副本）"


def test_nothing_but_the_title_differs(shelf: Library) -> None:
    copy = copied(shelf, "tea")
    text = shelf.load(copy).text
    assert "# kept\n" in text
    assert "# for two" in text
    assert read(text).journey.stages == read(TEXT).journey.stages


def test_what_does_not_read_is_copied_as_it_is(shelf: Library, tmp_path: Path) -> None:
    (tmp_path / "broken.journey.yaml").write_text("title: [half\n", "utf-8")
    copy = copied(shelf, "broken")
    assert shelf.load(copy).text == "title: [half\n"
