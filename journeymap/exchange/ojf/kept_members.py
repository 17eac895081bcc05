"""What of an OJF object the map has no field for: set aside by an import, put back by an export."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from journeymap.exchange.own_data import storable

__all__ = ["AT_ROOT", "KEPT", "ORDER", "WITHOUT", "kept_of", "names_kept", "put_back", "set_aside"]

KEPT: Final = "x-ojf"
WITHOUT: Final = "without"
"""Names what an export writes and the file did not say."""
ORDER: Final = "order of nodes"
"""The number in the file of each node of the map, where the file has another order."""
AT_ROOT: Final = "beside metadata"
"""Names what the file said both among its metadata and beside them."""


def kept_of(extra: Mapping[str, Any]) -> dict[str, Any]:
    """What was set aside, from the own keys of a part; empty where somebody made it something else."""
    kept = extra.get(KEPT)
    return dict(kept) if isinstance(kept, dict) else {}


def names_kept(kept: Mapping[str, Any], key: str) -> list[Any]:
    """A list that was set aside; empty where somebody made it something else."""
    names = kept.get(key)
    return names if isinstance(names, list) else []


def set_aside(raw: Mapping[str, Any], rebuilt: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """What an export could not write again from the map alone; members that are empty say nothing.

    Parameters
    ----------
    raw
        The object as it stands in the file.
    rebuilt
        The object as the map alone would write it.
    known
        Members that are said elsewhere.
    """
    aside = {
        key: value
        for key, value in raw.items()
        if key not in known and (key not in rebuilt or rebuilt[key] != value) and not _says_nothing(value)
    }
    missing = [key for key in rebuilt if _says_nothing(raw.get(key))]
    kept: dict[str, Any] = storable(aside)
    return kept | ({WITHOUT: missing} if missing else {})


def put_back(
    rebuilt: dict[str, Any], kept: Mapping[str, Any], unchanged: Callable[[str, Any], bool]
) -> dict[str, Any]:
    """The object with what was set aside, except where the map was changed meanwhile.

    Parameters
    ----------
    unchanged
        Whether the map still says of a member what its value in the file said; None stands for a
        member that was not there.
    """
    for key in names_kept(kept, WITHOUT):
        if isinstance(key, str) and key in rebuilt and unchanged(key, None):
            del rebuilt[key]
    for key, value in kept.items():
        if key != WITHOUT and unchanged(key, value):
            rebuilt[key] = value
    return rebuilt


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, (str, list, dict)) and not value)
