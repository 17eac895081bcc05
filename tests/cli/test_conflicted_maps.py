"""A map that a merge left with double edits opens in every command; only `validate` fails it."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.cli.program import run
from journeymap.mapfile import read

TEXT = """\
journeymap: 1
title: Buying
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays, emotion: 1, ends: achieved}
conflicts:
  - {at: title, base: Shop, ours: Buying, theirs: Shopping}
  # who was asked?
  - {at: stages/buy/touchpoints/pays/emotion, ours: 1, theirs: {mei: [-2, 1]}}
"""


@pytest.fixture
def conflicted(tmp_path: Path) -> str:
    path = tmp_path / "buying.journey.yaml"
    path.write_text(TEXT, "utf-8")
    return str(path)


@pytest.mark.parametrize("words", [["show"], ["show", "--json"], ["insights"], ["fmt"]])
def test_a_command_works_on_it(words: list[str], conflicted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words, conflicted]) == 0
    assert read(Path(conflicted).read_bytes()).journey == read(TEXT).journey
    assert "Traceback" not in capsys.readouterr().err


def test_it_can_be_drawn(conflicted: str, tmp_path: Path) -> None:
    assert run(["render", conflicted, "-o", str(tmp_path / "out.svg")]) == 0
    assert "Pays" in (tmp_path / "out.svg").read_text("utf-8")


def test_show_tells_both_sides(conflicted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", conflicted]) == 0
    told = capsys.readouterr().out.partition("nobody has settled yet\n")[2]
    assert told == (
        "  title\n      ours: Buying\n      theirs: Shopping\n      before: Shop\n"
        '  Buy › Pays › emotion\n      ours: 1\n      theirs: {"mei": [-2, 1]}\n'
        "      before: nothing\n"
    )


def test_validate_names_each_of_them(conflicted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", conflicted]) == 1
    told = capsys.readouterr().out
    assert told.count("JM209") == 2
    assert f"{conflicted}:9:5: JM209" in told
