"""The Conflicts page: what a merge left open is settled one by one, in the file, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.mapfile import read, write
from journeymap.merge import merge_maps
from journeymap.model import JourneyMap

BASE = """\
journeymap: 1
title: Tea
owner: Ann
stages:
  buy:
    name: Buying
    touchpoints:
      looks: {name: Looks around, emotion: 1}
      pays: {name: Pays}
"""


def page() -> None:
    from journeymap.ui import session
    from journeymap.ui.pages.conflicts_page import conflicts_page

    conflicts_page()
    session.notices()


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    ours = BASE.replace("Ann", "Bob").replace("emotion: 1", "emotion: -1").replace("Pays", "Pays cash")
    theirs = BASE.replace("Ann", "Cy").replace("emotion: 1", "emotion: -2")
    theirs = theirs.replace("      pays: {name: Pays}\n", "")
    merged = merge_maps(*(read(text) for text in (BASE, ours, theirs)))
    assert len(merged.conflicts) == 3
    path = tmp_path / "tea.journey.yaml"
    path.write_text(write(merged.document), "utf-8")
    return path


@pytest.fixture
def visitor(file: Path) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60)
    app.query_params["map"] = "tea"
    app.run()
    assert not app.exception
    return app


def journey(file: Path) -> JourneyMap:
    return read(file.read_text("utf-8")).journey


def press(visitor: AppTest, key: str) -> None:
    next(button for button in visitor.button if button.key == key).click().run()
    assert not visitor.exception


def texts(visitor: AppTest) -> str:
    return "\n".join(str(each.value) for each in (*visitor.markdown, *visitor.caption, *visitor.subheader))


def number_of(file: Path, at: str) -> int:
    return next(number for number, left in enumerate(journey(file).conflicts) if left.at == at)


def test_every_side_is_shown_with_what_it_would_change(visitor: AppTest) -> None:
    said = texts(visitor)
    assert "Buying › Looks around" in said.replace("\\", "")
    assert "Cy" in said
    assert "falls from −1 to −2" in said.replace("\\", "")


@pytest.mark.parametrize(("side", "owner"), [("ours", "Bob"), ("theirs", "Cy"), ("base", "Ann")])
def test_a_side_is_taken_into_the_file(visitor: AppTest, file: Path, side: str, owner: str) -> None:
    press(visitor, f"take-{side}-{number_of(file, 'owner')}")
    assert journey(file).owner == owner
    assert [left.at for left in journey(file).conflicts if left.at == "owner"] == []
    assert len(journey(file).conflicts) == 2


def test_what_they_deleted_goes_when_theirs_is_taken(visitor: AppTest, file: Path) -> None:
    number = number_of(file, "stages/buy/touchpoints/pays")
    press(visitor, f"take-theirs-{number}")
    assert list(journey(file).stages["buy"].touchpoints) == ["looks"]


def test_something_else_is_written_and_a_bad_number_is_refused(visitor: AppTest, file: Path) -> None:
    number = number_of(file, "stages/buy/touchpoints/looks/emotion")
    visitor.text_area(key=f"own-{number}-stages/buy/touchpoints/looks/emotion").set_value("so so")
    press(visitor, f"write-{number}")
    assert len(journey(file).conflicts) == 3
    visitor.text_area(key=f"own-{number}-stages/buy/touchpoints/looks/emotion").set_value("−1,5")
    press(visitor, f"write-{number}")
    assert journey(file).stages["buy"].touchpoints["looks"].emotion == -1.5
    assert len(journey(file).conflicts) == 2


def test_when_all_is_settled_the_page_says_so_and_the_file_has_no_list(visitor: AppTest, file: Path) -> None:
    for _ in range(3):
        press(visitor, "take-ours-0")
    assert "conflicts" not in file.read_text("utf-8")
    assert [message.value for message in visitor.success] != []
