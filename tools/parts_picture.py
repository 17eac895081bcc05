"""Draws docs/parts-of-a-map.svg: a real map with a number at each of its parts, and what the numbers mean.

    python tools/parts_picture.py [OUT]

The map is the guitar map without its first and last stage, placed and painted by the project's own
functions; only the numbers and the list beneath are added here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from journeymap.export.svg import svg
from journeymap.insights import study
from journeymap.layout import Layout, place
from journeymap.layout.geometry import Point
from journeymap.layout.parts import Badge, Route, Row
from journeymap.layout.type_scale import CAPTION, CHIP, STRONG
from journeymap.mapfile import read
from journeymap.model import JourneyMap, Table
from journeymap.overlays import DEFAULT, LIGHT, Scene, facts_for, paint, rows_for
from journeymap.overlays.marks import Glyph, Label, Mark

__all__ = ["PARTS", "parts_picture"]

ROOT = Path(__file__).parents[1]
STAGES = ("consideration", "purchase", "retention")
WIDTH = 1040.0
MARGIN = 28.0
NUMBER = 17.0
"""Diameter of the circle around a number."""
COLUMNS, COLUMN_GAP, ENTRY_GAP = 3, 26.0, 9.0


@dataclass(frozen=True, slots=True)
class Picture:
    """The placed and painted map in which the parts are looked for."""

    layout: Layout
    scene: Scene

    def flag(self, opening: str) -> Point:
        """Left of the first flag on the curve whose text begins so."""
        label = next(mark for mark in self._labels() if mark.text.startswith(opening))
        lead = CAPTION.width(label.text) / 2 if label.anchor == "middle" else 0.0
        return (label.x - lead - 17, label.y - 3.5)

    def _labels(self) -> Iterator[Label]:
        return (mark for mark in self.scene.marks if isinstance(mark, Label))

    def badge(self, touchpoint: str, kind: str) -> Badge:
        """A sign on the upper edge of a card."""
        return next(badge for badge in self.layout.card_of[touchpoint].badges if badge.kind == kind)

    def route(self, source: str, target: str) -> Route:
        """A transition."""
        return next(way for way in self.layout.routes if (way.source, way.target) == (source, target))

    def row(self, kind: str) -> Row:
        """A band beneath the curve."""
        return next(row for row in self.layout.rows if row.kind == kind)

    def corner(self, touchpoint: str) -> Point:
        """Left upper corner of a card."""
        box = self.layout.card_of[touchpoint].box
        return (box.x, box.y)

    def beside_row(self, kind: str) -> Point:
        """In the margin, on the line of a row's name."""
        return (MARGIN / 2, self.row(kind).title[0].y - 4)


def _left_of(badge: Badge) -> Point:
    return (badge.box.x - 11, badge.box.center[1])


def _behind_stage(picture: Picture) -> Point:
    title = picture.layout.columns[0].title[-1]
    return (title.x + STRONG.width(title.text) * title.size / STRONG.size + 16, title.y - 5)


def _phase(picture: Picture) -> Point:
    label = picture.layout.phases[0].label
    return (label.x + label.width + 40, label.y - 3.5)


def _channel(picture: Picture) -> Point:
    card = picture.layout.card_of["watches-reviews"]
    line = card.channel[0]
    return (line.x + CHIP.width(line.text) + 14, line.y - 3.5)


def _owner(picture: Picture) -> Point:
    box = picture.layout.card_of["compares-prices"].box
    return (box.x - 4, box.center[1])


def _share(picture: Picture) -> Point:
    line = picture.route("opens-shop-a", "pays-shop-a").label[0]
    return (line.x + CHIP.width(line.text) + 14, line.y - 4)


def _end(picture: Picture) -> Point:
    end = picture.layout.card_of["gives-up"].end
    assert end is not None
    return (end.x - 12, end.center[1])


def _levels(picture: Picture) -> Point:
    plot = picture.layout.plot
    assert plot is not None
    return (MARGIN / 2, plot.levels[2].y)


def _spread(picture: Picture) -> Point:
    plot = picture.layout.plot
    assert plot is not None
    return (plot.across["pays-shop-b"], plot.height_of(1.45))


def _curve(picture: Picture) -> Point:
    plot = picture.layout.plot
    assert plot is not None
    return (plot.across["watches-reviews"] - 18, plot.height_of(0.6))


def _severity(picture: Picture) -> Point:
    chip = next(chip for chip in picture.row("pains").chips if chip.item == "slow-pages")
    assert chip.dots is not None
    return (chip.dots.x - 12, chip.dots.center[1])


def _heading(picture: Picture) -> Point:
    heading = picture.layout.heading
    assert heading is not None
    return (MARGIN / 2, heading.title[0].y - 8)


