"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself in a repository of maps.

Only how they are installed is left out: pre-commit would build an environment, and tests have no network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = ("journeymap-fmt", "journeymap-validate", "journeymap-index")
RIGHT = "journeymap: 1\ntitle: Tea\n"


class Repository:
    """A git repository whose hooks are ours."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        programs = home / "bin"
        programs.mkdir()
        program = programs / "journeymap"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m journeymap "$@"\n')
        program.chmod(0o755)
        self._environment = {
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(home),
            "PRE_COMMIT_HOME": str(home / "cache"),
            "PYTHONPATH": str(ROOT),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        self.git("init", "--quiet")

    def git(self, *words: str) -> str:
        return self._run("git", *words).stdout

    def hooks(self, *only: str) -> subprocess.CompletedProcess[str]:
        """All hooks, or one of them, on what is staged."""
        self.git("add", "--all")
        return self._run(sys.executable, "-m", "pre_commit", "run", *only, "--color", "never", check=False)

    def _run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.folder,
            env=self._environment,
            check=check,
            capture_output=True,
            text=True,
            timeout=120,
        )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "team"
    (folder / "maps").mkdir(parents=True)
    hooks = [{**hook, "language": "system"} for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))]
    assert tuple(hook["id"] for hook in hooks) == HOOKS
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    return Repository(folder, tmp_path)


def verdicts(done: subprocess.CompletedProcess[str]) -> list[str]:
    """How each hook ended, in their order."""
    return [line.rpartition(".")[2] for line in done.stdout.splitlines() if "...." in line]


def test_a_loose_map_is_formatted_listed_and_then_passes(repository: Repository) -> None:
    path = repository.folder / "maps/tea.journey.yaml"
    path.write_text("title:   Tea  # leaf\njourneymap: 1\n", "utf-8")
    assert verdicts(repository.hooks()) == ["Failed", "Passed", "Passed"]
    assert path.read_text("utf-8") == "journeymap: 1\ntitle: Tea  # leaf\n"
    assert "[Tea](maps/tea.journey.yaml)" in (repository.folder / "MAPS.md").read_text("utf-8")
    assert verdicts(repository.hooks()) == ["Passed"] * 3


def test_a_mistake_stops_the_commit(repository: Repository) -> None:
    (repository.folder / "maps/tea.journey.yaml").write_text(RIGHT + "counterpart: tee\n", "utf-8")
    done = repository.hooks("journeymap-validate")
    assert verdicts(done) == ["Failed"]
    assert "maps/tea.journey.yaml:3:1: JM206" in done.stdout


def test_a_list_that_is_out_of_date_stops_the_commit(repository: Repository) -> None:
    """Although the commit holds no map: the one that was listed is deleted."""
    page = repository.folder / "MAPS.md"
    page.write_text("# Journeys\n", "utf-8")
    assert verdicts(repository.hooks("journeymap-index")) == ["Failed"]
    assert page.read_text("utf-8").endswith("There are no maps yet.\n")


def test_pre_commit_accepts_the_file() -> None:
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST], check=True)


def test_each_hook_installs_as_python_and_has_a_section() -> None:
    page = (ROOT / "docs/pre-commit.md").read_text("utf-8")
    for hook in yaml.safe_load(MANIFEST.read_text("utf-8")):
        assert hook["language"] == "python"
        assert f"`{hook['id']}`" in page
