"""The library takes files of other tools: shows what it understood, then makes a map beside the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.mapfile import read

OUTLINE = "Look\n  Sees an ad\n    pain: loud\n  Compares\nBuy\n  Pays\n"
TABLE = "Stage\tStep\tMoney\nLook\tSees an ad\t3\nBuy\t\t\n"


def page() -> None:
    """The dialog's inside, without the dialog: tests cannot press what is in one twice."""
    import streamlit as st

    from journeymap.ui.pages.import_dialog import foreign_map

    foreign_map(st.session_state["given"], st.session_state.get("name", ""), lambda make: st.success(make()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    return tmp_path


def given(text: str) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60)
    app.session_state["given"] = text.encode()
    app.run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.error, *app.info))


def create(app: AppTest) -> None:
    next(button for button in app.button if button.label == "Create the map").click().run()
    assert not app.exception


def test_an_outline_is_shown_and_then_made(folder: Path) -> None:
    app = given(OUTLINE)
    assert "3 touchpoints" in words(app)
    assert list(folder.glob("*.yaml")) == []
    next(field for field in app.text_input if field.label == "Title").input("Tea shop")
    create(app)
    (made,) = folder.glob("*.journey.yaml")
    assert made.name == "tea-shop.journey.yaml"
    assert list(read(made.read_text()).journey.stages) == ["look", "buy"]


def test_nothing_that_is_there_is_written_over(folder: Path) -> None:
    there = folder / "imported-outline.journey.yaml"
    there.write_text("journeymap: 1\ntitle: Mine\n")
    create(given(OUTLINE))
    assert there.read_text() == "journeymap: 1\ntitle: Mine\n"
    assert len(list(folder.glob("*.journey.yaml"))) == 2


def test_what_a_table_leaves_out_is_told_and_a_column_can_be_another_field(folder: Path) -> None:
    app = given(TABLE)
    assert "row 3" in words(app)
    column = next(box for box in app.selectbox if box.label == "Money")
    assert column.value == "lane"
    column.select("importance").run()
    assert not app.exception
    create(app)
    (made,) = folder.glob("*.journey.yaml")
    (card,) = read(made.read_text()).journey.stages["look"].touchpoints.values()
    assert card.importance == 3


def test_a_text_of_no_format_is_said_not_thrown(folder: Path) -> None:
    app = given("hello")
    assert "not recognised" in words(app)
    assert list(folder.glob("*.yaml")) == []


def test_the_library_offers_a_file_and_a_text(folder: Path) -> None:
    script = Path(__file__).parent.parent.parent / "journeymap" / "ui" / "entry" / "script.py"
    app = AppTest.from_file(str(script), default_timeout=60).run()
    app.button(key="import").click().run()
    assert not app.exception
    assert any(area.label.startswith("An outline") for area in app.text_area)
