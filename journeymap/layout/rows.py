"""Rows of chips beneath the curve, in the same columns: pains, ideas, the team's own lanes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Chip, Row
from journeymap.layout.type_scale import CHIP, STRONG
from journeymap.model import JourneyMap, Touchpoint
from journeymap.words import _

__all__ = ["DOTS_WIDTH", "place_rows", "row_title"]

MARGIN = 6.0
PAD_X, PAD_Y = 10.0, 5.0
CHIP_GAP = 5.0
ROW_PAD = 8.0
DOTS_WIDTH, DOTS_HEIGHT = 41.0, 8.0
"""Five dots of a severity."""
SIGN = 12.0
"""Room of the sign before an idea."""

Item = tuple[str, str]
"""Id and text."""

_ITEMS: dict[str, Callable[[Touchpoint], Iterator[Item]]] = {
    "pains": lambda here: ((key, pain.text) for key, pain in here.pains.items()),
    "ideas": lambda here: ((key, idea.text) for key, idea in here.ideas.items()),
    "gains": lambda here: ((key, gain.text) for key, gain in here.gains.items()),
    "backstage": lambda here: iter(here.backstage.items()),
}


def _items(kind: str, touchpoint: Touchpoint) -> Iterator[Item]:
    if kind.startswith("lane:"):
        lane = kind.removeprefix("lane:")
        return iter([(lane, touchpoint.lanes[lane])] if touchpoint.lanes.get(lane, "").strip() else [])
    return _ITEMS[kind](touchpoint)


def row_title(journey: JourneyMap, kind: str) -> str:
    """The name of a row, for the margin on the left."""
    if kind.startswith("lane:"):
        lane = kind.removeprefix("lane:")
        return journey.lanes.get(lane, lane)
    return {"pains": _("Pains"), "ideas": _("Ideas"), "gains": _("Gains"), "backstage": _("Backstage")}[kind]


def place_rows(
    journey: JourneyMap,
    kinds: Sequence[str],
    columns: Sequence[tuple[float, float]],
    top: float,
    *,
    margin: tuple[float, float],
) -> tuple[Row, ...]:
    """The rows that have anything in them, from ``top`` downwards; their titles stand in the margin."""
    left, right = margin
    rows = []
    for kind in kinds:
        chips = [
            chip
            for edges, stage_id in zip(columns, journey.stages, strict=True)
            for chip in _chips(journey, kind, stage_id, edges, top + ROW_PAD)
        ]
        if not chips:
            continue
        name = row_title(journey, kind)
        title = STRONG.lines_before(name, right - 10, top + ROW_PAD + PAD_Y, right - left - 10)
        bottom = max([chip.box.bottom for chip in chips] + [line.y for line in title])
        box = Box(left, top, columns[-1][1] - left, bottom + ROW_PAD - top)
        rows.append(Row(kind, box, title, tuple(chips)))
        top = box.bottom
    return tuple(rows)


def _chips(
    journey: JourneyMap, kind: str, stage_id: str, edges: tuple[float, float], top: float
) -> Iterator[Chip]:
    x, width = edges[0] + MARGIN, edges[1] - edges[0] - 2 * MARGIN
    for touchpoint_id, touchpoint in journey.stages[stage_id].touchpoints.items():
        for item, text in _items(kind, touchpoint):
            ids = (stage_id, touchpoint_id, item)
            chip = _chip(kind, ids, text.strip() or item, Box(x, top, width, 0))
            yield chip
            top = chip.box.bottom + CHIP_GAP


def _chip(kind: str, ids: tuple[str, str, str], text: str, room: Box) -> Chip:
    indent = SIGN if kind in ("ideas", "gains") else 0.0
    inner = room.width - 2 * PAD_X
    lines = CHIP.lines(text, room.x + PAD_X + indent, room.y + PAD_Y, inner - indent)
    height = 2 * PAD_Y + CHIP.leading * len(lines)
    if kind != "pains":
        return Chip(*ids, Box(room.x, room.y, room.width, height), lines)
    # The dots stand behind the last words where these leave room, else on a line of their own.
    if CHIP.width(lines[-1].text) + 8 + DOTS_WIDTH > inner:
        height += CHIP.leading - 2
    dots_y = room.y + height - PAD_Y - (CHIP.leading + DOTS_HEIGHT) / 2
    dots = Box(room.x + PAD_X + inner - DOTS_WIDTH, dots_y, DOTS_WIDTH, DOTS_HEIGHT)
    return Chip(*ids, Box(room.x, room.y, room.width, height), lines, dots)
