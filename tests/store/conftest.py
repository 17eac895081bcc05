"""Real repositories in temporary folders, which know nothing of the machine's own git configuration."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from journeymap.store import Repository


@dataclass(frozen=True)
class Work:
    """A work tree and what people do in it."""

    top: Path

    def git(self, *words: str, check: bool = True, **environment: str) -> str:
        """Runs git as a person would in a terminal; tells what it said."""
        run = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert not check or run.returncode == 0, run.stderr
        return run.stdout.rstrip("\n")

    def write(self, name: str, text: str) -> Path:
        """A file with this text."""
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def save(self, name: str, text: str, message: str) -> str:
        """A file with this text, committed; tells the commit."""
        self.write(name, text)
        self.git("add", "--", name)
        self.git("commit", "-qm", message)
        return self.git("rev-parse", "HEAD")

    @property
    def repository(self) -> Repository:
        """The same as the product sees it."""
        found = Repository.of(self.top)
        assert found is not None
        return found


@pytest.fixture
def new_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Work]:
    """Makes empty repositories."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    (tmp_path / "gitconfig").write_text('[protocol "file"]\nallow = always\n[user]\nuseConfigOnly = true\n')

    def make(name: str) -> Work:
        work = Work(tmp_path / name)
        work.top.mkdir()
        work.git("init", "-q", "-b", "main")
        work.git("config", "user.name", "Ann Lee")
        work.git("config", "user.email", "ann@example.org")
        return work

    return make


@pytest.fixture
def work(new_work: Callable[[str], Work]) -> Work:
    """One empty repository."""
    return new_work("work")
