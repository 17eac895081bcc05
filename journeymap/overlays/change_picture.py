"""Two versions of a map as one scene: placed as one map, painted with what became of everything."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from journeymap.layout import place, scaled
from journeymap.layout.cards import Sign, place_badges, signs_of
from journeymap.layout.geometry import Box
from journeymap.layout.parts import Badge, Card, Layout
from journeymap.layout.type_scale import HEADING
from journeymap.overlays.both_versions import drawn_map
from journeymap.overlays.catalogue import CHANGE, DEFAULT, facts_for, rows_for, signs_for
from journeymap.overlays.change import comparing
from journeymap.overlays.change_hover import told_targets
from journeymap.overlays.change_words import notes_on
from journeymap.overlays.comparison import Comparison, Side
from journeymap.overlays.legend import LegendEntry, legend
from journeymap.overlays.marks import Label, Scene, Target
from journeymap.overlays.moving import moved
from journeymap.overlays.paint import paint
from journeymap.overlays.view import View

__all__ = ["compare_picture", "compare_signs", "headed", "side_by_side"]

GAP = 16.0
"""Between two pictures."""


def compare_picture(
    both: Comparison,
    *,
    side: Side = "both",
    overlays: Collection[str] = DEFAULT,
    persona: str | None = None,
    selected: str | None = None,
    width: float = 1080.0,
    scale: float = 1.0,
    frame: Literal["bare", "full"] = "bare",
    headline: Iterable[str] = (),
) -> Scene:
    """The scene of a comparison; `picture` explains the parameters.

    The overlay ``change`` is always on, and ``confidence`` never: dashes say how
    it was here. ``side`` shows one version only, with what will become or became of
    everything; ``headline`` are the sentences above the columns of a full frame.
    """
    wanted = frozenset({*overlays, CHANGE} - {"confidence"})
    catalogue = comparing(both, side)
    journey = drawn_map(both, side)
    # The headline's box speaks of the change: it wears no colour of pain.
    insights = replace(both.before if side == "before" else both.after, headline=tuple(headline), pains=())
    usual = legend(journey, insights, overlays=wanted, persona=persona)
    signs = (*signs_for(wanted, journey, catalogue), *usual)
    layout = place(
        journey,
        width=width,
        rows=rows_for(wanted, journey, catalogue),
        facts=facts_for(wanted, catalogue),
        frame=frame,
        headline=insights.headline,
        legend=[entry.text for entry in signs] if frame == "full" else (),
        notes=notes_on(both),
    )
    if side == "both":
        layout = _with_badges(both, layout)
    scene = paint(
        journey,
        layout,
        insights,
        overlays=wanted,
        persona=persona,
        selected=selected,
        catalogue=catalogue,
        faded=both.gone if side == "both" else (),
        apart=both.ways.keys(),
    )
    view = View(both.shown(side), layout, insights, wanted, persona)
    return scaled(replace(scene, targets=tuple(told_targets(both, view))), scale)


def compare_signs(
    both: Comparison, *, overlays: Collection[str] = DEFAULT, persona: str | None = None
) -> tuple[LegendEntry, ...]:
    """The signs on such a picture, for a page that shows them beside it."""
    wanted = frozenset({*overlays, CHANGE} - {"confidence"})
    journey = drawn_map(both)
    usual = legend(journey, both.after, overlays=wanted, persona=persona)
    return (*signs_for(wanted, journey, comparing(both)), *usual)


def headed(scene: Scene, text: str, scale: float = 1.0) -> Scene:
    """The scene with a line of text above it."""
    down = HEADING.leading * scale + GAP / 2
    marks = (*(moved(mark, 0, down) for mark in scene.marks),)
    line = HEADING.line(text, 2, 0)
    title = Label("text", text, line.x * scale, line.y * scale, line.size * scale, "text", True)
    targets = tuple(_shifted(target, 0, down) for target in scene.targets)
    return replace(scene, height=scene.height + down, marks=(title, *marks), targets=targets)


def side_by_side(before: Scene, after: Scene, room: float = 0.0) -> Scene:
    """Two scenes as one: beside each other where ``room`` is wide enough for both, else one below."""
    beside = before.width + GAP + after.width <= room
    x, y = (before.width + GAP, 0.0) if beside else (0.0, before.height + GAP)
    return Scene(
        x + after.width if beside else max(before.width, after.width),
        max(before.height, after.height) if beside else y + after.height,
        (*before.marks, *(moved(mark, x, y) for mark in after.marks)),
        (*before.targets, *(_shifted(target, x, y) for target in after.targets)),
        after.title,
        f"{before.title}. {before.description} {after.title}. {after.description}",
    )


def _shifted(target: Target, x: float, y: float) -> Target:
    return replace(target, box=replace(target.box, x=target.box.x + x, y=target.box.y + y))


def _with_badges(both: Comparison, layout: Layout) -> Layout:
    """The layout with badges of the new version, which say where the worst pain was another one."""
    labels = [
        Box(line.x, line.y - line.size, line.width, 1.3 * line.size)
        for route in layout.routes
        for line in route.label
    ]
    cards = tuple(replace(card, badges=_badges(both, card, labels)) for card in layout.cards)
    return replace(layout, cards=cards, card_of={card.touchpoint: card for card in reversed(cards)})


def _badges(both: Comparison, card: Card, labels: Sequence[Box]) -> tuple[Badge, ...]:
    """What was and what is, where there is room beside the share of the way from above; else what is."""
    told = tuple(_signs(both, card.touchpoint))
    badges = tuple(place_badges(told, card.box))
    plain = tuple(signs_of(both.now.get(card.touchpoint) or both.was[card.touchpoint]))
    if told != plain and any(badge.box.overlaps(box) for badge in badges for box in labels):
        return tuple(place_badges(plain, card.box))
    return badges


def _signs(both: Comparison, key: str) -> Iterator[tuple[Sign, str]]:
    if key not in both.now:
        yield from signs_of(both.was[key])
        return
    before = dict(signs_of(both.was[key])) if key in both.was else {}
    for kind, text in signs_of(both.now[key]):
        old = before.get(kind, text)
        yield kind, text if old == text else f"{old}\u2009→\u2009{text.lstrip('!+').strip()}"
