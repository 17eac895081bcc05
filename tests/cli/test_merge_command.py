"""`journeymap merge` and `journeymap git install` as they are called."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from journeymap.cli.program import program
from journeymap.mapfile import read
from tests.strategies.tea_by_post import START


def run(*words: str) -> Result:
    """One call of the program."""
    return CliRunner().invoke(program, words)


@pytest.fixture
def sides(tmp_path: Path) -> list[str]:
    """Base, ours and theirs, whose edits have nothing to do with each other."""
    texts = {
        "base": START,
        "ours": START.replace("owner: Tea team", "owner: Ann"),
        "theirs": START.replace("name: Drinks", "name: Drinks slowly"),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.journey.yaml").write_text(text, "utf-8")
    return [str(tmp_path / f"{name}.journey.yaml") for name in texts]


def exit_code(*words: str) -> int:
    """What the command answers as git sees it."""
    from journeymap.cli.program import run as run_program

    return run_program(words)


def test_a_clean_merge_is_printed(sides: list[str]) -> None:
    answer = run("merge", *sides)
    assert answer.exit_code == 0
    merged = read(answer.stdout).journey
    assert (merged.owner, merged.stages["waits"].touchpoints["drinks"].name) == ("Ann", "Drinks slowly")


def test_conflicts_are_said_and_the_exit_code_is_1(
    sides: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(sides[2]).write_text(START.replace("owner: Tea team", "owner: Bob"), "utf-8")
    out = tmp_path / "out.journey.yaml"
    assert exit_code("merge", *sides, "-o", str(out), "--path", "maps/tea.journey.yaml") == 1
    assert 'maps/tea.journey.yaml: owner: ours is "Ann", theirs is "Bob"' in capsys.readouterr().err
    assert read(out.read_bytes()).journey.conflicts[0].at == "owner"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda sides: Path(sides[0]).write_text("title: [", "utf-8"),
        lambda sides: Path(sides[2]).write_bytes(b"\xff"),
        lambda sides: Path(sides[1]).unlink(),
        lambda sides: sides.pop(),
        lambda sides: sides.append("--nonsense"),
    ],
    ids=["base", "theirs", "ours is gone", "too few", "option"],
)
def test_what_cannot_be_merged_is_not_taken_for_conflicts(
    spoil: object, sides: list[str], tmp_path: Path
) -> None:
    assert callable(spoil)
    spoil(sides)
    out = tmp_path / "out.journey.yaml"
    out.write_text("as it was")
    assert exit_code("merge", *sides, "-o", str(out)) > 128
    assert out.read_text() == "as it was"


@pytest.mark.parametrize(("number", "whose"), [(0, "began with"), (1, "our version"), (2, "their version")])
def test_what_does_not_read_is_called_by_the_path_and_the_side(
    number: int, whose: str, sides: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(sides[number]).write_text("title: [", "utf-8")
    assert exit_code("merge", *sides, "--path", "maps/tea.journey.yaml") > 128
    said = capsys.readouterr().err
    assert "maps/tea.journey.yaml:1:" in said
    assert whose in said.splitlines()[0]
    assert Path(sides[number]).name not in said


def test_conflicts_are_said_by_the_names_of_the_map(
    sides: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, severity in zip(sides, (5, 3, 4), strict=True):
        Path(path).write_text(START.replace("severity: 5", f"severity: {severity}"), "utf-8")
    assert exit_code("merge", *sides, "-o", str(tmp_path / "out.journey.yaml")) == 1
    said = capsys.readouterr().err
    assert "Buys › Pays › The card is refused › severity: ours is 3, theirs is 4, it was 5" in said


def test_an_output_that_cannot_be_written_is_no_merge(sides: list[str]) -> None:
    assert exit_code("merge", *sides, "-o", "/nowhere/out.journey.yaml") > 128


def test_drivers_are_installed_checked_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "of-user"))
    assert exit_code("git", "install") == 2
    subprocess.run(["git", "init", "-q"], check=True)
    assert exit_code("git", "install", "--check") == 1
    assert exit_code("git", "install", "--global") == 0
    assert "for all repositories of this user" in run("git", "install", "--check").output
    subprocess.run(["git", "config", "merge.journeymap.driver", "another program"], check=True)
    assert run("git", "install", "--check").output == (
        "missing, or set for another program: merge.journeymap.driver\n"
    )
    assert exit_code("git", "install", "--uninstall", "--global") == 0
    assert "merge.journeymap.driver" in run("git", "install").output
    assert exit_code("git", "install", "--check") == 0
    assert run("git", "install").output == "everything is set already\n"
    assert exit_code("git", "install", "--check", "--uninstall") == 2
    assert exit_code("git", "install", "--uninstall") == 0
    assert run("git", "install", "--uninstall").output == "nothing to take away\n"
