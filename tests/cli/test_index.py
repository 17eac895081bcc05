"""The list of all journeys: whole, stable, and safe whatever stands in the maps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.cli.map_list import FileInList, list_page
from journeymap.cli.program import run
from journeymap.markdown_text import literal, table_row
from journeymap.model import JourneyMap

ROOT = Path(__file__).parents[2]
PLAIN = "journeymap: 1\ntitle: Tea\n"
HURTING = """\
journeymap: 1
title: "Buy | sell <b>[x](y)"
counterpart: tea
owner: CX
status: agreed
reviewed: 2026-11-02
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  buy:
    name: Buy
    touchpoints:
      pays:
        name: Pays
        emotion: -2
        pains:
          slow: {text: Slow pages, severity: 2}
          refused: {text: Card refused, severity: 5}
          old: {text: Gone, severity: 5, status: fixed}
        links: ["https://example.org/a b", "https://example.org/a b", notes.txt]
conflicts:
  - {at: title, ours: Buy, theirs: Sell}
"""


@pytest.fixture
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "maps"
    (folder / "shops (old)").mkdir(parents=True)
    (folder / "tea.journey.yaml").write_text(PLAIN, "utf-8")
    (folder / "buy.journey.yaml").write_text(HURTING, "utf-8")
    (folder / "shops (old)/торг.journey.yaml").write_text(PLAIN.replace("Tea", "Торг"), "utf-8")
    return folder


def test_the_page_tells_what_matters_of_each_map(maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["index", "maps"]) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| ")]
    assert rows == [
        "| journey | personas | owner | status | reviewed | worst pain | conflicts | links |",
        "| [Buy \\| sell \\<b\\>\\[x\\](y)](maps/buy.journey.yaml) | Mei; Raj | CX | current state, agreed "
        "| 2026-11-02 | Card refused (severity 5, at “Pays”) | 1 "
        "| [future state](maps/tea.journey.yaml), [example.org](https://example.org/a%20b), notes.txt |",
        "| [Торг](maps/shops%20%28old%29/торг.journey.yaml) | | | current state, draft | | | | |",
        "| [Tea](maps/tea.journey.yaml) | | | current state, draft | | | | |",
    ]


def test_links_lead_from_the_page_to_the_file(maps: Path) -> None:
    assert run(["index", "maps", "-o", "maps/README.md"]) == 0
    assert "](tea.journey.yaml)" in (maps / "README.md").read_text("utf-8")
    (maps.parent / "docs").mkdir()
    assert run(["index", str(maps), "-o", "docs/maps.md"]) == 0
    assert "](../maps/tea.journey.yaml)" in Path("docs/maps.md").read_text("utf-8")


def test_check_fails_until_the_page_is_fresh(maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check = ["index", "maps", "-o", "MAPS.md", "--check"]
    assert run(check) == 1
    assert not Path("MAPS.md").exists()
    assert run(check[:-1]) == 0
    assert run(check) == 0
    Path("MAPS.md").write_bytes(Path("MAPS.md").read_bytes().replace(b"\n", b"\r\n"))
    assert run(check) == 0
    (maps / "tea.journey.yaml").write_text(PLAIN + "owner: Tea house\n", "utf-8")
    capsys.readouterr()
    assert run(check) == 1
    assert "journeymap index maps -o MAPS.md" in capsys.readouterr().err


def test_a_page_that_is_fresh_is_not_touched(maps: Path) -> None:
    assert run(["index", "maps", "-o", "MAPS.md"]) == 0
    before = Path("MAPS.md").stat()
    assert run(["index", "maps", "-o", "MAPS.md"]) == 0
    after = Path("MAPS.md").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_files_that_cannot_be_read_are_listed(maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (maps / "broken.journey.yaml").write_text("journeymap: 1\ntitel: T\nstate: now\n", "utf-8")
    (maps / "half.journey.yaml").write_bytes(b"journeymap: 1\ntitle: \xff\n")
    assert run(["index", "maps"]) == 0
    told = capsys.readouterr()
    listed = told.out.partition("## Maps that cannot be read")[2]
    assert re.search(r"\| \[broken\]\(maps/broken\.journey\.yaml\) \| 2:1: JM120 .+, and 1 more \|", listed)
    assert "[half](maps/half.journey.yaml)" in listed
    assert "2 maps cannot be read" in told.err


def test_a_folder_without_maps_has_a_page_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["index", "."]) == 0
    assert capsys.readouterr().out.endswith("\nThere are no maps yet.\n")


@pytest.mark.parametrize(
    "words", [["index", "gone"], ["index", "maps", "--check"], ["index", "maps", "-o", "no/where.md"]]
)
def test_misuse_is_said_and_ends_with_2(
    words: list[str], maps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_page_of_the_maps_that_ship_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails: journeymap index maps -o maps/README.md."""
    monkeypatch.chdir(ROOT)
    assert run(["index", "maps", "-o", "maps/README.md", "--check"]) == 0


@given(st.text())
def test_no_text_leaves_its_cell(text: str) -> None:
    row = table_row([literal(text), "end"])
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 3
    assert row.splitlines() == [row]


@given(st.text(min_size=1))
def test_every_title_gives_a_page(text: str) -> None:
    journey = JourneyMap(journeymap=1, title=text)
    page = list_page([FileInList("a", "a.journey.yaml", "", journey)])
    assert page.count("\n") == 7
