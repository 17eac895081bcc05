"""What stands around the columns of a whole picture: heading above, legend beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.layout.geometry import Box
from journeymap.layout.labels import STATES, STATUSES
from journeymap.layout.parts import Entry, Heading, Legend, Line, Tag
from journeymap.layout.type_scale import GOAL, LEAD, NOTE, TITLE
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["place_heading", "place_legend"]

TAG_HEIGHT, TAG_PAD, TAG_GAP = 22.0, 10.0, 6.0
HEADLINE_PAD = 12.0
SIGN_WIDTH, ENTRY_GAP, ENTRY_LEADING = 30.0, 20.0, 22.0


def place_heading(
    journey: JourneyMap, headline: Sequence[str], x: float, y: float, width: float
) -> tuple[Heading, float]:
    """Title, goal, facts and headline from ``y`` downwards, and the y where they end."""
    title = TITLE.lines(journey.title.strip() or "–", x, y, width)
    end_x, last = x + TITLE.width(title[-1].text), title[-1]
    bottom = y + TITLE.leading * len(title)
    tags, tags_bottom = _tags(journey, end_x + 18, last.y - TITLE.size * 0.35, x, width)
    bottom = max(bottom, tags_bottom)
    goal: tuple[Line, ...] = ()
    if journey.goal.strip():
        text = _("Goal: {goal}").format(goal=journey.goal)
        goal = GOAL.lines(text, x, bottom + 2, width)
        bottom += 2 + GOAL.leading * len(goal)
    box, sentences = None, _headline(headline, x, bottom + 12, width)
    if sentences:
        end = sentences[-1][-1].y + GOAL.leading - GOAL.ascent + HEADLINE_PAD - 3
        box = Box(x, bottom + 12, width, end - bottom - 12)
        bottom = box.bottom
    return Heading(title, goal, tags, box, sentences), bottom + 16


def _headline(headline: Sequence[str], x: float, y: float, width: float) -> tuple[tuple[Line, ...], ...]:
    """One group of lines for each sentence, the first one strong."""
    top = y + HEADLINE_PAD - 3
    groups = []
    for number, sentence in enumerate(text for text in headline if text.strip()):
        face = LEAD if number == 0 else GOAL
        lines = face.lines(sentence, x + 18, top, width - 32)
        groups.append(lines)
        top += face.leading * len(lines)
    return tuple(groups)


def _tags(
    journey: JourneyMap, x: float, middle: float, left: float, width: float
) -> tuple[tuple[Tag, ...], float]:
    """Facts in pills: flush right behind the title, on lines of their own where it leaves no room."""
    tags: list[Tag] = []
    facts = tuple(_facts(journey))
    whole = sum(NOTE.width(text) + 2 * TAG_PAD + TAG_GAP for _kind, text in facts) - TAG_GAP
    # Flush with the right edge, since how far a title really reaches depends on the reader's font.
    x = left + width - whole if x + whole <= left + width else left
    middle = middle if x > left else middle + TITLE.leading
    for kind, text in facts:
        wide = NOTE.width(text) + 2 * TAG_PAD
        if x + wide > left + width + 1e-6 and x > left:
            x, middle = left, middle + TAG_HEIGHT + 6
        lines = NOTE.lines(text, x + TAG_PAD, 0, max(width - 2 * TAG_PAD, 40))
        for line in lines:
            box = Box(x, middle - TAG_HEIGHT / 2, NOTE.width(line.text) + 2 * TAG_PAD, TAG_HEIGHT)
            label = NOTE.line(line.text, x + TAG_PAD, middle - NOTE.leading / 2)
            tags.append(Tag(kind, box, label))
            if line is not lines[-1]:
                middle += TAG_HEIGHT + 6
        x = tags[-1].box.right + TAG_GAP
    return tuple(tags), max((tag.box.bottom for tag in tags), default=middle)


def _facts(journey: JourneyMap) -> Iterator[tuple[str, str]]:
    yield "state", _(STATES[journey.state])
    yield "status", _(STATUSES[journey.status])
    if journey.reviewed is not None:
        yield "reviewed", _("reviewed {day}").format(day=journey.reviewed.isoformat())
    if journey.owner.strip():
        yield "owner", journey.owner


def place_legend(texts: Sequence[str], x: float, y: float, width: float) -> tuple[Legend, float]:
    """Signs and their meanings in a grid from ``y`` downwards, and the y where it ends."""
    if not texts:
        return Legend(Box(x, y, width, 0), ()), y
    cell = max(NOTE.width(text) for text in texts) + SIGN_WIDTH + 6 + ENTRY_GAP
    columns = max(1, min(len(texts), int((width + ENTRY_GAP) // cell)))
    cell = min(cell, width) if columns == 1 else width / columns
    entries = []
    top = y
    for start in range(0, len(texts), columns):
        lines_of = [
            NOTE.lines(text, x + place * cell + SIGN_WIDTH + 6, top + (ENTRY_LEADING - NOTE.leading) / 2,
                       cell - SIGN_WIDTH - 6)
            for place, text in enumerate(texts[start : start + columns])
        ]  # fmt: skip
        for place, lines in enumerate(lines_of):
            entries.append(Entry(Box(x + place * cell, top, SIGN_WIDTH, ENTRY_LEADING), lines))
        top += ENTRY_LEADING + NOTE.leading * (max(len(lines) for lines in lines_of) - 1)
    return Legend(Box(x, y, width, top - y), tuple(entries)), top
