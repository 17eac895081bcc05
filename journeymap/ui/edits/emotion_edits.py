"""Scoring an emotion: for everybody, or for one persona among several."""

from __future__ import annotations

from typing import Any

from journeymap.change import Change, Set
from journeymap.model import JourneyMap, Touchpoint, to_data

__all__ = ["concerned", "scores_of", "set_emotion"]


def concerned(journey: JourneyMap, touchpoint: Touchpoint) -> tuple[str, ...]:
    """The personas a touchpoint concerns, in map order; all of them where none is named."""
    named = touchpoint.personas
    return tuple(key for key in journey.personas if not named or key in named)


def scores_of(touchpoint: Touchpoint, persona: str | None) -> tuple[float, ...]:
    """The scores that hold for a persona; none where nobody scored."""
    emotion: Any = touchpoint.emotion
    if isinstance(emotion, dict):
        emotion = emotion.get(persona)
    if emotion is None:
        return ()
    return emotion if isinstance(emotion, tuple) else (emotion,)


def set_emotion(
    journey: JourneyMap, at: str, touchpoint: Touchpoint, persona: str | None, scores: tuple[float, ...]
) -> tuple[Change, ...]:
    """The scores of one persona, of everybody with ``persona`` None; no scores clear it.

    An emotion that held for everybody becomes one per concerned persona when
    one of several is scored apart, so that nobody else's curve moves.
    """
    value = _voices(scores)
    people = concerned(journey, touchpoint)
    emotion: Any = touchpoint.emotion
    if persona is None or (len(people) <= 1 and not isinstance(emotion, dict)):
        return (Set(f"{at}/emotion", value),)
    voices: dict[str, Any]
    if isinstance(emotion, dict):
        voices = to_data(emotion)
    else:
        voices = {} if emotion is None else {key: to_data(emotion) for key in people}
    if value is None:
        voices.pop(persona, None)
    else:
        voices[persona] = value
    return (Set(f"{at}/emotion", voices or None),)


def _voices(scores: tuple[float, ...]) -> Any:
    if not scores:
        return None
    return scores[0] if len(scores) == 1 else list(scores)
