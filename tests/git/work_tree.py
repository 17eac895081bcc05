"""A temporary git repository with one map in it, apart from the user's own settings of git."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from journeymap.store.git_drivers import Drivers

__all__ = ["MAP", "PROGRAM", "WorkTree"]

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-P", "-m", "journeymap")
MAP = "my maps/tea time.journey.yaml"


class WorkTree:
    """A repository in a folder; every command of git is run as a person would type it."""

    def __init__(self, folder: Path, *, drivers: bool = True, program: tuple[str, ...] = PROGRAM) -> None:
        self.top = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / ".config"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_EDITOR": "true",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        self.git("init", "-q", "-b", "main")
        for name, value in (("user.name", "A"), ("user.email", "a@example.org"), ("gc.auto", "0")):
            self.git("config", name, value)
        if drivers:
            Drivers.of(folder, for_user=False, program=program).install()

    @property
    def map(self) -> Path:
        """The file of the map."""
        return self.top / MAP

    def git(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Runs git; unless told otherwise, it has to succeed."""
        run = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert not check or run.returncode == 0, (words, run.stdout, run.stderr)
        return run

    def write(self, text: str | bytes) -> None:
        """Writes the map."""
        self.map.parent.mkdir(exist_ok=True)
        self.map.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, text: str | bytes, message: str = "An edit") -> str:
        """Writes the map and commits everything; answers the commit."""
        self.write(text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD").stdout.strip()

    def text(self) -> str:
        """The map as it is in the folder."""
        return self.map.read_bytes().decode()

    def two_branches(self, base: str | bytes, ours: str | bytes, theirs: str | bytes) -> None:
        """Commits a base, and each side on a branch of its own; ours is checked out."""
        self.commit(base)
        self.git("switch", "-q", "-c", "theirs")
        self.commit(theirs, "Theirs")
        self.git("switch", "-q", "main")
        self.commit(ours, "Ours")
