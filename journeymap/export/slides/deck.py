"""A deck of one map: title, map, stages, pains, personas."""

from __future__ import annotations

from collections.abc import Collection
from io import BytesIO

from journeymap.export.printable import printable
from journeymap.export.slides.blank_deck import HEIGHT, MARGIN, TITLE, WIDTH, add_slide, blank_deck
from journeymap.export.slides.canvas import Canvas
from journeymap.export.slides.scene_shapes import draw_scene
from journeymap.insights import study
from journeymap.layout import place
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT, THEMES, facts_for, paint, rows_for

__all__ = ["pptx"]


def pptx(
    journey: JourneyMap,
    *,
    persona: str | None = None,
    overlays: Collection[str] = DEFAULT,
    theme: str = "light",
) -> bytes:
    """A map as a presentation."""
    insights = study(journey)
    colors = THEMES[theme]
    deck = blank_deck(colors, journey.locale)
    slide = add_slide(deck, ())
    slide.shapes.title.text = printable(journey.title)
    layout = place(journey, width=1080, rows=rows_for(overlays, journey), facts=facts_for(overlays))
    scene = paint(journey, layout, insights, overlays=overlays, persona=persona)
    scale = min((WIDTH - 2 * MARGIN) / scene.width, (HEIGHT - TITLE.bottom - 30) / scene.height)
    canvas = Canvas(colors, journey.locale, scale=scale, origin=(MARGIN, TITLE.bottom + 4))
    draw_scene(canvas, journey, layout, scene)
    slide = add_slide(deck, canvas.take())
    slide.shapes.title.text = printable(journey.title)
    out = BytesIO()
    deck.save(out)
    return out.getvalue()
