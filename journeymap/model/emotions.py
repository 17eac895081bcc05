"""How a touchpoint feels: scores from −2 (very negative) to +2 (very positive)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag

from journeymap.model.field_types import Id, _number
from journeymap.model.table import Table

if TYPE_CHECKING:
    from journeymap.model.touchpoint import Touchpoint

__all__ = ["Emotion", "Feeling", "Score", "Scores", "feeling_of"]


def _form(value: object) -> str:
    if isinstance(value, dict):
        return "personas"
    return "scores" if isinstance(value, (list, tuple)) else "score"


Score = Annotated[float, BeforeValidator(_number), Field(ge=-2, le=2)]
Scores = Annotated[tuple[Score, ...], Field(min_length=1)]
Voices = Annotated[Annotated[Score, Tag("score")] | Annotated[Scores, Tag("scores")], Discriminator(_form)]
Emotion = Annotated[
    Annotated[Score, Tag("score")]
    | Annotated[Scores, Tag("scores")]
    | Annotated[Table[Id, Voices], Tag("personas")],
    Discriminator(_form),
]
"""One score, a score per person asked, or either of them per persona."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """What a persona feels at a touchpoint: mean, lowest and highest score, people asked."""

    mean: float
    low: float
    high: float
    count: int


def feeling_of(touchpoint: Touchpoint, persona: str | None = None) -> Feeling | None:
    """The feeling of one persona there; of all of them together where persona is None.

    None where the map has no score, or the touchpoint does not concern the persona.
    For everybody together each persona weighs the same, however many people were asked.
    """
    if persona is not None and touchpoint.personas and persona not in touchpoint.personas:
        return None
    emotion = touchpoint.emotion
    if emotion is None:
        return None
    if not isinstance(emotion, dict):
        return _feeling(emotion)
    if persona is not None:
        return _feeling(emotion[persona]) if persona in emotion else None
    parts = [_feeling(voices) for voices in emotion.values()]
    if not parts:
        return None
    return Feeling(
        mean=sum(part.mean for part in parts) / len(parts),
        low=min(part.low for part in parts),
        high=max(part.high for part in parts),
        count=sum(part.count for part in parts),
    )


def _feeling(voices: float | tuple[float, ...]) -> Feeling:
    scores = voices if isinstance(voices, tuple) else (voices,)
    return Feeling(sum(scores) / len(scores), min(scores), max(scores), len(scores))
