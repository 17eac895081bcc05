"""Writes a map as text in its one canonical form, with its comments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeymap.mapfile.canonical import Keyed, Lines, canonical
from journeymap.mapfile.notes import NONE, Notes, notes_of
from journeymap.mapfile.scalars import block_lines, fits_in_flow, is_scalar, scalar_text
from journeymap.model import Document

__all__ = ["write"]

WIDTH = 100
"""Columns that a line with a list or mapping in brackets may fill, its comment not counted."""
# libyaml looks for the colon of a key no further than 1024 characters on.
_LONGEST_KEY = 1000


def write(document: Document) -> str:
    """The text of a map; the same map and comments always give the same bytes.

    Raises
    ------
    FormatError
        An own key (``x-…``) holds a value that YAML has no plain form for.

    Examples
    --------
    >>> from journeymap.model import JourneyMap
    >>> print(write(Document(JourneyMap(journeymap=1, title="no", tags=("a", "b")))), end="")
    journeymap: 1
    title: "no"
    tags: [a, b]
    """
    notes = notes_of(document)
    lines = [f"#{text}" for text in notes.before]
    _mapping(lines, canonical(document.journey, notes), "", notes)
    lines.append("")
    return "\n".join(lines)


def _mapping(lines: list[str], data: Mapping[str, Any], pad: str, notes: Notes) -> None:
    for key, value in data.items():
        name = scalar_text(key)
        head = f"{pad}{name}:" if len(name) < _LONGEST_KEY else f"{pad}? {name}\n{pad}:"
        if notes is NONE:
            _entry(lines, head, value, pad, NONE)
        else:
            note = notes.get(key)
            lines.extend(f"{pad}#{text}" for text in note.before)
            _entry(lines, head, value, pad, note)
    lines.extend(f"{pad}#{text}" for text in notes.after)


def _entry(lines: list[str], head: str, value: Any, pad: str, note: Notes) -> None:
    end = "" if note.end is None else f"  #{note.end}"
    if is_scalar(value):
        _scalar(lines, head, value, pad, end)
        return
    if not note.inside:
        flow = _in_flow(value, WIDTH - len(head) - 1)
        if flow is not None:
            lines.append(f"{head} {flow}{end}")
            return
    lines.append(head + end)
    if isinstance(value, Mapping):
        _mapping(lines, value, pad + "  ", note)
    else:
        _items(lines, value, pad + "  ", note)


def _scalar(lines: list[str], head: str, value: Any, pad: str, end: str) -> None:
    block = block_lines(value) if isinstance(value, str) else None
    if block is None:
        lines.append(f"{head} {scalar_text(value)}{end}")
        return
    header, content = block
    lines.append(f"{head} {header}{end}")
    lines.extend(f"{pad}  {line}" if line else "" for line in content)


def _items(lines: list[str], items: Iterable[Any], pad: str, notes: Notes) -> None:
    keyed = isinstance(items, Keyed)
    for number, item in enumerate(items):
        note = notes.get(item if keyed else str(number))
        lines.extend(f"{pad}#{text}" for text in (*note.before, *_lifted(item, note)))
        if is_scalar(item) or (not note.inside and _in_flow(item, WIDTH - len(pad) - 2) is not None):
            _entry(lines, f"{pad}-", item, pad, note)
            continue
        # The item's first line takes the dash; a comment at its end has no other place than above.
        if note.end is not None:
            lines.append(f"{pad}#{note.end}")
        first = len(lines)
        if isinstance(item, Mapping):
            _mapping(lines, item, pad + "  ", note)
        else:
            _items(lines, item, pad + "  ", note)
        # What stands above the first line inside goes above the dash, where a reader looks for it.
        while lines[first].startswith(f"{pad}  #"):
            lines[first] = pad + lines[first][len(pad) + 2 :]
            first += 1
        lines[first] = f"{pad}- {lines[first][len(pad) + 2 :]}"
    lines.extend(f"{pad}#{text}" for text in notes.after)


def _lifted(item: Any, note: Notes) -> list[str]:
    """Takes away what stands above the first thing inside an item: it goes above the dash, as it is read."""
    if not note.inside or is_scalar(item) or not item:
        return []
    first = next(iter(item))
    child = note.get(first if isinstance(item, Mapping | Keyed) else "0")
    if child is NONE:
        return []
    texts, child.before = child.before, []
    return texts if isinstance(item, Mapping) else [*texts, *_lifted(first, child)]


def _in_flow(value: Any, room: int) -> str | None:
    """A list or mapping of single values in brackets; None where it needs lines of its own."""
    is_mapping = isinstance(value, Mapping)
    items = value.values() if is_mapping else value
    if (isinstance(value, Lines) and value) or not all(map(is_scalar, items)):
        return None
    if any(isinstance(item, str) and not fits_in_flow(item) for item in value) or (
        is_mapping and any(isinstance(item, str) and not fits_in_flow(item) for item in items)
    ):
        return None
    texts = [scalar_text(item, in_flow=True) for item in items]
    if is_mapping:
        texts = [f"{scalar_text(key, in_flow=True)}: {text}" for key, text in zip(value, texts, strict=True)]
    flow = ", ".join(texts)
    if len(flow) > room - 2:
        return None
    return f"{{{flow}}}" if is_mapping else f"[{flow}]"
