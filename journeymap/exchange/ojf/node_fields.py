"""Which field of a touchpoint, pain or idea is which member of a node, both ways in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.own_data import whole_text
from journeymap.words import _

__all__ = ["CARD", "HIGH", "IDEA", "LOW", "PAIN", "Member", "blueprint_of", "joined", "taken_from"]

LOW, MEDIUM, HIGH = 2, 3, 4
_LEVELS: Final[Mapping[str, int]] = {"low": LOW, "medium": MEDIUM, "high": HIGH}
_STEPS: Final = 2.5
"""Steps of an OJF score (−5 … +5) to one of an emotion (−2 … +2)."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a node.

    Attributes
    ----------
    key
        Its name in OJF.
    field
        The field of the map's part; ``doing`` stands for the row that the swimlane is.
    take
        The field's value for the member's; None where it says nothing that the field can hold.
    give
        The member's value for the field's; None where the member is left away.
    absent
        The field's value where the member says nothing.
    """

    key: str
    field: str
    take: Callable[[Any], Any]
    give: Callable[[Any], Any]
    absent: Callable[[], Any] = lambda: None


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return whole_text(value) or None
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _level(value: Any) -> int | None:
    return _LEVELS.get(value.strip().lower()) if isinstance(value, str) else None


def _severity(level: int | None) -> str | None:
    if level is None:
        return None
    return "low" if level <= LOW else "high" if level >= HIGH else "medium"


def _emotion(score: Any) -> float | None:
    if isinstance(score, bool) or not isinstance(score, (int, float)) or not abs(score) < 1e9:
        return None
    return round(min(max(score, -5), 5) / _STEPS, 10)


def _score(mean: float | None) -> float | None:
    if mean is None:
        return None
    score = round(mean * _STEPS, 2)
    return int(score) if score.is_integer() else score


def _tags(value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
        return None
    return tuple(map(whole_text, value)) or None


def _nameless() -> str:
    return _("Untitled")


CARD: Final = (
    Member("title", "name", _text, str, _nameless),
    Member("description", "doing", _text, lambda text: text or None, str),
    Member("severity", "importance", _level, _severity),
    Member("score", "emotion", _emotion, _score),
    Member("sentiment", "feeling", _text, lambda text: text or None, str),
    Member(
        "isMomentOfTruth",
        "moment_of_truth",
        lambda flag: flag is True or None,
        lambda flag: flag or None,
        bool,
    ),
    Member("tags", "tags", _tags, lambda tags: list(tags) or None, tuple),
)
PAIN: Final = (Member("severity", "severity", _level, _severity, lambda: MEDIUM),)
IDEA: Final = (Member("severity", "impact", _level, _severity),)


def taken_from(node: Mapping[str, Any], members: tuple[Member, ...]) -> dict[str, Any]:
    """The fields that the node's members say, those that say nothing left away."""
    taken = ((member.field, member.take(node.get(member.key))) for member in members)
    return {name: value for name, value in taken if value is not None}


def joined(node: Mapping[str, Any]) -> str:
    """Title and description of a node as the one text of a pain or an idea."""
    texts = (_text(node.get("title")), _text(node.get("description")))
    return ": ".join(text for text in texts if text) or _nameless()


def blueprint_of(node: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, str]]:
    """What a node's blueprint says: evidence, and what happens backstage (support is a part of it)."""
    blueprint = node.get("blueprint")
    if not isinstance(blueprint, dict):
        return (), {}
    evidence = tuple(filter(None, (_line(entry, "item") for entry in _entries(blueprint, "evidence"))))
    behind = [_line(entry, "actor", "action") for entry in _entries(blueprint, "backstage")]
    behind += [_line(entry, "system", "description") for entry in _entries(blueprint, "support")]
    ids = FreshIds()
    return evidence, {ids.fresh(text, "backstage"): text for text in behind if text}


def _entries(blueprint: Mapping[str, Any], name: str) -> list[Any]:
    entries = blueprint.get(name)
    return entries if isinstance(entries, list) else []


def _line(entry: Any, *names: str) -> str:
    if not isinstance(entry, dict):
        return _text(entry) or ""
    return ": ".join(filter(None, (_text(entry.get(name)) for name in names)))
