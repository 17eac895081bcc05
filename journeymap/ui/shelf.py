"""The folder of maps this server shows."""

from __future__ import annotations

import os
from pathlib import Path

from journeymap.store import Library

__all__ = ["library"]


def library() -> Library:
    """The maps in $JOURNEYMAP_DIR, or in ./maps.

    An environment variable, so that `streamlit run app.py` can be told, too.
    """
    return Library(Path(os.environ.get("JOURNEYMAP_DIR", "maps")))
