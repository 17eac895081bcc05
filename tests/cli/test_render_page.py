"""`journeymap render -o map.html`: what a page brings along, and where plotly.js is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.cli.program import run

SMALL = str(Path(__file__).parents[2] / "maps" / "five-minutes.journey.yaml")


def test_a_page_is_light_and_silent(tmp_path: Path) -> None:
    out = tmp_path / "map.html"
    assert run(["render", SMALL, "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert len(page) < 150_000
    assert 'value="figure"' not in page
    assert re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', page) == []
    assert "unsafe" not in page


def test_standalone_has_plotly_inside(tmp_path: Path) -> None:
    out = tmp_path / "map.html"
    assert run(["render", SMALL, "-o", str(out), "--standalone"]) == 0
    assert out.stat().st_size > 4_000_000
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]


def test_pages_of_a_folder_share_one_plotly(tmp_path: Path) -> None:
    assets = tmp_path / "shared files"
    first, second = tmp_path / "a.html", tmp_path / "deep" / "b.html"
    second.parent.mkdir()
    assert run(["render", SMALL, "-o", str(first), "--assets", str(assets)]) == 0
    [script] = assets.iterdir()
    written = script.stat().st_mtime_ns
    assert run(["render", SMALL, "-o", str(second), "--assets", str(assets)]) == 0
    assert script.stat().st_mtime_ns == written
    assert f'data-script="shared%20files/{script.name}"' in first.read_text("utf-8")
    assert f'data-script="../shared%20files/{script.name}"' in second.read_text("utf-8")
    assert first.stat().st_size < 200_000


@pytest.mark.parametrize(
    "args",
    [
        ["-o", "map.svg", "--standalone"],
        ["-o", "map.svg", "--assets", "here"],
        ["-o", "map.html", "--standalone", "--assets", "here"],
        ["-o", "map.html", "--standalone", "--compare", SMALL],
    ],
)
def test_what_makes_no_sense_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["render", SMALL, *args]) == 2
    assert "--standalone" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_page_begins_with_what_was_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "map.html"
    asked = ["--theme", "dark", "--overlay", "pains", "--overlay", "routes"]
    assert run(["render", SMALL, "-o", str(out), *asked]) == 0
    page = out.read_text("utf-8")
    assert 'data-theme="dark"' in page
    assert 'data-overlays="pains routes"' in page
