"""The library page: every map is there, can be found, and can be put away and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

SCRIPT = Path(__file__).parent.parent.parent / "journeymap" / "ui" / "entry" / "script.py"
TEA = """\
journeymap: 1
title: Tea *and* <b>milk</b>
state: future
owner: Tea team
status: agreed
tags: [drinks]
personas:
  mei: {name: Mei}
stages:
  buy:
    name: Buy
    touchpoints:
      pays:
        name: Pays
        pains: {slow: Slow, dear: Dear}
"""
BIKE = "journeymap: 1\ntitle: Bike\nowner: Bike team\n"
BROKEN = "journeymap: 1\ntitel: Broken\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    for name, text in (("tea", TEA), ("bike", BIKE), ("broken", BROKEN)):
        (tmp_path / f"{name}.journey.yaml").write_text(text)
    return tmp_path


def visit() -> AppTest:
    app = AppTest.from_file(str(SCRIPT), default_timeout=30).run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption))


def names(app: AppTest) -> list[str]:
    """Ids of the maps whose cards are shown."""
    ids = [menu.proto.id for menu in app.get("menu_button")]
    return [name.rpartition("-menu-")[2] for name in ids if "-menu-" in name]


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_every_map_has_a_card_and_a_broken_one_says_what_is_wrong(folder: Path) -> None:
    app = visit()
    assert names(app) == ["bike", "broken", "tea"]
    said = words(app)
    assert "Mei" in said
    assert "2 pains" in said
    assert "Future state" in said
    assert "Agreed" in said
    assert "never reviewed" in said
    assert "Line 2, column 1" in said
    assert "did you mean" in said


def test_a_title_is_shown_as_written_not_as_markup(folder: Path) -> None:
    labels = [link.proto.label for link in visit().get("page_link")]
    assert any(r"Tea \*and\* \<b\>milk\<\/b\>" in label for label in labels)


@pytest.mark.parametrize(("wanted", "found"), [("mei", ["tea"]), ("DRINKS tea", ["tea"]), ("wine", [])])
def test_search_looks_at_titles_people_and_tags(folder: Path, wanted: str, found: list[str]) -> None:
    app = visit()
    app.text_input(key="search").input(wanted).run()
    assert names(app) == found


@pytest.mark.parametrize(
    ("key", "choice", "found"),
    [
        ("filter-state", "future", ["tea"]),
        ("filter-status", "agreed", ["tea"]),
        ("filter-owner", "Bike team", ["bike"]),
        ("filter-tag", "drinks", ["tea"]),
    ],
)
def test_filters(folder: Path, key: str, choice: str, found: list[str]) -> None:
    app = visit()
    app.selectbox(key=key).select(choice).run()
    assert names(app) == found


def test_an_empty_folder_greets_with_the_first_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    app = visit()
    assert "Make a map" in words(app)
    assert any(button.label == "New map" for button in app.button)


def test_a_folder_that_is_missing_is_said_not_thrown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path / "nowhere"))
    assert len(visit().error) == 1


def test_a_map_that_was_thrown_away_can_be_restored(folder: Path) -> None:
    from journeymap.store import Library

    Library(folder).delete("tea")
    app = visit()
    assert "tea" not in names(app)
    press(app, "Restore")
    assert (folder / "tea.journey.yaml").read_text() == TEA
    assert "tea" in names(app)


def test_a_link_to_a_map_that_is_not_there_leads_home(folder: Path) -> None:
    app = AppTest.from_file(str(SCRIPT), default_timeout=30)
    app.query_params["map"] = "coffee"
    app.run()
    assert not app.exception
    assert any("coffee" in toast.value for toast in app.toast)
    assert len(names(app)) == 3


def test_a_link_to_a_broken_map_shows_its_mistakes(folder: Path) -> None:
    app = AppTest.from_file(str(SCRIPT), default_timeout=30)
    app.query_params["map"] = "broken"
    app.run()
    assert not app.exception
    assert "cannot be drawn" in words(app)


@pytest.mark.parametrize("view", ["map", "personas", "insights", "outline", "source"])
def test_a_link_opens_each_view(folder: Path, view: str) -> None:
    app = AppTest.from_file(str(SCRIPT), default_timeout=30)
    app.query_params["map"] = "tea"
    app.query_params["view"] = view
    app.run()
    assert not app.exception
    assert app.query_params["map"] == "tea"
    assert "view" not in app.query_params
