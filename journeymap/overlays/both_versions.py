"""Two versions as the one map that is placed and painted: every way spelled out, every text with its sign."""

from __future__ import annotations

from typing import Any

from journeymap.model import Gain, Idea, JourneyMap, Next, Pain, Table, Touchpoint, feeling_of
from journeymap.overlays.change_words import item_text, marked_stage
from journeymap.overlays.comparison import Comparison, Side
from journeymap.words import N_, _

__all__ = ["drawn_map"]

_TITLES = {"before": N_("Before: {title}"), "after": N_("After: {title}")}
_TABLES = ("pains", "gains", "ideas", "backstage", "lanes")


def drawn_map(both: Comparison, side: Side = "both") -> JourneyMap:
    """Both versions, or one of them, as a picture shows it.

    Transitions that are implied by order would run through cards that are gone;
    so all are written, those of the old version as well. What is gone weighs
    nothing: it stands there as fixed, which takes it out of the badges.
    """
    ways = _ways(both, side)
    shown = both.shown(side)
    stages = {}
    for key, stage in shown.stages.items():
        touchpoints = {
            name: _touchpoint(both, name, part, ways.get(name, {}))
            for name, part in stage.touchpoints.items()
        }
        name = marked_stage(both, key, stage.name or key)
        stages[key] = stage.model_copy(update={"touchpoints": Table(touchpoints), "name": name})
    title = _(_TITLES[side]).format(title=shown.title) if side in _TITLES else shown.title
    return shown.model_copy(update={"stages": Table(stages), "title": title})


def _ways(both: Comparison, side: Side) -> dict[str, dict[str, Next]]:
    """Everything that leads on from each touchpoint."""
    found: dict[str, dict[str, Next]] = {}
    for (source, target), way in both.ways_shown(side).items():
        found.setdefault(source, {})[target] = Next.model_construct(
            share=way.share, when=way.when, personas=way.personas
        )
    return found


def _touchpoint(both: Comparison, key: str, part: Touchpoint, ways: dict[str, Next]) -> Touchpoint:
    feeling = feeling_of(part)
    # The curves come from the studies of both versions; here the scores would only promise their spread.
    update: dict[str, Any] = {"next": Table(ways), "emotion": feeling.mean if feeling else None}
    if key in both.touchpoints:
        for table in _TABLES:
            items = getattr(part, table)
            if any((key, table, item) in both.items for item in items):
                update[table] = Table(
                    {item: _marked(both, (key, table, item), value) for item, value in items.items()}
                )
    return part.model_copy(update=update)


def _marked(both: Comparison, place: tuple[str, str, str], value: Any) -> Any:
    text = item_text(both, *place, value)
    if not isinstance(value, (Pain, Gain, Idea)):
        return text
    update: dict[str, Any] = {"text": text}
    if isinstance(value, Pain) and both.items.get(place) == "removed":
        update["status"] = "fixed"
    return value.model_copy(update=update)
