"""The first slide: what the map is of, where it hurts, what to do first."""

from __future__ import annotations

from typing import Final

from journeymap.export.report.contents import outcome_told
from journeymap.export.report.told_facts import map_facts
from journeymap.export.slides.blank_deck import WIDTH
from journeymap.export.slides.canvas import Canvas, Look
from journeymap.export.slides.drawing_ml import Text
from journeymap.export.slides.text_blocks import Passage, fitted, height_of, paragraphs_of
from journeymap.insights import Insights
from journeymap.layout.geometry import Box
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["draw_title"]

_LEFT: Final = 60.0
_INNER: Final = WIDTH - 2 * _LEFT
_PAD: Final = 18.0


def draw_title(canvas: Canvas, journey: JourneyMap, insights: Insights) -> Box:
    """Draws the headline in its box and the facts below it, and gives the place of the title."""
    title = Box(_LEFT, 50, _INNER, 110)
    goal = Passage(_("Goal: {goal}").format(goal=journey.goal) if journey.goal.strip() else "", 16, "muted")
    _texts(canvas, Box(_LEFT, 164, _INNER, 44), [goal])
    sentences = [
        Passage(sentence, 17 if number == 0 else 14, "text", bold=number == 0, before=0 if number == 0 else 7)
        for number, sentence in enumerate(insights.headline)
    ]
    outcome = outcome_told(insights)
    if outcome:
        sentences.append(Passage(outcome, 13, "muted", before=7))
    _boxed(canvas, sentences, Box(_LEFT, 216, _INNER, 200), hurting=insights.hurting)
    facts = [Passage(text, 11, "muted", label=f"{label}:") for label, text in map_facts(journey)][1:]
    _texts(canvas, Box(_LEFT, 430, _INNER, 84), facts)
    return title


def _boxed(canvas: Canvas, passages: list[Passage], room: Box, *, hurting: bool) -> None:
    """Passages in a box with a strong edge, as high as they need."""
    width = room.width - 2 * _PAD
    shown = fitted(passages, width, room.height - 2 * _PAD)
    box = Box(room.x, room.y, room.width, min(room.height, height_of(shown, width) + 2 * _PAD))
    surface, line, edge = (
        ("soft-pain", "soft-pain-line", "pain") if hurting else ("column", "column-line", "route-main")
    )
    text = Text(paragraphs_of(shown), (_PAD, _PAD, _PAD, 0), language=canvas.language)
    canvas.shape(
        box, Look(surface, line), preset="roundRect", radius=8, text=text, name=_("What to do first")
    )
    canvas.shape(Box(box.x, box.y, 6, box.height), Look(edge), name="edge")


def _texts(canvas: Canvas, room: Box, passages: list[Passage]) -> None:
    shown = fitted([one for one in passages if one.lines_of], room.width, room.height)
    if shown:
        text = Text(paragraphs_of(shown), language=canvas.language)
        canvas.shape(room, Look(), text=text, name=shown[0].lines_of)
