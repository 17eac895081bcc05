"""A map from an outline in plain text: stages, touchpoints below them, and what is said of those.

Depth comes from indentation, bullets, numbers or Markdown headings: the first
level is a stage, the second a touchpoint, whatever is deeper says something of
it. ``pain:``, ``!`` and ``:(`` begin a pain, ``idea:`` and ``?!`` an idea, ``:)`` a gain, quotes
a quote; ``doing:``, ``thinking:``, ``channel:`` … the field of that name, in the
languages that tables know; any other line says what the customer does.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any, Final

from journeymap.errors import ExchangeError
from journeymap.exchange.format import Format, Options
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import Imported, LeftOut
from journeymap.exchange.sayings_of_exchange import counted, cut, line_place
from journeymap.exchange.tables.card_fields import CardFields, Entry, Gathering
from journeymap.exchange.tables.emotion_scale import Scale
from journeymap.exchange.tables.heading_words import IGNORED, field_of_heading
from journeymap.exchange.tables.separated_file import table_text
from journeymap.exchange.tables.workbook_limits import is_archive
from journeymap.model import Document, JourneyMap
from journeymap.words import _

__all__ = ["OUTLINE"]

MAX_LINES: Final = 20_000
_LINE: Final = re.compile(
    r"(?P<indent>[ \t\u3000]*)(?P<bullet>[-*+•·‣◦–—]\s+|\(?\d{1,3}(?:\.\d{1,3})*[.)]\s+)?(?P<text>.*)"
)
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_KEYED: Final = re.compile(r"([^:：]{1,40})[:：]\s*(.+)")
_SIGNS: Final = (
    (":-(", "pains"),
    (":(", "pains"),
    ("☹", "pains"),
    ("!", "pains"),
    ("?!", "ideas"),
    ("💡", "ideas"),
    (":-)", "gains"),
    (":)", "gains"),
)
_QUOTES: Final = re.compile('["“„«「](.+)["”“»」]')
_SCALE: Final = Scale(-2, 2)
_TAB: Final = 4


class _Outline:
    """A map as its lines come in."""

    def __init__(self) -> None:
        self.title = ""
        self.gathering = Gathering(_SCALE)
        self.stages: dict[str, dict[str, Any]] = {}
        self.cards = 0
        self._stage_ids, self._card_ids = FreshIds(), FreshIds()
        self._stage: dict[str, Any] | None = None
        self._card: CardFields | None = None
        self._depths: list[int] = []

    def take(self, number: int, depth: int, text: str) -> None:
        """Puts a line where its depth has it."""
        while self._depths and self._depths[-1] >= depth:
            self._depths.pop()
        self._depths.append(depth)
        level = len(self._depths)
        if level == 1:
            self._open_stage(text)
        elif level == 2:
            self._open_card(text)
        else:
            self._say(number, text)

    def _open_stage(self, text: str) -> None:
        self._stage, self._card = {"name": text, "touchpoints": {}}, None
        self.stages[self._stage_ids.fresh(text, "stage")] = self._stage

    def _open_card(self, text: str) -> None:
        assert self._stage is not None, "the first level came before the second"
        self._card = CardFields(self.gathering)
        self._card.data["name"] = text
        self._stage["touchpoints"][self._card_ids.fresh(text, "touchpoint")] = self._card.data
        self.cards += 1

    def _say(self, number: int, text: str) -> None:
        assert self._card is not None, "the second level came before the third"
        field, said = _meant(text)
        if field == "goals" and self._stage is not None:
            self._stage["goal"] = f"{self._stage['goal']}\n{said}" if "goal" in self._stage else said
            return
        if not said:
            self.gathering.left_out.append(
                LeftOut(line_place(number), cut(text), _("there is nothing behind the sign"))
            )
            return
        self._card.take(Entry(field, "", said, line_place(number)))
        self._card.finished()


def _meant(text: str) -> tuple[str, str]:
    """The field that a line is about, and what it says.

    Examples
    --------
    >>> _meant("pain: slow"), _meant("! slow"), _meant("Clicks around")
    (('pains', 'slow'), ('pains', 'slow'), ('doing', 'Clicks around'))
    """
    for sign, field in sorted(_SIGNS, key=lambda pair: -len(pair[0])):
        if text.startswith(sign):
            return field, text.removeprefix(sign).strip()
    if match := _QUOTES.fullmatch(text):
        return "quotes", match.group(1)
    match = _KEYED.fullmatch(text)
    field = field_of_heading(match.group(1)) if match else ""
    if match and field not in ("", IGNORED, "stage", "name", "phase"):
        return field, match.group(2)
    return "doing", text


def read_outline(data: bytes, options: Options) -> Imported:
    """A map from an outline.

    Raises
    ------
    ExchangeError
        Nothing stands below anything, so there are no touchpoints; or there are too many lines.
    """
    text, encoding = table_text(data)
    lines = text.removeprefix("\ufeff").splitlines()
    if len(lines) > MAX_LINES:
        raise ExchangeError(_("there are more than {n} lines; split the outline").format(n=MAX_LINES))
    outline = _Outline()
    placed = _placed(lines)
    # One heading above all the rest is the title.
    tops = [line for line in placed if line[1] == placed[0][1]] if placed else []
    if placed and len(tops) == 1 and placed[0][1] < 0 and any(line[1] < 0 for line in placed[1:]):
        outline.title, placed = placed[0][2], placed[1:]
    for number, depth, said in placed:
        outline.take(number, depth, said)
    if not outline.cards:
        raise ExchangeError(
            _(
                "nothing is indented below anything; "
                "stages stand at the margin, touchpoints indented below them"
            )
        )
    journey = _journey(outline, options)
    told = (_("an outline, encoding {encoding}").format(encoding=encoding), counted(journey))
    left = outline.gathering.left_out
    return Imported(Document(journey), told, tuple(left), outline.cards, outline.cards)


def _journey(outline: _Outline, options: Options) -> JourneyMap:
    gathering = outline.gathering
    data: dict[str, Any] = {
        "journeymap": 1,
        "title": outline.title or PurePath(options.filename).stem or _("Imported outline"),
        "personas": {id_: {"name": name} for id_, name in gathering.personas.items()},
        "channels": {id_: {"name": name} for id_, name in gathering.channels.items()},
        "lanes": gathering.lanes,
        "stages": outline.stages,
    }
    return JourneyMap.model_validate(data)


def _placed(lines: list[str]) -> list[tuple[int, int, str]]:
    """Number, depth and text of each line that says something; headings lie above all indentation."""
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or set(line.strip()) <= set("-=_*~"):
            continue
        if heading := _HEADING.fullmatch(line.strip()):
            found.append((number, len(heading.group(1)) - 10, heading.group(2)))
            continue
        match = _LINE.fullmatch(line)
        assert match is not None, "every part of the pattern may be empty"
        depth = 2 * len(match["indent"].expandtabs(_TAB).replace("\u3000", "  "))
        # A bullet directly below a line without one is below it in meaning, too.
        depth += bool(match["bullet"])
        text = match["text"].strip()
        if text:
            found.append((number, depth, text))
    return found


_STEPPED: Final = re.compile(rb"^(?:[ \t]+|[-*+#]+[ \t])\S", re.MULTILINE)
"""A line that is indented, or begins as an item or a heading does."""


def _sure(data: bytes, filename: str) -> float:
    if is_archive(data) or data.lstrip()[:1] in (b"{", b"[", b"<"):
        return 0.0
    ending = PurePath(filename).suffix.lower()
    if not _STEPPED.search(data):
        # A table saved as .txt is more likely; the person may still mean this.
        return 0.25 if ending in (".txt", ".outline", ".text") and b"\0" not in data else 0.0
    if ending in (".txt", ".outline", ".text"):
        return 0.5
    return 0.3 if ending in (".md", ".markdown", "") and b"\n" in data else 0.0


OUTLINE: Final = Format("outline", "Outline", (".txt", ".outline"), _sure, read_outline)
