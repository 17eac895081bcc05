"""`journeymap validate`: what it finds, in four formats, and the exit code."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from journeymap.cli.program import run
from journeymap.cli.report_github import as_github
from journeymap.cli.report_sarif import as_sarif
from journeymap.cli.step_summary import add_to_summary
from journeymap.errors import Issue

RIGHT = """\
journeymap: 1
title: A ride
stages:
  ride:
    name: Ride
    touchpoints:
      rides: {name: Rides, ends: achieved}
"""
# Two mistakes of the file, in one pass: an unknown key, and a level that is no level.
WRONG = """\
journeymap: 1
titel: A ride
title: 付款
stages:
  ride:
    name: Ride
    touchpoints:
      rides: {name: 骑行, importance: 9, ends: achieved}
"""
# Reads, but the journey has a flaw: a stage where nothing happens.
FLAWED = RIGHT + "  rest:\n    name: Rest\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of three maps that is the working directory."""
    for name, text in (("right", RIGHT), ("wrong", WRONG), ("flawed", FLAWED)):
        (tmp_path / f"{name}.journey.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_right_map_is_0_and_says_so_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "right.journey.yaml"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "1 map, 0 errors, 0 warnings\n"


@pytest.mark.usefixtures("folder")
def test_all_errors_of_a_file_are_printed_with_place_line_and_mark(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["validate", "wrong.journey.yaml"]) == 1
    printed = capsys.readouterr()
    assert printed.err == "1 map, 2 errors, 0 warnings\n"
    first, second = re.findall(
        r"wrong\.journey\.yaml:(\d+):(\d+): (JM\d{3}) .+\n +\d+ \| (.*)\n +\| ( *)\^", printed.out
    )
    assert first[:2] == ("2", "1")
    assert first[3] == "titel: A ride"
    assert "did you mean" in printed.out
    assert "title" in printed.out
    assert second[0] == "8"
    # The wide letters before the place take two columns each.
    assert len(second[4]) == int(second[1]) - 1 + 2


@pytest.mark.usefixtures("folder")
def test_warnings_are_errors_only_with_strict(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "flawed.journey.yaml"]) == 0
    printed = capsys.readouterr()
    assert re.search(r":8:\d+: JM3\d\d .+\(warning\)", printed.out)
    assert printed.err == "1 map, 0 errors, 1 warning\n"
    assert run(["validate", "--strict", "flawed.journey.yaml"]) == 1
    printed = capsys.readouterr()
    assert "(warning)" not in printed.out
    assert printed.err == "1 map, 1 error, 0 warnings\n"


def test_a_folder_means_all_its_maps(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "deep.journey.yaml").write_text(WRONG, "utf-8")
    assert run(["validate", str(folder)]) == 1
    printed = capsys.readouterr()
    assert printed.err == "4 maps, 4 errors, 1 warning\n"
    assert str(folder / "sub" / "deep.journey.yaml") + ":2:1:" in printed.out


def test_a_folder_without_maps_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(tmp_path)]) == 0
    assert "no map in this folder" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_missing_file_is_2_and_the_others_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "none.yaml", "wrong.journey.yaml"]) == 2
    printed = capsys.readouterr()
    assert "none.yaml: there is no such file" in printed.err
    assert "wrong.journey.yaml:2:1:" in printed.out


def test_standard_input_is_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    assert run(["validate", "-"]) == 1
    assert "<stdin>:2:1:" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_json_says_all_that_text_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--format", "json", "."]) == 1
    issues = json.loads(capsys.readouterr().out)
    assert [(issue["path"], issue["line"], issue["severity"]) for issue in issues] == [
        ("flawed.journey.yaml", 8, "warning"),
        ("wrong.journey.yaml", 2, "error"),
        ("wrong.journey.yaml", 8, "error"),
    ]
    assert issues[2]["at"] == "stages/ride/touchpoints/rides/importance"
    assert all(re.fullmatch(r"JM\d{3}", issue["code"]) and issue["message"] for issue in issues)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_no_findings_is_right_json_too(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--format", form, "right.journey.yaml"]) == 0
    json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("folder")
def test_github_annotations_are_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--format", "github", "."]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("::")[1].split(",")[0] for line in lines] == [
        "error file=wrong.journey.yaml",
        "error file=wrong.journey.yaml",
        "warning file=flawed.journey.yaml",
    ]
    assert lines[0].startswith("::error file=wrong.journey.yaml,line=2,col=1,title=JM")


