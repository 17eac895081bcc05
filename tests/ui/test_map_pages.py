"""The pages of one map, run whole on files: they draw every sample map, and what is done is saved."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.mapfile import read
from journeymap.model import JourneyMap

MAPS = Path(__file__).parent.parent.parent / "maps"
SAMPLES = sorted(path.name.removesuffix(".journey.yaml") for path in MAPS.glob("*.journey.yaml"))
EMPTY = "journeymap: 1\ntitle: Empty\n"


def page(name: str) -> None:
    import importlib

    getattr(importlib.import_module(f"journeymap.ui.pages.{name}_page"), f"{name}_page")()


def form() -> None:
    from journeymap.ui.open_desk import open_desk
    from journeymap.ui.persona_form import persona_form

    desk = open_desk()
    assert desk is not None
    persona_form(desk, "mei")


Visit = Callable[..., AppTest]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    maps = tmp_path / "maps"
    shutil.copytree(MAPS, maps)
    (maps / "empty.journey.yaml").write_text(EMPTY, encoding="utf-8")
    monkeypatch.setenv("JOURNEYMAP_DIR", str(maps))
    return maps


@pytest.fixture
def visit(folder: Path) -> Visit:
    def go(view: str, map_id: str = "guitar-purchase", **query: str) -> AppTest:
        app = AppTest.from_function(page, args=(view,), default_timeout=60)
        for name, value in {"map": map_id, **query}.items():
            app.query_params[name] = value
        return app.run()

    return go


def saved(folder: Path, map_id: str = "guitar-purchase") -> JourneyMap:
    return read((folder / f"{map_id}.journey.yaml").read_bytes()).journey


@pytest.mark.parametrize("view", ["map", "personas", "insights", "outline", "source"])
@pytest.mark.parametrize("map_id", [*SAMPLES, "empty"])
def test_every_page_draws_every_map(visit: Visit, view: str, map_id: str) -> None:
    app = visit(view, map_id)
    assert not app.exception
    assert not app.error


class TestMap:
    def test_an_edit_is_in_the_file_as_one_line(self, visit: Visit, folder: Path) -> None:
        path = folder / "guitar-purchase.journey.yaml"
        before = path.read_text(encoding="utf-8").splitlines()
        app = visit("map", select="pays-shop-a")
        at = "guitar-purchase|stages/purchase/touchpoints/pays-shop-a/pains/card-refused/severity"
        app.button_group(key=at).set_value(2).run()
        after = path.read_text(encoding="utf-8").splitlines()
        changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        assert [line.strip() for line in changed[0]] == ["severity: 5", "severity: 2"]
        assert len(changed) == 1

    def test_the_address_follows_the_walk(self, visit: Visit) -> None:
        app = visit("map", select="sees-ads")
        app.button(key="walk-right").click().run()
        assert app.query_params["select"] == "watches-reviews"
        app.button(key="walk-left").click().run()
        assert app.query_params["select"] == "sees-ads"

    def test_switches_write_the_address(self, visit: Visit) -> None:
        app = visit("map")
        app.button_group(key="guitar-purchase|persona").set_value("mei").run()
        app.button_group(key="guitar-purchase|overlays").set_value(["pains"]).run()
        app.selectbox(key="guitar-purchase|zoom").set_value(150).run()
        assert {name: app.query_params[name] for name in ("persona", "overlays", "zoom")} == {
            "persona": "mei",
            "overlays": "pains",
            "zoom": "150",
        }
        assert not app.exception

    def test_what_the_map_does_not_have_is_left_out_and_said(self, visit: Visit) -> None:
        app = visit("map", select="nowhere", persona="nobody")
        assert "select" not in app.query_params
        assert [toast.value.replace("\\", "") for toast in app.toast] == [
            "This map has no persona “nobody”.",
            "This map has no touchpoint or stage “nowhere”.",
        ]

    def test_an_empty_map_grows(self, visit: Visit, folder: Path) -> None:
        app = visit("map", "empty")
        app.text_input(key="empty|stages#new").set_value("Want").run()
        app.button(key="empty|show-stage|want").click().run()
        app.text_input(key="empty|stages/want/touchpoints#new").set_value("Sees").run()
        assert list(saved(folder, "empty").stages["want"].touchpoints) == ["sees"]
        assert not app.exception


class TestPersonas:
    def test_come_and_go(self, visit: Visit, folder: Path) -> None:
        app = visit("personas")
        app.button(key="new-persona").click().run()
        assert list(saved(folder).personas) == ["mei", "raj", "new-persona"]
        app.button(key="copy-mei").click().run()
        assert list(saved(folder).personas)[1] == "mei-the-beginner-copy"
        app.button(key="delete-now-raj").click().run()
        assert "raj" not in saved(folder).personas
        assert not app.exception

    def test_the_form_writes_what_is_filled_in(self, visit: Visit, folder: Path) -> None:
        app = visit("personas")
        app.button(key="edit-mei").click().run()
        assert app.text_input(key="guitar-purchase|personas/mei/name").value == "Mei, the beginner"
        # A rerun of the whole script, as AppTest makes it, closes a dialog: its content is tested by itself.
        app = AppTest.from_function(form, default_timeout=60)
        app.query_params["map"] = "guitar-purchase"
        app.run()
        app.text_area(key="guitar-purchase|personas/mei/demographics").set_value("age: 25").run()
        app.text_input(key="guitar-purchase|personas/mei/share").set_value("150 %").run()
        assert saved(folder).personas["mei"].demographics == {"age": "25"}
        assert saved(folder).personas["mei"].share == 0.65


def test_insights_open_with_the_headline(visit: Visit) -> None:
    app = visit("insights")
    assert "The card is refused" in next(mark.value for mark in app.markdown if "severity" in mark.value)
    assert any("Where it hurts" in mark.value for mark in app.markdown)


def test_outline_says_what_a_screen_reader_needs(visit: Visit, folder: Path) -> None:
    said = "\n".join(mark.value for mark in visit("outline").markdown).replace("\\", "")
    for _stage, _key, part in saved(folder).touchpoints():
        assert part.name in said
        for pain in part.pains.values():
            assert pain.text in said
