"""Cards of touchpoints: as high as their texts need, one beneath the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from journeymap.layout.figures_in_words import percent
from journeymap.layout.geometry import Box
from journeymap.layout.labels import OWNERS
from journeymap.layout.metric_words import metric_line
from journeymap.layout.parts import Badge, Card, Line
from journeymap.layout.transitions import Link, Side
from journeymap.layout.type_scale import CAPTION, NAME, NOTE, REMARK
from journeymap.model import JourneyMap, Touchpoint
from journeymap.words import _

__all__ = [
    "GAP",
    "NO_NOTES",
    "SPINE",
    "Notes",
    "Sign",
    "down_label",
    "place_badges",
    "place_cards",
    "signs_of",
]

GAP = 15.0
"""Between two cards of a column: an arrow, and the lower card's badges."""
SPINE = 18.0
"""From a card's left to the arrows that lead down a column."""
LEFT, RIGHT, TOP, BOTTOM = 12.0, 10.0, 7.0, 6.5
"""From the edges of a card to its text."""
ICON = 11.0
SIGN, NOTE_GAP, NOTE_PAD = 14.0, 3.0, 4.0
"""Of a note: room of its sign, above it, and behind its text."""
END = 15.0
PORT = 15.0
"""Height that each of several lines at one side of a card needs where shares are written on them."""
BADGE_HEIGHT, BADGE_RISE = 16.0, 9.0
ARROW_PAD = 2.0
"""Between two cards and the text beside their arrow."""
MOST_REMARK_LINES = 2
TALL_COLUMN = 6
"""In a column of so many cards a remark has one line, so that the curve stays in sight."""


