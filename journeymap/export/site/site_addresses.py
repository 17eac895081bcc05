"""Where the page of a map lies: named after the map's id and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from journeymap.model.naming import fresh_id

__all__ = ["file_names", "href", "way_up"]

FOLDER = "maps"


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """For each map the path of its page within the site, such as ``maps/shops/guitar.html``.

    A name that is no id of the format becomes one; names that would be the same file on a
    system that does not tell capitals apart get a number.

    Examples
    --------
    >>> list(file_names(["guitar", "shops/guitar", "A Ride; touch x"]).values())
    ['maps/guitar.html', 'maps/shops/guitar.html', 'maps/a-ride-touch-x.html']
    """
    found: dict[str, str] = {}
    taken: dict[str, set[str]] = {}
    for id_ in ids:
        folder, _slash, name = id_.rpartition("/")
        place = f"{FOLDER}/{fresh_id(folder, (), 'folder')}" if folder else FOLDER
        used = taken.setdefault(place, set())
        safe = fresh_id(name, used, "map")
        used.add(safe)
        found[id_] = f"{place}/{safe}.html"
    return found


def href(path: str, fragment: str = "") -> str:
    """A path within the site as a relative address."""
    return quote(path) + (f"#{fragment}" if fragment else "")


def way_up(path: str) -> str:
    """From a page to the top of the site.

    Examples
    --------
    >>> way_up("maps/shops/guitar.html"), way_up("index.html")
    ('../../', '')
    """
    return "../" * path.count("/")
