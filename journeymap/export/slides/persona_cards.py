"""Personas as cards, three to a slide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeymap.export.report.told_facts import persona_facts, spoken_name
from journeymap.export.slides.canvas import Canvas, Look
from journeymap.export.slides.drawing_ml import Text
from journeymap.export.slides.slide_writer import SlideWriter
from journeymap.export.slides.text_blocks import Passage, fitted, paragraphs_of
from journeymap.layout.geometry import Box
from journeymap.model import JourneyMap, Persona
from journeymap.overlays.theme import persona_roles
from journeymap.words import _

__all__ = ["persona_slides"]

_ON_ONE: Final = 3
_GAP: Final = 16.0
_PAD: Final = 14.0


def persona_slides(writer: SlideWriter, journey: JourneyMap, room: Box) -> Iterator[tuple[Canvas, str]]:
    """For each slide what is drawn on it, and its title."""
    roles = persona_roles(journey)
    people = list(journey.personas.items())
    for first in range(0, len(people), _ON_ONE):
        shown = people[first : first + _ON_ONE]
        canvas = writer.canvas()
        width = (room.width - _GAP * (_ON_ONE - 1)) / _ON_ONE
        for number, (key, persona) in enumerate(shown):
            box = Box(room.x + number * (width + _GAP), room.y + 4, width, room.height - 8)
            _card(canvas, box, key, persona, roles[key])
        yield canvas, _("Personas")


def _card(canvas: Canvas, box: Box, key: str, persona: Persona, role: str) -> None:
    passages = [Passage(spoken_name(persona.name, key), 16, role, bold=True)]
    if persona.quote.strip():
        passages.append(Passage(_("“{quote}”").format(quote=persona.quote), 12, "muted", before=4))
    passages += [
        Passage(text, 11, label=f"{label}:", before=5 if number == 0 else 3)
        for number, (label, text) in enumerate(persona_facts(persona))
    ]
    width, height = box.width - 2 * _PAD, box.height - 2 * _PAD
    text = Text(
        paragraphs_of(fitted(passages, width, height)), (_PAD, _PAD, _PAD, _PAD), language=canvas.language
    )
    name = spoken_name(persona.name, key)
    with canvas.group(box, name=name):
        canvas.shape(box, Look("card", "line"), preset="roundRect", radius=10, text=text, name=name)
        canvas.shape(Box(box.x + _PAD, box.y, width, 5), Look(role), name="edge")
