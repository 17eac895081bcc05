"""`diff` finds both sides as git would, and says what changed in four forms."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.change import apply, compare, from_json
from journeymap.cli.diff_markdown import plain
from journeymap.cli.fact_lines import fact_lines
from journeymap.cli.program import run
from journeymap.mapfile import read
from journeymap.model import Document
from tests.strategies.journeys import documents

OLD = """\
journeymap: 1
title: A ride
stages:
  ride:
    name: Riding
    touchpoints:
      waits:
        name: Waits for the bus
        emotion: 0
        pains:
          late: {text: The bus is late, severity: 4, reach: 0.5}
      sits:
        name: Sits
        emotion: 1
"""
NEW = OLD.replace("emotion: 0", "emotion: -2").replace("severity: 4", "severity: 5")
SENTENCES = ["The emotion falls from 0 to −2", "Severity of “The bus is late” rises from 4 to 5"]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Ann")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "ann@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def write(name: str, text: str) -> str:
    """A file with this text, its folders made."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return name


def git(*words: str) -> None:
    """Runs git here."""
    subprocess.run(["git", *words], check=True, capture_output=True)


def committed(**files: str | None) -> None:
    """One commit more, after these maps were written or deleted."""
    if not Path(".git").exists():
        git("init", "-q", "-b", "main")
    for name, text in files.items():
        path = f"maps/{name}.journey.yaml"
        if text is None:
            Path(path).unlink()
        else:
            write(path, text)
    git("add", "-A")
    git("commit", "-q", "-m", "maps")


