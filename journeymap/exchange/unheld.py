"""What of a map another format has no place for, counted and named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from journeymap.model import JourneyMap, Part
from journeymap.words import _, phrases

__all__ = ["unheld"]


def unheld(journey: JourneyMap, format_title: str, held: Set[str]) -> Iterator[str]:
    """One sentence that names all that is in the map and has no place in the format; none where all has.

    Parameters
    ----------
    format_title
        What the format is called.
    held
        Fields that have a place: of the map by name (``goal``), of stages, personas and channels
        behind the name of their table (``stages/phase``), of touchpoints behind ``touchpoints/``.
    """
    counts: Counter[str] = Counter()
    _count(counts, journey, "", held)
    for table in ("personas", "channels", "stages"):
        for part in getattr(journey, table).values():
            _count(counts, part, f"{table}/", held)
    for _stage, _id, touchpoint in journey.touchpoints():
        _count(counts, touchpoint, "touchpoints/", held)
    if counts:
        things = (
            _("{thing}: {n}").format(thing=thing, n=n) if n > 1 else thing
            for thing, n in counts.most_common()
        )
        yield _("{format} has no place for: {things}").format(format=format_title, things=phrases(things))


def _count(counts: Counter[str], part: Part, prefix: str, held: Set[str]) -> None:
    for name, field in type(part).model_fields.items():
        if prefix + name in held or (value := getattr(part, name)) == field.default or field.is_required():
            continue
        counts[_(field.title or name)] += len(value) if isinstance(value, (dict, tuple)) else 1
