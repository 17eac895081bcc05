"""Two versions of a small map, and repositories to keep them in."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from journeymap.cli.program import run

__all__ = ["NEW", "OLD", "PATH", "SENTENCES", "alone", "committed", "diffed", "git", "write"]

PATH = "maps/ride.journey.yaml"
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


def alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Goes to a folder, with an author for git and without the settings of this machine."""
    monkeypatch.chdir(folder)
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
