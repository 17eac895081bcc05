"""The commands that make, format, print and explain maps."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.cli.program import run
from journeymap.mapfile import fmt, read
from journeymap.rules import check
from journeymap.templates import TEMPLATES, start

MAPS = Path(__file__).parents[2] / "maps"
GUITAR = str(MAPS / "guitar-purchase.journey.yaml")
LOOSE = "journeymap:   1\ntitle:    'A ride'   # by bike\nstate: current\n"
CANONICAL = "journeymap: 1\ntitle: A ride  # by bike\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("template", [name for name, _what in TEMPLATES])
def test_every_template_starts_a_right_map(template: str) -> None:
    text = start(template, "Tea: 100 % leaf # or not")
    document = read(text)
    assert document.journey.title == "Tea: 100 % leaf # or not"
    assert fmt(text) == text
    assert check(document) == ()


@settings(max_examples=30)
@given(title=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_every_title_is_kept(title: str) -> None:
    assert read(start("empty", title)).journey.title == title


def test_new_writes_a_map_and_prints_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "maps/tea-house", "--template", "service"]) == 0
    printed = capsys.readouterr()
    assert printed.out == f"{Path('maps/tea-house.journey.yaml')}\n"
    assert "journeymap serve maps" in printed.err
    assert read(Path("maps/tea-house.journey.yaml").read_text("utf-8")).journey.title == "Tea house"


def test_new_never_overwrites(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tea.journey.yaml").write_text("mine")
    assert run(["new", "tea"]) == 2
    assert "there is a map named tea already" in capsys.readouterr().err
    assert Path("tea.journey.yaml").read_text() == "mine"


def test_new_takes_the_name_with_its_ending_and_a_title() -> None:
    assert run(["new", "奶茶.journey.yaml", "--title", "会员的一天"]) == 0
    assert read(Path("奶茶.journey.yaml").read_text("utf-8")).journey.title == "会员的一天"


@pytest.mark.parametrize("name", ["Tea House", "", "..", "a/.b"])
def test_new_refuses_names_that_are_no_ids(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", name]) == 2
    assert "lower-case letters" in capsys.readouterr().err
    assert not list(Path().rglob("*.yaml"))


def test_fmt_writes_the_canonical_form(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("a.journey.yaml")
    file.write_text(LOOSE)
    assert run(["fmt", "a.journey.yaml"]) == 0
    assert file.read_text() == CANONICAL
    assert capsys.readouterr().err == "1 map changed\n"
    before = file.stat().st_mtime_ns
    assert run(["fmt", "a.journey.yaml"]) == 0
    assert file.stat().st_mtime_ns == before
    assert capsys.readouterr().err == ""


def test_fmt_check_and_diff_write_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("a.journey.yaml")
    file.write_text(LOOSE)
    assert run(["fmt", "--check", "a.journey.yaml"]) == 1
    assert "would change a.journey.yaml" in capsys.readouterr().err
    assert run(["fmt", "--diff", "a.journey.yaml"]) == 0
    diff = capsys.readouterr().out
    assert diff.splitlines()[:2] == ["--- a/a.journey.yaml", "+++ b/a.journey.yaml"]
    assert "-state: current" in diff
    assert run(["fmt", "--check", "--diff", "."]) == 1
    assert file.read_text() == LOOSE
    file.write_text(CANONICAL)
    assert run(["fmt", "--check", "--diff", "a.journey.yaml"]) == 0


def test_fmt_leaves_a_wrong_map_alone_and_formats_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("wrong.journey.yaml").write_text("journeymap: 1\n")
    Path("loose.journey.yaml").write_text(LOOSE)
    assert run(["fmt", "wrong.journey.yaml", "none.journey.yaml", "loose.journey.yaml"]) == 2
    errors = capsys.readouterr().err
    assert "wrong.journey.yaml:1:1: JM" in errors
    assert "none.journey.yaml: there is no such" in errors
    assert Path("wrong.journey.yaml").read_text() == "journeymap: 1\n"
    assert Path("loose.journey.yaml").read_text() == CANONICAL


def test_fmt_counts_line_ends_as_a_change() -> None:
    file = Path("a.journey.yaml")
    file.write_bytes(CANONICAL.replace("\n", "\r\n").encode())
    assert run(["fmt", "--check", "."]) == 1
    assert run(["fmt", "."]) == 0
    assert file.read_bytes() == CANONICAL.encode()


def test_fmt_is_a_filter(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LOOSE.encode())))
    assert run(["fmt", "-"]) == 0
    assert capsys.readouterr().out == CANONICAL


def test_show_json_is_the_structure_of_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.journey.yaml").write_text(
        "journeymap: 1\ntitle: T\nstages:\n  one:\n    name: One\n    touchpoints:\n"
        "      b: {name: B, pains: {slow: Too slow}, next: {a: 0.5}}\n      a: {name: A}\n"
    )
    assert run(["show", "a.journey.yaml", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert list(shown) == ["journeymap", "title", "stages"]
    touchpoints = shown["stages"]["one"]["touchpoints"]
    assert list(touchpoints) == ["b", "a"]
    assert touchpoints["b"] == {
        "name": "B",
        "pains": {"slow": {"text": "Too slow"}},
        "next": {"a": {"share": 0.5}},
    }


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.stem)
def test_show_names_every_touchpoint_and_pain(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(path)]) == 0
    page = " ".join(capsys.readouterr().out.split())
    bare = page.replace(" ", "")
    for _stage, _id, touchpoint in read(path.read_bytes()).journey.touchpoints():
        for text in (touchpoint.name, *(pain.text for pain in touchpoint.pains.values())):
            assert text.replace(" ", "") in bare


def test_show_says_where_a_wrong_map_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.journey.yaml").write_text("journeymap: 1\ntitle: [\n")
    assert run(["show", "a.journey.yaml"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "a.journey.yaml:" in printed.err


def test_texts_of_a_map_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.journey.yaml").write_text('journeymap: 1\ntitle: "\\e]0;gotcha\\a\\u202e"\n')
    run(["show", "a.journey.yaml"])
    run(["validate", "a.journey.yaml"])
    printed = "".join(capsys.readouterr())
    assert not {"\x1b", "\a", "\u202e"} & set(printed)


def test_insights_as_a_page_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["insights", GUITAR, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    wanted = {
        "headline",
        "pains",
        "moments",
        "emotion",
        "unavoidable",
        "channel_switches",
        "routes",
        "dropoff",
    }
    assert wanted <= set(found)
    assert run(["insights", GUITAR]) == 0
    page = capsys.readouterr().out
    assert found["headline"][0].split()[0] in page


def test_schema_is_the_one_that_ships(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "touchpoints" in json.dumps(schema)