def _headline(picture: Picture) -> Point:
    heading = picture.layout.heading
    assert heading is not None
    assert heading.headline_box is not None
    return (MARGIN / 2, heading.headline_box.center[1])


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a map: its name, what it is for, and where it is on the picture."""

    name: str
    meaning: str
    where: Callable[[Picture], Point]


PARTS = (
    Part(
        "Title and goal",
        "What the customer wants to reach; beside it state, status, review date, owner",
        _heading,
    ),
    Part("Headline", "Where it hurts most, for whom, and what to do first", _headline),
    Part("Phase", "Before, during or after the purchase", _phase),
    Part("Stage", "A column of the map", _behind_stage),
    Part("Touchpoint", "One moment; its card", lambda picture: picture.corner("reads-top-ten")),
    Part("Channel", "Where it happens", _channel),
    Part(
        "Channel owner",
        "Who controls it: brand, partner, customer or social, by the pattern of the edge",
        _owner,
    ),
    Part("Transition", "Where it leads, with the share who go there and why; thicker is more", _share),
    Part("End", "Achieved or abandoned", _end),
    Part(
        "Moment of truth",
        "The relationship is decided here",
        lambda picture: _left_of(picture.badge("unpacks-parcel", "truth")),
    ),
    Part(
        "Pain badge",
        "The worst severity among the pains of the card",
        lambda picture: _left_of(picture.badge("opens-shop-a", "pains")),
    ),
    Part(
        "Idea badge",
        "How many ideas there are",
        lambda picture: _left_of(picture.badge("reads-top-ten", "ideas")),
    ),
    Part("Confidence", "Dashed where it is only assumed", lambda picture: picture.corner("calls-bank")),
    Part("Emotion scale", "From −2, angry, to +2, delighted", _levels),
    Part("Emotion curve", "One per persona, each with a marker of its own", _curve),
    Part("Spread", "From the lowest to the highest score", _spread),
    Part("Low", "Where a persona feels worst on the expected route", lambda picture: picture.flag("low")),
    Part("Peak", "Where a persona feels best on it", lambda picture: picture.flag("peak")),
    Part("Disagreement", "Where two personas differ most", lambda picture: picture.flag("they disagree")),
    Part("Pains", "What hurts, by stage", lambda picture: picture.beside_row("pains")),
    Part("Severity", "From 1, a scratch, to 5, they leave", _severity),
    Part("Ideas", "What could be better, by stage", lambda picture: picture.beside_row("ideas")),
    Part("Own lane", "A row the team added for itself", lambda picture: picture.beside_row("lane:legal")),
)
"""In the order of docs/parts-of-a-map.md, which a test compares."""


def parts_picture() -> str:
    """The labelled picture as SVG."""
    journey = _shown((ROOT / "maps/guitar-purchase.journey.yaml").read_text(encoding="utf-8"))
    insights = study(journey)
    layout = place(
        journey,
        width=WIDTH,
        rows=rows_for(DEFAULT, journey),
        facts=facts_for(DEFAULT),
        frame="full",
        headline=insights.headline,
    )
    scene = paint(journey, layout, insights)
    picture = Picture(layout, scene)
    marks: list[Mark] = list(scene.marks)
    for number, part in enumerate(PARTS, 1):
        marks += _numbered(number, part.where(picture))
    listed, height = _listed(scene.width, scene.height + 10)
    description = (
        f"{scene.description} Its parts are numbered: " + ", ".join(part.name for part in PARTS) + "."
    )
    whole = replace(
        scene,
        marks=(*marks, *listed),
        height=height,
        title="The parts of a journey map",
        description=description,
    )
    return svg(whole, LIGHT, lang="en")


def _shown(text: str) -> JourneyMap:
    """The map with the stages that are shown; ways that lead out of them are passed over."""
    journey = read(text).journey
    return journey.model_copy(update={"stages": Table({name: journey.stages[name] for name in STAGES})})


def _numbered(number: int, center: Point) -> Iterator[Mark]:
    x, y = center
    yield Glyph("text", "circle", (x, y), NUMBER, "accent", "on-color", 1.5)
    yield Label("text", str(number), x, y + 3.7, CAPTION.size, "on-color", True, "middle")


def _listed(width: float, top: float) -> tuple[list[Mark], float]:
    """The list of the parts in columns, and where it ends."""
    column = (width - 2 * MARGIN - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS
    per_column = -(-len(PARTS) // COLUMNS)
    marks: list[Mark] = []
    y = bottom = top
    for number, part in enumerate(PARTS, 1):
        place_in, row = divmod(number - 1, per_column)
        if row == 0:
            y = top
        x = MARGIN + place_in * (column + COLUMN_GAP)
        marks += _numbered(number, (x + NUMBER / 2, y + 8))
        lines = [*STRONG.lines(part.name, x + 26, y, column - 26)]
        lines += CHIP.lines(part.meaning, x + 26, y + STRONG.leading, column - 26)
        for line in lines:
            color = "text" if line.bold else "muted"
            marks.append(Label("text", line.text, line.x, line.y, line.size, color, line.bold))
        y += STRONG.leading + (len(lines) - 1) * CHIP.leading + ENTRY_GAP
        bottom = max(bottom, y)
    return marks, bottom + MARGIN - ENTRY_GAP


if __name__ == "__main__":
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/parts-of-a-map.svg"
    out.write_text(parts_picture(), encoding="utf-8")
