"""A round in which everybody says how a touchpoint feels, without seeing the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from statistics import fmean, pstdev
from typing import Any

from journeymap.change import Change, Set
from journeymap.live.operation import Refused
from journeymap.model import JourneyMap, Touchpoint, join_address, to_data
from journeymap.words import _

__all__ = ["Round", "changes_of_round", "most_disagreed", "scored", "spreads"]

EVERYBODY = ""
"""The persona of a score that holds for all of them."""

Question = tuple[str, str]
"""A touchpoint and a persona."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round; ``scores`` by question, then by member."""

    id: str
    touchpoints: tuple[str, ...]
    personas: tuple[str, ...]
    scores: Mapping[Question, Mapping[str, float]] = field(default_factory=dict)
    revealed: bool = False


def scored(round_: Round, member: str, touchpoint: str, persona: str, value: float | None) -> Round:
    """The round with what one person says; None takes it back.

    Raises
    ------
    Refused
        The round is over, does not ask this, or the value is not from −2 to 2.
    """
    if round_.revealed:
        raise Refused(_("This round is over."))
    if touchpoint not in round_.touchpoints or persona not in (round_.personas or (EVERYBODY,)):
        raise Refused(_("This round does not ask about that."))
    if value is not None and not -2 <= value <= 2:
        raise Refused(_("A score lies between −2 and 2."))
    question = (touchpoint, persona)
    said = {who: score for who, score in round_.scores.get(question, {}).items() if who != member}
    if value is not None:
        said[member] = value
    return replace(round_, scores={**round_.scores, question: said})


def spreads(round_: Round) -> Iterator[tuple[Question, float, float, int]]:
    """For every question answered: mean, standard deviation (of the population), number of scores."""
    for question, said in round_.scores.items():
        if said:
            values = list(said.values())
            yield question, fmean(values), pstdev(values), len(values)


def most_disagreed(round_: Round) -> Question | None:
    """The question on which the room is furthest apart; None where nobody is."""
    widest = max(spreads(round_), key=lambda row: row[2], default=None)
    return widest[0] if widest and widest[2] > 0 else None


def changes_of_round(journey: JourneyMap, round_: Round) -> Iterator[Change]:
    """The scores written into the map, as the list of scores the file has for them.

    Scores that several people gave before stay, and the new ones join them; a
    single number, which was somebody's guess, gives way. Personas the round did
    not ask about keep theirs. The order of the scores tells nothing about who
    gave them.
    """
    for stage, key, touchpoint in journey.touchpoints():
        asked = {persona: said for (place, persona), said in round_.scores.items() if place == key and said}
        if asked:
            at = join_address(("stages", stage, "touchpoints", key, "emotion"))
            yield Set(at, _feeling(journey, touchpoint, asked))


def _feeling(journey: JourneyMap, touchpoint: Touchpoint, asked: Mapping[str, Mapping[str, float]]) -> Any:
    before = touchpoint.emotion
    if EVERYBODY in asked:
        return _voices(before, asked[EVERYBODY])
    if isinstance(before, dict):
        kept: dict[str, Any] = {persona: to_data(value) for persona, value in before.items()}
    elif before is None:
        kept = {}
    else:
        concerned = touchpoint.personas or tuple(journey.personas)
        kept = {persona: to_data(before) for persona in concerned}
    return {**kept, **{persona: _voices(kept.get(persona), said) for persona, said in asked.items()}}


def _voices(before: Any, said: Mapping[str, float]) -> Any:
    earlier = list(before) if isinstance(before, list | tuple) else []
    values = sorted([*earlier, *said.values()])
    return values[0] if len(values) == 1 else values
