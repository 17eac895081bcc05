"""`journeymap render --compare`: a map against a file, a commit or a branch, and what is refused."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeymap.cli.program import run

MAPS = Path(__file__).parents[2] / "maps"
CURRENT = str(MAPS / "guitar-purchase.journey.yaml")
FUTURE = str(MAPS / "guitar-purchase-future.journey.yaml")

STARTS = {
    "svg": b"<svg",
    "png": b"\x89PNG\r\n\x1a\n",
    "pdf": b"%PDF-",
    "json": b"{",
    "html": b"<!DOCTYPE html>",
}

FIRST = """journeymap: 1
title: Tea
stages:
  buy:
    name: Buy
    touchpoints:
      sees: {name: Sees the shop from the street}
      pays: {name: Pays with coins, ends: achieved}
"""


def told(path: Path) -> str:
    return " ".join(" ".join(ElementTree.parse(path).getroot().itertext()).split())


def size(path: Path) -> tuple[float, float]:
    root = ElementTree.parse(path).getroot()
    return float(root.attrib["width"]), float(root.attrib["height"])


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """A map with a commit, a tag, and a change on disk."""
    path = tmp_path / "tea.journey.yaml"
    path.write_text(FIRST, encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Tea")
    git(tmp_path, "tag", "v1")
    path.write_text(
        FIRST.replace("Pays with coins", "Pays by phone").replace("      sees", "      # seen\n      looks")
    )
    return path


@pytest.mark.parametrize("ending", STARTS)
def test_every_form_draws_the_comparison(
    tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"change.{ending}"
    assert run(["render", FUTURE, "--compare", CURRENT, "-o", str(out)]) == 0
    assert out.read_bytes().lstrip().startswith(STARTS[ending])
    assert capsys.readouterr().out == ""
    assert os.listdir(tmp_path) == [out.name]


def test_the_drawing_says_what_became_of_the_map(tmp_path: Path) -> None:
    out = tmp_path / "change.svg"
    assert run(["render", FUTURE, "--compare", CURRENT, "-o", str(out)]) == 0
    text = told(out)
    assert "Compared with “Buying a first guitar online”. Touchpoints: 2 new, 2 gone," in text
    for words in (
        "Calls the bank",
        "gone",
        "Plays the first song",
        "moved from “Retention”",
        "became better",
    ):
        assert words in text


def test_before_and_after_stand_beside_each_other(tmp_path: Path) -> None:
    out = tmp_path / "change.svg"
    assert run(["render", FUTURE, "--compare", CURRENT, "-o", str(out)]) == 0
    one, _height = size(out)
    assert run(["render", FUTURE, "--compare", CURRENT, "--side-by-side", "-o", str(out)]) == 0
    width, height = size(out)
    assert width >= 2 * one > 2 * height
    text = told(out)
    assert "Before: Buying a first guitar online" in text
    assert "After: Buying a first guitar online, in a year" in text


@pytest.mark.parametrize("revision", ["HEAD", "main", "v1", "HEAD~0"])
def test_a_revision_is_the_same_file_then(tea: Path, revision: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tea.parent)
    assert run(["render", tea.name, "--compare", revision, "-o", "change.svg"]) == 0
    text = told(tea.parent / "change.svg")
    assert f"Compared with {revision}. Touchpoints: 1 changed." in text
    assert "changed: name" in text


def test_a_file_wins_over_a_revision_of_its_name(tea: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tea.parent)
    Path("v1").write_text(FIRST.replace("title: Tea", "title: Coffee"), encoding="utf-8")
    assert run(["render", tea.name, "--compare", "v1", "-o", "change.svg"]) == 0
    assert "Compared with “Coffee”" in told(tea.parent / "change.svg")


def test_choices_hold_for_comparisons_too(tmp_path: Path) -> None:
    out = tmp_path / "change.svg"
    drawings = set()
    for choice in (
        [],
        ["--theme", "dark"],
        ["--persona", "mei"],
        ["--overlay", "change"],
        ["--side-by-side"],
    ):
        assert run(["render", FUTURE, "--compare", CURRENT, "-o", str(out), *choice]) == 0
        drawings.add(out.read_bytes())
    assert len(drawings) == 5


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["--compare", "nowhere"], "neither a file here nor a revision"),
        (["--compare", "--side-by-side"], "neither a file here nor a revision"),
        (["--side-by-side"], "--compare"),
        (["--overlay", "change"], "--compare"),
        (["--compare", "broken.journey.yaml"], "broken.journey.yaml:1:"),
        (["--compare", "HEAD", "--persona", "nobody"], "nobody"),
    ],
)
def test_what_cannot_be_compared_is_2_and_said(
    tea: Path, args: list[str], word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tea.parent)
    Path("broken.journey.yaml").write_text("title: [", encoding="utf-8")
    assert run(["render", tea.name, "-o", "change.svg", *args]) == 2
    assert word in capsys.readouterr().err
    assert not Path("change.svg").exists()


def test_a_commit_whose_map_did_not_parse_shows_its_errors(
    tea: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tea.parent)
    tea.write_text("title: [", encoding="utf-8")
    git(tea.parent, "commit", "-qam", "Broken")
    tea.write_text(FIRST, encoding="utf-8")
    assert run(["render", tea.name, "--compare", "HEAD", "-o", "change.svg"]) == 2
    assert "HEAD:tea.journey.yaml:1:" in capsys.readouterr().err


def test_outside_of_a_repository_only_files_can_be_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Path("tea.journey.yaml").write_text(FIRST, encoding="utf-8")
    assert run(["render", "tea.journey.yaml", "--compare", "HEAD", "-o", "change.svg"]) == 2
    assert "no git repository" in capsys.readouterr().err
