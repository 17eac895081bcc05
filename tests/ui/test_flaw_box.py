"""What is wrong with a map is said on its page, in words without ids, and leads to where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.change import apply
from journeymap.graph import build, reachable
from journeymap.mapfile import read
from journeymap.rules import RULES, check
from journeymap.ui.edits import end_later
from journeymap.ui.flaw_box import flaws_of
from journeymap.ui.plain import marked

TEXT = """\
journeymap: 1
title: Behind the goal
personas:
  olaf: {name: Olaf}
  nina: {name: Nina}
stages:
  buy:
    name: Buy
    touchpoints:
      sees: {name: Sees, personas: [olaf]}
      pays: {name: Pays, personas: [olaf], next: [owns, leaves]}
      owns: {name: Owns, personas: [olaf], ends: achieved}
      leaves: {name: Leaves, personas: [olaf], ends: abandoned}
  love:
    name: Love
    touchpoints:
      plays:
        name: Plays
        personas: [olaf]
        pains:
          tune: {text: Out of tune, severity: 5}
      tells: {name: Tells, personas: [olaf]}
"""


def page() -> None:
    from journeymap.ui.pages.map_page import map_page

    map_page()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "behind.journey.yaml").write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def visit(folder: Path) -> Callable[[str], AppTest]:
    def go(select: str) -> AppTest:
        app = AppTest.from_function(page, default_timeout=60)
        app.query_params["map"] = "behind"
        app.query_params["select"] = select
        app.session_state["behind|flaws"] = True
        return app.run()

    return go


def test_each_thing_leads_to_its_card(visit: Callable[[str], AppTest]) -> None:
    app = visit("sees")
    said = [mark.value for mark in app.markdown]
    assert any("Out of tune" in line and "Nobody takes care" in line for line in said)
    app.button(key="behind|flaws|Plays|plays").click().run()
    assert app.query_params["select"] == "plays"
    assert app.session_state["behind|flaws"] is False


def test_the_goal_moves_behind_what_was_added(visit: Callable[[str], AppTest], folder: Path) -> None:
    app = visit("tells")
    app.button(key="behind|tells|end-later").click().run()
    journey = read((folder / "behind.journey.yaml").read_bytes()).journey
    assert list(journey.stages["buy"].touchpoints["owns"].next or ()) == ["plays"]
    assert journey.stages["buy"].touchpoints["leaves"].ends == "abandoned"
    assert journey.stages["love"].touchpoints["tells"].ends == "achieved"
    assert {"plays", "tells"} <= reachable(build(journey, "olaf"))
    assert "JM301" not in {issue.code for issue in check(read((folder / "behind.journey.yaml").read_bytes()))}
    assert not any(button.key == "behind|tells|end-later" for button in app.button)


def test_right_below_the_goal_no_way_is_written() -> None:
    alone = TEXT.replace("next: [owns, leaves]", "next: [owns]")
    straight = read("".join(line for line in alone.splitlines(True) if "leaves" not in line)).journey
    mending = end_later(straight, "plays")
    assert mending is not None
    assert [change.at.rpartition("/")[2] for change in mending[0]] == ["ends", "ends"]
    assert apply(straight, mending[0]).stages["buy"].touchpoints["owns"].next is None


@pytest.mark.parametrize("touchpoint", ["sees", "owns", "leaves"])
def test_what_people_come_to_needs_no_mending(touchpoint: str) -> None:
    assert end_later(read(TEXT).journey, touchpoint) is None


# JM309, a number out of range, says the same here and there.
@pytest.mark.parametrize("code", [code for code in RULES if code.startswith("JM3") and code != "JM309"])
def test_flaws_are_told_without_the_words_of_the_file(code: str) -> None:
    wrong = read(f"journeymap: 1\ntitle: Example\n{RULES[code].wrong}")
    told = [flaw for flaw in flaws_of(code, wrong, "example") if flaw.code == code]
    assert told
    for flaw in told:
        assert flaw.name
        assert flaw.advice
        assert "`" not in flaw.sentence + flaw.advice


def test_backticks_become_code_and_nothing_else_is_dressed() -> None:
    assert marked("write `a_b` *now*") == "write `a_b` \\*now\\*"
    assert marked("a ` alone") == "a \\` alone"
