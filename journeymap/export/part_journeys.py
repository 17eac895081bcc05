"""A part of a map as a map of its own: some neighbouring touchpoints, and where ways lead out of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.layout.figures_in_words import percent
from journeymap.layout.transitions import Link, links
from journeymap.model import JourneyMap, Next, Table
from journeymap.words import _, aside

__all__ = ["Column", "PartsOfJourney", "stage_of"]

_CONTINUED = "~"
"""Between the id of a stage and where a piece of it begins; no id has it."""


def stage_of(key: str) -> str:
    """The id that a stage of a part has in the whole map."""
    return key.partition(_CONTINUED)[0]


@dataclass(frozen=True, slots=True)
class Column:
    """A run of touchpoints of one stage; ``begins`` is the place of its first one in the stage."""

    stage: str
    touchpoints: tuple[str, ...]
    begins: int = 0

    def in_pieces(self, most: int) -> list[Column]:
        """The column cut into about equal pieces of at most so many touchpoints.

        Examples
        --------
        >>> [len(piece.touchpoints) for piece in Column("buys", tuple("abcdefgh")).in_pieces(3)]
        [3, 3, 2]
        """
        pieces = max(1, math.ceil(len(self.touchpoints) / most))
        size = max(1, math.ceil(len(self.touchpoints) / pieces))
        starts = range(0, max(1, len(self.touchpoints)), size)
        return [
            Column(self.stage, self.touchpoints[start : start + size], self.begins + start)
            for start in starts
        ]


class PartsOfJourney:
    """Makes maps of columns of a map; its transitions are looked up once."""

    def __init__(self, journey: JourneyMap) -> None:
        self.journey = journey
        self._ways: dict[str, list[Link]] = {}
        for link in links(journey):
            self._ways.setdefault(link.source, []).append(link)
        self._names = {key: " ".join(here.name.split()) or key for _s, key, here in journey.touchpoints()}

    def columns(self) -> list[Column]:
        """The stages of the whole map."""
        return [Column(key, tuple(stage.touchpoints)) for key, stage in self.journey.stages.items()]

    def journey_of(self, columns: Sequence[Column]) -> JourneyMap:
        """These columns as a map; its transitions are those of the whole map, with their shares."""
        inside = {key for column in columns for key in column.touchpoints}
        stages = {}
        for column in columns:
            stage = self.journey.stages[column.stage]
            name = stage.name or column.stage
            touchpoints = {
                key: stage.touchpoints[key].model_copy(update={"next": self._next(key, inside)})
                for key in column.touchpoints
            }
            key = f"{column.stage}{_CONTINUED}{column.begins}" if column.begins else column.stage
            stages[key] = stage.model_copy(
                update={
                    "name": _("{stage}, continued").format(stage=name) if column.begins else name,
                    "touchpoints": Table(touchpoints),
                }
            )
        return self.journey.model_copy(update={"stages": Table(stages)})

    def _next(self, touchpoint: str, inside: set[str]) -> Table[str, Next]:
        return Table(
            {
                link.target: Next(share=link.share, when=link.when, personas=link.personas)
                for link in self._ways.get(touchpoint, ())
                if link.target in inside
            }
        )

    def leaving(self, columns: Sequence[Column]) -> Mapping[str, list[tuple[str, str]]]:
        """What stands at the foot of cards: the ways to touchpoints that are not in these columns."""
        inside = {key for column in columns for key in column.touchpoints}
        notes: dict[str, list[tuple[str, str]]] = {}
        for key in inside:
            for link in self._ways.get(key, ()):
                if link.target not in inside:
                    name = self._names[link.target]
                    text = aside(name, percent(link.share)) if link.labelled else name
                    notes.setdefault(key, []).append(("leads", text))
        return notes