Sign = Literal["truth", "ideas", "pains"]
Notes = Mapping[str, Sequence[tuple[str, str]]]
"""Notes on cards by id of the touchpoint: their kind and text, one below the other."""
NO_NOTES: Notes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all cards of a map share."""

    journey: JourneyMap
    width: float
    facts: Collection[str]
    ports: Mapping[str, int]
    notes: Notes


def place_cards(
    journey: JourneyMap,
    links: tuple[Link, ...],
    facts: Collection[str],
    *,
    lefts: Sequence[float],
    top: float,
    width: float,
    notes: Notes = NO_NOTES,
) -> tuple[Card, ...]:
    """All cards in map order; those of a column begin at ``top`` and never touch."""
    down = {link.source: link for link in links if link.kind == "down"}
    sheet = _Sheet(journey, width, facts, _ports(links), notes)
    cards: list[Card] = []
    for left, (stage_id, stage) in zip(lefts, journey.stages.items(), strict=True):
        y, above = top, ""
        for touchpoint_id, touchpoint in stage.touchpoints.items():
            if above:
                y += _gap(down.get(above), touchpoint, width, len(stage.touchpoints))
            card = _card(sheet, (stage_id, touchpoint_id), touchpoint, left, y)
            cards.append(card)
            y, above = card.box.bottom, touchpoint_id
    return tuple(cards)


def _card(sheet: _Sheet, ids: tuple[str, str], touchpoint: Touchpoint, x: float, y: float) -> Card:
    stage, touchpoint_id = ids
    text_x, text_width = x + LEFT, sheet.width - LEFT - RIGHT
    channel_text = _channel_text(sheet, touchpoint)
    end_room = END + 4 if touchpoint.ends else 0.0
    name_width = text_width if channel_text else text_width - end_room
    name = NAME.lines(touchpoint.name.strip() or touchpoint_id, text_x, y + TOP, name_width)
    bottom = y + TOP + NAME.leading * len(name)
    icon: Box | None = None
    channel: tuple[Line, ...] = ()
    if channel_text:
        indent = ICON + 5 if "channel" in sheet.facts else 0.0
        channel = NOTE.lines(channel_text, text_x + indent, bottom, text_width - indent - end_room)
        if indent:
            icon = Box(text_x, bottom + (NOTE.leading - ICON) / 2, ICON, ICON)
        bottom += NOTE.leading * len(channel)
    facts: list[tuple[str, Line]] = []
    for kind, text in _facts(sheet, touchpoint):
        lines = NOTE.lines(text, text_x + ICON + 5, bottom, text_width - ICON - 5 - end_room)
        facts += [(kind if number == 0 else "", line) for number, line in enumerate(lines)]
        bottom += NOTE.leading * len(lines)
    notes: list[tuple[str, Line]] = []
    for kind, text in sheet.notes.get(touchpoint_id, ()):
        lines = CAPTION.lines(text, text_x + SIGN, bottom + NOTE_GAP, text_width - SIGN - NOTE_PAD - end_room)
        notes += [(kind if number == 0 else "", line) for number, line in enumerate(lines)]
        bottom += NOTE_GAP + CAPTION.leading * len(lines)
    least = PORT * sheet.ports.get(touchpoint_id, 0) + 6
    box = Box(x, y, sheet.width, max(bottom + BOTTOM - y, least))
    end = Box(box.right - END - 6, box.bottom - END - 5, END, END) if touchpoint.ends else None
    return Card(
        stage,
        touchpoint_id,
        box,
        name,
        icon,
        channel,
        tuple(facts),
        tuple(place_badges(signs_of(touchpoint), box)),
        end,
        tuple(notes),
    )


def _ports(links: tuple[Link, ...]) -> dict[str, int]:
    """How many lines meet the busier side of a card; those that arrive there come in as one."""
    leaving: dict[tuple[str, Side], int] = {}
    written: set[tuple[str, Side]] = set()
    arriving: set[tuple[str, Side]] = set()
    for link in links:
        if link.kind != "down":
            side = (link.source, link.leaves)
            leaving[side] = leaving.get(side, 0) + 1
            arriving.add((link.target, link.arrives))
            if link.labelled:
                written.add(side)
    ports: dict[str, int] = {}
    for name, where in written:
        count = leaving[name, where] + ((name, where) in arriving)
        ports[name] = max(ports.get(name, 0), count)
    return ports


def _channel_text(sheet: _Sheet, touchpoint: Touchpoint) -> str:
    channel = sheet.journey.channels.get(touchpoint.channel or "")
    if channel is None:
        return ""
    shown = [channel.name] if "channel" in sheet.facts else []
    if "ownership" in sheet.facts:
        shown.append(_(OWNERS[channel.owner]))
    return " · ".join(shown)


def _facts(sheet: _Sheet, touchpoint: Touchpoint) -> Iterator[tuple[str, str]]:
    if "importance" in sheet.facts and touchpoint.importance is not None:
        yield "importance", _("importance {number} of 5").format(number=touchpoint.importance)
    if "metrics" in sheet.facts:
        for name, metric in touchpoint.metrics.items():
            yield f"metric:{name}", metric_line(name, metric)


def place_badges(signs: Iterable[tuple[Sign, str]], card: Box) -> Iterator[Badge]:
    """Signs with their texts on the upper edge of a card, from the right."""
    right = card.right - 8
    for kind, text in signs:
        width = CAPTION.width(text) + 11 if text else BADGE_HEIGHT
        yield Badge(kind, Box(right - width, card.y - BADGE_RISE, width, BADGE_HEIGHT), text)
        right -= width + 3


def signs_of(touchpoint: Touchpoint) -> Iterator[tuple[Sign, str]]:
    """What the badges of a touchpoint say: the worst pain, the number of ideas, the star."""
    open_pains = [pain.severity for pain in touchpoint.pains.values() if pain.status != "fixed"]
    if open_pains:
        yield "pains", f"!\u00a0{max(open_pains)}"
    if touchpoint.ideas:
        yield "ideas", f"+{len(touchpoint.ideas)}"
    if touchpoint.moment_of_truth:
        yield "truth", ""


def down_label(link: Link, source: Box, below: Touchpoint, neighbours: int) -> tuple[tuple[Line, ...], float]:
    """What stands beside the arrow to the card beneath, and how high the gap must be for it.

    The share, and behind it when they go there, if that takes few lines; a hover
    tells it anyway. The last line stays clear of the lower card's badges.
    """
    if not link.labelled and not link.when:
        return (), GAP
    x, top = source.x + SPINE + 9, source.bottom + ARROW_PAD
    share = (CAPTION.line(percent(link.share), x, top),) if link.labelled else ()
    indent = share[0].width + 6 if share else 0.0
    width = source.width - SPINE - 9 - indent - 2
    when = REMARK.lines(link.when, x + indent, top + CAPTION.ascent - REMARK.ascent, width)
    if len(when) > (1 if neighbours >= TALL_COLUMN else MOST_REMARK_LINES):
        when = ()
    lines = (*share, *when)
    if not lines:
        return (), GAP
    height = 2 * ARROW_PAD + max(CAPTION.leading, REMARK.leading * len(when))
    last = max(lines, key=lambda line: (line.y, line.x))
    if last.x + REMARK.width(last.text) > source.right - _badge_room(below):
        height += BADGE_RISE - ARROW_PAD
    return lines, max(GAP, height)


def _gap(link: Link | None, below: Touchpoint, width: float, neighbours: int) -> float:
    if link is None:
        return GAP
    return down_label(link, Box(0, 0, width, 0), below, neighbours)[1]


def _badge_room(touchpoint: Touchpoint) -> float:
    """How much of a card's upper edge its badges take, from the right."""
    widths = [CAPTION.width(text) + 11 if text else BADGE_HEIGHT for _kind, text in signs_of(touchpoint)]
    return 8 + sum(widths) + 3 * len(widths) if widths else 6.0
