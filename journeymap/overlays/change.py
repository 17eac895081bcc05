"""Overlay: what became of everything between two versions, by shape and word as well as colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Card, Line
from journeymap.overlays import emotion
from journeymap.overlays.catalogue import CATALOGUE, CHANGE, Overlay
from journeymap.overlays.change_curves import paint_curves
from journeymap.overlays.change_legend import change_signs
from journeymap.overlays.change_signs import SIDE, fate_sign, outline, struck
from journeymap.overlays.change_ways import paint_ways
from journeymap.overlays.comparison import Comparison, Fate, Side
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Mark
from journeymap.overlays.view import View
from journeymap.words import N_

__all__ = ["comparing"]


def comparing(
    both: Comparison, side: Side = "both", catalogue: Mapping[str, Overlay] = CATALOGUE
) -> dict[str, Overlay]:
    """The catalogue with the overlay ``change``; on a picture of both versions with both curves."""
    usual = catalogue["emotion"]
    curves = partial(paint_curves, both) if side == "both" else partial(emotion.paint, spreads=False)
    return {
        **catalogue,
        "emotion": replace(usual, paint=curves),
        CHANGE: Overlay(N_("Change"), partial(_paint, both), signs=partial(change_signs, both, side)),
    }


def _paint(both: Comparison, view: View) -> Iterator[Mark]:
    """Transitions, stages, cards and chips that are not as they were."""
    yield from paint_ways(both, view)
    for column in view.layout.columns:
        fate = both.stages.get(column.stage)
        if fate is not None:
            box = column.header
            yield from outline(fate, Box(box.x + 1, box.y + 1, box.width - 2, box.height - 2), "column", 8)
            if fate == "removed":
                yield from struck(column.title)
    for card in view.layout.cards:
        yield from _card(both, view, card)
    for row in view.layout.rows:
        table = "lanes" if row.kind.startswith("lane:") else row.kind
        for chip in row.chips:
            fate = both.items.get((chip.touchpoint, table, chip.item))
            if fate is not None:
                yield from outline(fate, chip.box, "column", 5)
                if fate == "removed":
                    yield from struck(chip.lines)


def _card(both: Comparison, view: View, card: Card) -> Iterator[Mark]:
    fates = both.touchpoints.get(card.touchpoint, ())
    if not fates:
        return
    yield from outline(fates[0], card.box)
    if fates[0] == "removed":
        yield from struck(card.name)
    number = 0
    for starts, group in groupby(card.notes, key=lambda note: bool(note[0])):
        lines = [line for _kind, line in group]
        if starts:
            for line in lines:
                yield from _note(view, card, fates[number], line)
                number += 1
        else:
            yield from labels(lines, fates[number - 1], "card")


def _note(view: View, card: Card, fate: Fate, line: Line) -> Iterator[Mark]:
    yield from fate_sign(fate, line.x - SIDE - 4, line.y - line.size * 0.36)
    yield from labels([line], fate, "card")
