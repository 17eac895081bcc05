"""The scripts and sheets of the shared page."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

__all__ = ["PAGE_ASSETS"]

PAGE_ASSETS: Final = files(__name__)
"""Where the files are."""