def test_github_annotations_escape_what_would_end_them() -> None:
    issue = Issue("JM100", "error", "50 % of: this,\nand ::that", 1, 2)
    assert as_github([("a:b,c%.yaml", issue)]) == (
        "::error file=a%3Ab%2Cc%25.yaml,line=1,col=2,title=JM100::50 %25 of: this,%0Aand ::that"
    )


@pytest.mark.usefixtures("folder")
def test_sarif_explains_the_rules_that_were_broken(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--format", "sarif", "."]) == 1
    (one,) = json.loads(capsys.readouterr().out)["runs"]
    assert len(one["results"]) == 3
    for rule in one["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]


def test_sarif_names_rules_places_and_levels() -> None:
    found = [
        ("maps/tea house.journey.yaml", Issue("JM301", "warning", "Late", 3, 4, hint="Review it")),
        ("b.journey.yaml", Issue("JM110", "error", "Twice", 7, 2, also=((1, 2),))),
        ("b.journey.yaml", Issue("JM301", "warning", "Late")),
    ]
    log = json.loads(as_sarif(found))
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert rules == ["JM110", "JM301"]
    assert one["columnKind"] == "unicodeCodePoints"
    late, twice, nowhere = one["results"]
    assert (late["level"], late["ruleId"], rules[late["ruleIndex"]]) == ("warning", "JM301", "JM301")
    assert late["message"]["text"] == "Late\nReview it"
    assert late["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "maps/tea%20house.journey.yaml"},
        "region": {"startLine": 3, "startColumn": 4},
    }
    assert twice["level"] == "error"
    assert twice["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 2}
    assert "region" not in nowhere["locations"][0]["physicalLocation"]


def many(errors: int, warnings: int) -> list[tuple[str, Issue]]:
    warned = [
        ("::set-env a.yaml", Issue("JM305", "warning", f"w | {n}", n, 1)) for n in range(1, warnings + 1)
    ]
    return [*warned, *(("b.yaml", Issue("JM201", "error", f"e{n}", n, 1)) for n in range(1, errors + 1))]


@pytest.mark.parametrize(("errors", "warnings", "left"), [(10, 10, 0), (11, 3, 1), (2, 30, 20), (25, 25, 30)])
def test_no_more_annotations_than_github_shows(errors: int, warnings: int, left: int) -> None:
    lines = as_github(many(errors, warnings)).splitlines()
    kinds = [line.partition(" ")[0] for line in lines]
    assert kinds.count("::error") == min(errors, 10)
    assert kinds.count("::warning") == min(warnings, 10)
    assert kinds[:2] == ["::error"] * 2
    assert kinds.count("::notice") == (left > 0)
    assert [kind for kind in kinds if not kind.startswith("::")] == ["-"] * left
    if left:
        assert f"::{left} more issue" in "\n".join(lines)


def test_the_summary_of_a_step_has_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    path = tmp_path / "wrong.journey.yaml"
    path.write_text(WRONG, "utf-8")
    assert run(["validate", "--format", "github", str(path)]) == 1
    told = summary.read_text("utf-8")
    assert told.startswith("before\n\n| place | code | severity | what is wrong |\n|---|---|---|---|\n")
    assert told.count("| JM") == capsys.readouterr().out.count("::error") == 2


def test_the_summary_of_a_step_is_never_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    add_to_summary(["x" * 9999] * 60)
    add_to_summary(["y" * 9999] * 60)
    assert summary.stat().st_size < 1024 * 1024
    assert summary.read_text("utf-8").endswith("\n18 more lines are in the log\n")


def test_a_summary_that_cannot_be_written_fails_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "gone/summary.md"))
    path = tmp_path / "right.journey.yaml"
    path.write_text(FLAWED, "utf-8")
    assert run(["validate", "--format", "github", str(path)]) == 0
    assert "could not be written" in capsys.readouterr().err
