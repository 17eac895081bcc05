"""What whoever presents a slide may say: the texts of the map that the slide has no room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.export.report.told_facts import further_facts, map_facts, spoken_name
from journeymap.insights import Insights
from journeymap.model import JourneyMap, Stage
from journeymap.words import _

__all__ = ["notes_of_map", "notes_of_stage", "notes_of_title"]


def _told(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (_("{label}: {text}").format(label=label, text=text) for label, text in pairs)


def notes_of_title(journey: JourneyMap, insights: Insights) -> str:
    """Summary, headline and facts of the map."""
    return "\n".join(filter(None, [journey.summary, *insights.headline, *_told(map_facts(journey))]))


def notes_of_map(journey: JourneyMap, touchpoints: Iterable[str]) -> str:
    """Touchpoints in their order, what happens and what is thought there."""
    wanted = set(touchpoints)
    lines = []
    for _stage, key, here in journey.touchpoints():
        if key in wanted:
            told = [
                here.doing,
                _("“{quote}”").format(quote=here.thinking) if here.thinking else "",
                here.feeling,
            ]
            story = " ".join(filter(None, told))
            name = spoken_name(here.name, key)
            lines.append(_("{label}: {text}").format(label=name, text=story) if story else name)
    return "\n".join(lines)


def notes_of_stage(journey: JourneyMap, stage: Stage, touchpoints: Iterable[str]) -> str:
    """Goal and summary of a stage, and of its touchpoints all that stands in no column."""
    lines = [_("Goal: {goal}").format(goal=stage.goal)] if stage.goal.strip() else []
    lines += [stage.summary] if stage.summary.strip() else []
    for key in touchpoints:
        here = stage.touchpoints[key]
        own = [here.doing, here.thinking, here.feeling, *(pain.text for pain in here.pains.values())]
        own += [idea.text for idea in here.ideas.values()]
        # What a table may have to cut stands here whole.
        whole = [text for text in own if len(text) > 600]
        lines += [spoken_name(here.name, key), *whole, *_told(further_facts(journey, here))]
    return "\n".join(lines)
