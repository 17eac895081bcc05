"""`diff` finds both sides as git would, and says what changed."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from journeymap.change import apply, from_json
from journeymap.cli.program import run
from journeymap.mapfile import read
from tests.cli.versions import NEW, OLD, PATH, SENTENCES, alone, committed, diffed, git, write


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


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
