"""A repository with the map of a tea shop, and a visitor of its History page."""

from __future__ import annotations

import subprocess
from pathlib import Path

from streamlit.testing.v1 import AppTest

from journeymap.mapfile import read, write

MAP = """\
journeymap: 1
title: Tea
personas:
  mei:
    name: Mei
stages:
  buy:
    name: Buying
    touchpoints:
      looks:
        name: Looks around
        emotion: {looks}
      pays:
        name: Pays
        emotion: {pays}
"""
BROKEN = "journeymap: 1\ntitle: [half\n"


def page() -> None:
    import importlib

    importlib.import_module("journeymap.ui.pages.history_page").history_page()


def tea(looks: float = 0, pays: float = 0) -> str:
    return write(read(MAP.format(looks=looks, pays=pays)))


class Shop:
    """A repository with the maps of a shop, and a visitor of its History page."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.file = top / "maps" / "tea.journey.yaml"
        self.file.parent.mkdir(parents=True)

    def git(self, *words: str) -> str:
        run = subprocess.run(["git", *words], cwd=self.top, capture_output=True, text=True, check=True)
        return run.stdout.strip()

    def begin(self) -> None:
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Ann Lee")
        self.git("config", "user.email", "ann@example.org")

    def commit(self, text: str, message: str) -> str:
        self.file.write_text(text, encoding="utf-8")
        self.git("add", "maps")
        self.git("commit", "-qm", message)
        return self.git("rev-parse", "HEAD")

    def visit(self, **query: str) -> AppTest:
        app = AppTest.from_function(page, default_timeout=60)
        for name, value in {"map": "tea", **query}.items():
            app.query_params[name] = value
        return app.run()


def said(app: AppTest) -> str:
    """All words on the page, as one reads them."""
    parts = [*app.header, *app.subheader, *app.markdown, *app.caption, *app.info, *app.warning, *app.error]
    return plain_again("\n".join(str(part.value) for part in parts))


def plain_again(text: str) -> str:
    return text.replace("\\", "").replace("\u2060", "")


def entries(app: AppTest) -> list[str]:
    """First lines of the versions in the list, from the top."""
    keys = ("history-commit-now", "history-older", "history-restore")
    return [
        plain_again(button.label)
        for button in app.button
        if button.key and button.key.startswith("history-") and button.key not in keys
        if not button.key.startswith("history-step")
    ]