def diffed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What the command prints."""
    assert run(["diff", *words]) == code
    return capsys.readouterr().out


def rows(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str | None, str | None]]:
    """Status and names of each map that is not the same."""
    told = json.loads(diffed(capsys, "--format", "json", *words))
    return [(row["status"], row["old"], row["new"]) for row in told]


def test_two_files(capsys: pytest.CaptureFixture[str]) -> None:
    page = diffed(capsys, write("old.yaml", OLD), write("new.yaml", NEW))
    lines = [line.strip() for line in page.splitlines()]
    assert lines[:4] == ["new.yaml", "Riding › Waits for the bus", *(f"~ {text}" for text in SENTENCES)]
    assert "What follows" in lines
    assert "\x1b" not in page


def test_the_exit_code_tells_only_when_it_is_asked_to(capsys: pytest.CaptureFixture[str]) -> None:
    old, new = write("old.yaml", OLD), write("new.yaml", NEW)
    diffed(capsys, old, new)
    diffed(capsys, "--exit-code", old, new, code=1)
    assert diffed(capsys, "--exit-code", old, old) == ""


def test_only_the_form_is_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    old, new = write("old.yaml", OLD), write("new.yaml", OLD.replace("A ride", "'A ride'"))
    assert run(["diff", "--exit-code", old, new]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "only the form" in printed.err


def test_standard_input_is_a_side(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEW.encode())))
    assert SENTENCES[0] in diffed(capsys, write("old.yaml", OLD), "-")


def test_the_changes_in_json_make_the_new_map(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(diffed(capsys, "--format", "json", write("a.yaml", OLD), write("b.yaml", NEW)))
    (row,) = told
    assert apply(read(OLD).journey, from_json(row["changes"])) == read(NEW).journey
    assert [sentence["text"] for sentence in row["sentences"]] == SENTENCES
    assert [sentence["line"] for sentence in row["sentences"]] == [9, 11]
    assert row["consequences"]


FOLDERS = {
    "both": (OLD, NEW),
    "same": (OLD.replace("A ride", "Same"), OLD.replace("A ride", "Same")),
    "gone": (OLD.replace("A ride", "Gone").replace("waits", "stands").replace("sits", "leans"), None),
    "new": (None, OLD.replace("A ride", "New").replace("waits", "reads").replace("Sits", "Eats")),
}


def test_two_folders(capsys: pytest.CaptureFixture[str]) -> None:
    for name, texts in FOLDERS.items():
        for folder, text in zip(("a", "b"), texts, strict=True):
            if text is not None:
                write(f"{folder}/{name}.journey.yaml", text)
    assert rows(capsys, "a", "b") == [
        ("changed", "a/both.journey.yaml", "b/both.journey.yaml"),
        ("removed", "a/gone.journey.yaml", None),
        ("added", None, "b/new.journey.yaml"),
    ]
    page = diffed(capsys, "a", "b")
    assert "Map removed, with 2 touchpoints" in page
    assert "New map with 2 touchpoints" in page


def test_a_map_with_another_name_is_the_same_map(capsys: pytest.CaptureFixture[str]) -> None:
    write("a/bus.journey.yaml", OLD)
    write("b/ride.journey.yaml", NEW)
    assert rows(capsys, "a", "b") == [("changed", "a/bus.journey.yaml", "b/ride.journey.yaml")]
    assert "The file had another name: a/bus.journey.yaml" in diffed(capsys, "a", "b")


PATH = "maps/ride.journey.yaml"


@pytest.fixture
def history() -> None:
    """Three commits, and an edit that is not committed."""
    committed(ride=OLD)
    committed(ride=OLD.replace("emotion: 0", "emotion: -1"))
    committed(ride=OLD.replace("emotion: 0", "emotion: -2"))
    write(PATH, NEW)


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["HEAD", "--", PATH], SENTENCES[1:]),
        (["HEAD", PATH], SENTENCES[1:]),
        ([PATH], SENTENCES[1:]),
        ([], SENTENCES[1:]),
        (["HEAD~2", "--", "maps"], SENTENCES),
        (["HEAD~2", "HEAD", "--", PATH], SENTENCES[:1]),
        (["HEAD~2..HEAD", PATH], SENTENCES[:1]),
        (["HEAD~2..", "maps"], SENTENCES[:1]),
        (["main~1", "main", "."], ["The emotion falls from −1 to −2"]),
    ],
    ids=" ".join,
)
def test_revisions(capsys: pytest.CaptureFixture[str], words: list[str], expected: list[str]) -> None:
    (row,) = json.loads(diffed(capsys, "--format", "json", *words))
    assert [sentence["text"] for sentence in row["sentences"]] == expected


@pytest.mark.usefixtures("history")
def test_a_path_wins_over_a_revision_and_dashes_decide(capsys: pytest.CaptureFixture[str]) -> None:
    git("branch", "draft", "HEAD~2")
    write("draft", NEW)
    assert rows(capsys, "draft", PATH) == []
    assert rows(capsys, "draft", "--", PATH) == [("changed", f"draft:{PATH}", PATH)]


def test_maps_that_came_and_went_between_commits(capsys: pytest.CaptureFixture[str]) -> None:
    committed(gone=OLD)
    committed(gone=None, fresh=OLD.replace("waits", "reads").replace("sits", "x").replace("A ride", "B"))
    assert rows(capsys, "HEAD~1", "HEAD", "--", "maps") == [
        ("added", None, "HEAD:maps/fresh.journey.yaml"),
        ("removed", "HEAD~1:maps/gone.journey.yaml", None),
    ]
    assert rows(capsys, "HEAD~1", "--", "maps/gone.journey.yaml") == [
        ("removed", "HEAD~1:maps/gone.journey.yaml", None)
    ]


def test_one_file_is_followed_to_the_name_it_had(capsys: pytest.CaptureFixture[str]) -> None:
    committed(bus=OLD, other=FOLDERS["gone"][0])
    git("mv", "maps/bus.journey.yaml", "maps/ride.journey.yaml")
    committed(ride=NEW)
    expected = [("changed", "HEAD~1:maps/bus.journey.yaml", PATH)]
    assert rows(capsys, "HEAD~1", "--", PATH) == expected
    assert rows(capsys, "HEAD~1", "--", "maps") == expected


REFUSED = {
    "no such thing": (["nowhere", PATH], "nowhere: neither a file here nor a revision"),
    "three versions": (["HEAD", "HEAD~1", "main", "--", PATH], "two versions are compared"),
    "a path that is gone, without dashes": ([PATH, "maps/gone.yaml"], "stands behind --"),
    "three files": ([PATH, PATH, PATH], "two files or folders"),
    "an option of git": (["--output=x", PATH], "No such option"),
    "a file outside": (["HEAD", "--", "../outside"], "not in a git repository"),
}


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_compared_is_said(capsys: pytest.CaptureFixture[str], name: str) -> None:
    words, reason = REFUSED[name]
    assert run(["diff", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert reason in printed.err
    assert "Traceback" not in printed.err


def test_without_git_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "HEAD", "--", write("a.yaml", OLD)]) == 2
    assert "not in a git repository" in capsys.readouterr().err


def test_a_side_that_is_no_map_is_told_and_others_are_compared(
    capsys: pytest.CaptureFixture[str],
) -> None:
    committed(ride=OLD, broken=OLD)
    write("maps/broken.journey.yaml", "journeymap: 1\ntitle: [\n")
    write(PATH, NEW)
    assert run(["diff", "HEAD", "--", "maps"]) == 2
    printed = capsys.readouterr()
    assert SENTENCES[0] in printed.out
    assert "maps/broken.journey.yaml:" in printed.err
    assert "JM" in printed.err


def test_annotations_stand_on_the_lines_of_the_new_file(capsys: pytest.CaptureFixture[str]) -> None:
    told = diffed(capsys, "--format", "github", write("a.yaml", OLD), write("b.yaml", NEW)).splitlines()
    message = "%0A".join(SENTENCES)
    assert told == [f"::notice file=b.yaml,line=9,title=Riding › Waits for the bus::{message}"]


@pytest.mark.usefixtures("history")
def test_annotations_of_two_commits_name_the_file_and_no_commit(capsys: pytest.CaptureFixture[str]) -> None:
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


def test_textconv_prints_facts_and_never_fails(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["textconv", write("a.yaml", NEW)]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    heading = lines.index("Riding › Waits for the bus")
    assert "  Emotion: −2" in lines[heading:]
    broken = write("broken.yaml", "journeymap: 1\r\ntitle: [\n")
    assert run(["textconv", broken]) == 0
    assert capsysbinary.readouterr().out == Path(broken).read_bytes()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), documents())
def test_maps_that_differ_have_other_facts(one: Document, other: Document) -> None:
    facts = [list(fact_lines(document)) for document in (one, other)]
    if facts[0] == facts[1]:
        assert compare(one.journey, other.journey) == ()
    assert all(len(line.splitlines()) <= 1 for line in facts[0])
    said = [comment.text for comments in one.comments.values() for comment in comments]
    assert all(any(line.endswith(f"#{text}") for line in facts[0]) for text in said if text.isprintable())


def test_git_shows_touchpoints_through_textconv() -> None:
    committed(ride=OLD)
    write(PATH, NEW)
    write(".gitattributes", "*.journey.yaml diff=journeymap\n")
    root = Path(__file__).parents[2]
    program = f"env PYTHONPATH={root} {sys.executable} -m journeymap textconv"
    options = ["-c", f"diff.journeymap.textconv={program}", "-c", "diff.journeymap.xfuncname=^[^ ].*$"]
    shown = subprocess.run(["git", *options, "diff", "-U0"], check=True, capture_output=True, text=True)
    changed = [line for line in shown.stdout.splitlines() if line.startswith(("@@", "-  ", "+  "))]
    assert changed[0].endswith("@@ Riding › Waits for the bus")
    assert "-  Emotion: 0" in changed
    assert "+  Emotion: −2" in changed
