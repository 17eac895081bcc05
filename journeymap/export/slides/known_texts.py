"""The texts of a map as they were before they were broken into lines, to be found again by their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.model import JourneyMap, Metric, Part, Table

__all__ = ["KnownTexts"]


def _letters(text: str) -> str:
    return "".join(text.split())


class KnownTexts:
    """Joins lines into the text they came from, so that whoever edits it need not mend breaks."""

    def __init__(self, journey: JourneyMap) -> None:
        self._whole = {_letters(text): " ".join(text.split()) for text in _texts(journey)}

    def joined(self, lines: Sequence[str]) -> str:
        """The lines as one text; with their breaks kept where nobody knows the text.

        Examples
        --------
        >>> known = KnownTexts(JourneyMap(journeymap=1, title="Donaudampfschiff 买吉他"))
        >>> known.joined(["Donaudampf", "schiff 买", "吉他"])
        'Donaudampfschiff 买吉他'
        >>> known.joined(["one", "two"])
        'one\\ntwo'
        """
        if len(lines) == 1:
            return lines[0]
        return self._whole.get(_letters("".join(lines)), "\n".join(lines))


def _texts(part: Part | Table[str, object]) -> Iterator[str]:
    """Every text in a part of the map, however deep."""
    values = part.values() if isinstance(part, Table) else (value for _name, value in part)
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, str))
        elif isinstance(value, (Part, Table)) and not isinstance(value, Metric):
            yield from _texts(value)
