"""The map somebody is working on, and the one way to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeymap.change import Change
from journeymap.model import JourneyMap

__all__ = ["Desk"]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page needs of an open map.

    Attributes
    ----------
    map_id
        Its id; part of every widget's key, so no two maps share a widget.
    journey
        The map as it is now.
    edit
        Applies changes, saves, and remembers the sentence for undo; raises
        ChangeError where they do not fit the map, and then nothing is changed.
    folder
        The folder of maps; pictures outside of it are not shown.
    """

    map_id: str
    journey: JourneyMap
    edit: Callable[[Sequence[Change], str], None]
    folder: Path
