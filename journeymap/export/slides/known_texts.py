"""The texts of a map as they were before they were broken into lines, to be found again by their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.model import JourneyMap

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


def _texts(journey: JourneyMap) -> Iterator[str]:
    """The texts that a picture of the map may have broken into lines."""
    yield from (journey.title, journey.goal, *journey.lanes.values())
    yield from (channel.name for channel in journey.channels.values())
    yield from (persona.name for persona in journey.personas.values())
    for stage in journey.stages.values():
        yield stage.name
        for here in stage.touchpoints.values():
            yield here.name
            for told in (here.pains, here.ideas, here.gains):
                yield from (item.text for item in told.values())
            yield from (*here.backstage.values(), *here.lanes.values())
