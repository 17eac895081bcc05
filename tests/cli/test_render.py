"""`journeymap render`: every form, what can be chosen, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeymap.cli.program import run

MAPS = Path(__file__).parents[2] / "maps"
GUITAR = str(MAPS / "guitar-purchase.journey.yaml")

STARTS = {
    "svg": b"<svg",
    "png": b"\x89PNG\r\n\x1a\n",
    "pdf": b"%PDF-",
    "json": b"{",
    "html": b"<!DOCTYPE html>",
}


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_chooses_the_form(tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / f"map.{ending}"
    assert run(["render", str(MAPS / "five-minutes.journey.yaml"), "-o", str(out)]) == 0
    assert out.read_bytes().lstrip().startswith(STARTS[ending])
    assert capsys.readouterr().out == ""
    assert os.listdir(tmp_path) == [out.name]


def test_a_drawing_names_every_touchpoint(tmp_path: Path) -> None:
    out = tmp_path / "map.svg"
    assert run(["render", str(MAPS / "five-minutes.journey.yaml"), "-o", str(out)]) == 0
    text = " ".join("".join(ElementTree.parse(out).getroot().itertext()).split())
    for name in ("Spots a bike", "Takes the bus"):
        assert name.replace(" ", "") in text.replace(" ", "")


def test_every_choice_makes_another_drawing(tmp_path: Path) -> None:
    out = tmp_path / "map.svg"
    drawings = set()
    choices: tuple[list[str], ...] = (
        [],
        ["--theme", "dark"],
        ["--persona", "mei"],
        ["--overlay", "pains"],
        ["--overlay", "routes"],
    )
    for choice in choices:
        assert run(["render", GUITAR, "--output", str(out), *choice]) == 0
        drawings.add(out.read_bytes())
    assert len(drawings) == len(choices)


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["-o", "map.bmp"], ".svg"),
        (["-o", "map"], ".svg"),
        ([], "--output"),
        (["-o", "map.svg", "--persona", "nobody"], "mei"),
        (["-o", "map.svg", "--overlay", "weather"], "emotion"),
        (["-o", "none/map.svg"], "no such"),
    ],
)
def test_what_cannot_be_drawn_is_2_and_says_what_can(
    args: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["render", GUITAR, *args]) == 2
    assert word in capsys.readouterr().err
    assert os.listdir(tmp_path) == []
