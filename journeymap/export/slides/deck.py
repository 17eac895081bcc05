"""A deck of one map: title, map, stages, pains, ideas, personas."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import islice
from typing import Final

from journeymap.export.map_language import map_language
from journeymap.export.office_language import office_language
from journeymap.export.report.blocks import Grid
from journeymap.export.report.contents import touchpoint_grid
from journeymap.export.report.ranked_tables import idea_grid, pain_grid
from journeymap.export.report.told_facts import spoken_name
from journeymap.export.slides.blank_deck import HEIGHT, MARGIN, TITLE, WIDTH, blank_deck
from journeymap.export.slides.map_parts import MapPart, map_parts
from journeymap.export.slides.persona_cards import persona_slides
from journeymap.export.slides.scene_shapes import draw_scene
from journeymap.export.slides.slide_writer import SlideWriter
from journeymap.export.slides.speaker_notes import notes_of_map, notes_of_stage, notes_of_title
from journeymap.export.slides.table_shape import TableLook, pages_of
from journeymap.export.slides.title_slide import draw_title
from journeymap.insights import Insights, study
from journeymap.layout.geometry import Box
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT, THEMES
from journeymap.words import _, aside, ngettext

__all__ = ["pptx"]

ROOM: Final = Box(MARGIN, TITLE.bottom + 4, WIDTH - 2 * MARGIN, HEIGHT - TITLE.bottom - 36)
"""Below the title, above the number of the slide."""
_SIZES: Final = (13.0, 12.0, 11.0)
"""Points in which a table is set where that keeps it on one slide."""
_MOST_PAGES: Final = 3
"""Slides on which pains or ideas are ranked; the rest stands in the report and with its stage."""


def pptx(
    journey: JourneyMap,
    *,
    persona: str | None = None,
    overlays: Collection[str] = DEFAULT,
    theme: str = "light",
) -> bytes:
    """A map as a presentation of native shapes that can be edited.

    Parameters
    ----------
    journey
        The map.
    persona
        Id of the persona whose journey is in full colour; None for all.
    overlays
        Names from `journeymap.overlays.CATALOGUE`.
    theme
        ``light`` or ``dark``.

    Returns
    -------
    bytes
        An Office Open XML presentation [1]_, 13.33 by 7.5 inches: a title with what to do first,
        the map (on several slides where it could not be read on one), a slide for each stage,
        pains and ideas as ranked, the personas. The notes hold what the slides have no room for.

    References
    ----------
    .. [1] ECMA-376, "Office Open XML File Formats", part 1.
    """
    insights = study(journey)
    language = office_language(map_language(journey))
    writer = SlideWriter(blank_deck(THEMES[theme], language), THEMES[theme], language)
    canvas = writer.canvas()
    place = draw_title(canvas, journey, insights)
    title = spoken_name(journey.title, _("Journey map"))
    writer.add(canvas.take(), title, notes_of_title(journey, insights), place=place, largest=38)
    _draw_map(writer, journey, insights, overlays, persona)
    _draw_stages(writer, journey)
    pains, ideas = pain_grid(journey, insights), idea_grid(journey, insights)
    _draw_ranking(writer, pains, _("Pains, worst first (score 0 to 1)"))
    _draw_ranking(writer, ideas, _("Ideas, best first (score 0 to 1)"))
    for canvas, name in persona_slides(writer, journey, ROOM):
        writer.add(canvas.take(), name, "")
    return writer.saved(title, journey)


def _draw_map(
    writer: SlideWriter,
    journey: JourneyMap,
    insights: Insights,
    overlays: Collection[str],
    persona: str | None,
) -> None:
    parts = list(map_parts(journey, insights, ROOM, overlays=overlays, persona=persona))
    pieces = sum(1 for part in parts if part.kind == "part")
    number = 0
    for part in parts:
        number += part.kind == "part"
        wide = part.layout.width * part.scale
        canvas = writer.canvas(part.scale, (ROOM.x + (ROOM.width - wide) / 2, ROOM.y))
        draw_scene(canvas, part.journey, part.layout, part.scene)
        here = [card.touchpoint for card in part.layout.cards]
        title = _title_of(part, journey)
        title = _numbered(title, number, pieces) if part.kind == "part" else title
        writer.add(canvas.take(), title, notes_of_map(journey, here))


def _numbered(title: str, number: int, count: int) -> str:
    """A title that several slides share, told apart; what stands alone needs no number."""
    return aside(title, f"{number}/{count}") if count > 1 else title


def _title_of(part: MapPart, journey: JourneyMap) -> str:
    if part.kind == "curves":
        return _("How the journey feels")
    if part.kind != "part":
        return _("The map")
    names = [spoken_name(journey.stages[key].name, key) for key in (part.stages[0], part.stages[-1])]
    stages = (
        names[0] if names[0] == names[1] else _("{first} to {last}").format(first=names[0], last=names[1])
    )
    return _("The map: {stages}").format(stages=stages)


def _draw_stages(writer: SlideWriter, journey: JourneyMap) -> None:
    for stage_id, stage in journey.stages.items():
        whole = touchpoint_grid(journey, stage, brief=True)
        grid = whole.without_empty()
        meant = {whole.header[5]: "pain", whole.header[6]: "idea", whole.header[1]: "muted"}
        colors = {at: meant[name] for at, name in enumerate(grid.header) if name in meant}
        look = _largest(grid, TableLook(10.0, colors, frozenset({0})))
        keys = iter(stage.touchpoints)
        title = _("Stage: {name}").format(name=spoken_name(stage.name, stage_id))
        pages = list(pages_of(grid, ROOM, look))
        for number, page in enumerate(pages, 1):
            here = list(islice(keys, page.count))
            told = _numbered(title, number, len(pages))
            frame = writer.table(page, told)
            writer.add([frame], told, notes_of_stage(journey, stage, here))


def _draw_ranking(writer: SlideWriter, grid: Grid, title: str) -> None:
    grid = grid.without_empty()
    look = _largest(grid, TableLook(10.0, {}, frozenset({1})))
    pages = list(islice(pages_of(grid, ROOM, look), _MOST_PAGES))
    left = len(grid.rows) - sum(page.count for page in pages)
    for number, page in enumerate(pages, 1):
        told = _numbered(title, number, len(pages))
        frame = writer.table(page, told)
        more = ngettext("and {n} more", "and {n} more", left).format(n=left) if left else ""
        writer.add([frame], told, more if number == len(pages) else "")


def _largest(grid: Grid, look: TableLook) -> TableLook:
    """The table set as large as it may be on one slide; what needs several keeps its size."""
    for size in _SIZES:
        larger = replace(look, size=size)
        if sum(1 for _page in islice(pages_of(grid, ROOM, larger), 2)) < 2:
            return larger
    return look
