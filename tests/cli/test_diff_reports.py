"""What `diff` prints for a pull request: on the right lines, within limits, and texts stay texts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from journeymap.cli.diff_markdown import plain
from tests.cli.versions import NEW, OLD, PATH, SENTENCES, alone, committed, diffed, write


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


def test_annotations_stand_on_the_lines_of_the_new_file(capsys: pytest.CaptureFixture[str]) -> None:
    told = diffed(capsys, "--format", "github", write("a.yaml", OLD), write("b.yaml", NEW)).splitlines()
    message = "%0A".join(SENTENCES)
    assert told == [f"::notice file=b.yaml,line=9,title=Riding › Waits for the bus::{message}"]


def test_annotations_of_two_commits_name_the_file_and_no_commit(capsys: pytest.CaptureFixture[str]) -> None:
    committed(ride=OLD)
    committed(ride=NEW)
    told = diffed(capsys, "--format", "github", "HEAD~1..HEAD", "maps")
    assert told.startswith(f"::notice file={PATH},line=9,")


def test_github_shows_ten_and_the_summary_tells_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    touchpoints = "".join(f"      t{number}: {{name: Number {number}}}\n" for number in range(15))
    told = diffed(
        capsys, "--format", "github", write("a.yaml", OLD), write("b.yaml", OLD + touchpoints)
    ).splitlines()
    assert len(told) == 10
    assert "6 more places changed" in told[-1]
    summary = Path("summary.md").read_text("utf-8")
    assert all(f"Number {number}" in summary for number in range(15))


HOSTILE = [
    "<script>alert(1)</script>",
    "[x](https://example.org)",
    "![x](https://example.org/a.png)",
    "@everybody look at #1 and GH-2",
    "# Heading",
    "- item",
    "1. item",
    "a | b",
    "```\ncode",
    "https://example.org www.example.org",
    "\u202egnihtyna\x1b[2J",
    "::error::no\n::notice::yes",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_of_a_map_stay_texts(capsys: pytest.CaptureFixture[str], text: str) -> None:
    data = f"journeymap: 1\ntitle: {json.dumps(text)}\nsummary: {json.dumps(text)}\n"
    old, new = write("a.yaml", data.replace("summary", "goal")), write("b.yaml", data)
    markdown = diffed(capsys, "--format", "markdown", old, new)
    title, *rest = markdown.splitlines()
    assert title == f"### {plain(text)}"
    assert [line for line in rest if line.startswith("- ")] == [
        f"- Summary: {plain(f'“{text}”')}",
        f"- Goal: no longer {plain(f'“{text}”')}",
    ]
    assert not re.search(r"(?<!\\)[<>\[\]`|]|@\w|#\d|GH-\d|://|www\.|[\x1b\u202e]", markdown)
    assert not re.match(r"### ([#+-] |\d+\. )", markdown)
    notices = diffed(capsys, "--format", "github", old, new)
    assert len(notices.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(notices + diffed(capsys, old, new))
