"""The board's scripts and style sheets, for the app, for participants and for pages that are given away."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

__all__ = ["FOLDER"]

FOLDER: Final = files(__name__)
"""Where the files are; one folder, so the scripts may import each other by relative address."""
