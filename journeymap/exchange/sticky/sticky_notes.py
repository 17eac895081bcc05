"""Reads sticky notes as a map: columns of notes are stages, notes about a step hang on the nearest."""

from __future__ import annotations

import math
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePath
from typing import Any, Final

from journeymap.errors import ExchangeError
from journeymap.exchange.format import Format, Options
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import Imported, LeftOut
from journeymap.exchange.sayings_of_exchange import counted
from journeymap.exchange.sticky.kinds_of_notes import kinds_of
from journeymap.exchange.sticky.notes_in_file import Note, field_of_note, notes_in
from journeymap.exchange.tables.card_fields import CardFields, Entry, Gathering
from journeymap.exchange.tables.separated_file import separator_of
from journeymap.exchange.tables.workbook_limits import is_archive
from journeymap.model import Document, JourneyMap
from journeymap.sheets import separated_rows
from journeymap.words import N_, _, listed, ngettext

__all__ = ["STICKY_NOTES"]

MAX_NOTES: Final = 20_000
_KIND_NAMES: Final = {
    "name": N_("touchpoints"),
    "pains": N_("pains"),
    "gains": N_("gains"),
    "ideas": N_("ideas"),
    "quotes": N_("quotes"),
    "backstage": N_("backstage"),
    "thinking": N_("thoughts"),
    "doing": N_("actions"),
}


def read_notes(data: bytes, options: Options) -> Imported:
    """A map from the notes of a whiteboard.

    Raises
    ------
    ExchangeError
        There are no notes in the file, or too many.
    """
    found = notes_in(data)
    if len(found) > MAX_NOTES:
        raise ExchangeError(
            _("there are more than {n} notes; export the part that is needed").format(n=MAX_NOTES)
        )
    notes = [note for note in found if note.text]
    left = [LeftOut(note.place, "", _("the note is empty")) for note in found if not note.text]
    if not notes:
        raise ExchangeError(_("there are no notes with text in this file"))
    kinds = kinds_of(notes)
    stages, by_section = _stages(notes)
    gathering = Gathering(None)
    data_of_stages: dict[str, Any] = {}
    ids, cards = FreshIds(), FreshIds()
    for name, members in stages:
        data_of_stages[ids.fresh(name, "stage")] = {
            "name": name,
            "touchpoints": _cards(name, [(notes[n], *kinds[n]) for n in members], cards, gathering),
        }
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": PurePath(options.filename).stem or _("Imported notes"),
            "stages": data_of_stages,
        }
    )
    said = (*_told(notes, [kind for kind, _text in kinds], by_section), counted(journey))
    return Imported(Document(journey), said, (*left, *gathering.left_out), len(found), len(notes))


def _told(notes: Sequence[Note], kinds: Sequence[str], by_section: bool) -> list[str]:
    counts = Counter(kinds)
    named = listed(f"{_(_KIND_NAMES[kind])} {n}" for kind, n in counts.most_common())
    said = [
        _("stages are the sections of the board")
        if by_section
        else _("stages are the groups of notes from left to right"),
        _("by tag, first word or colour: {kinds}").format(kinds=named),
    ]
    twice = sum(n - 1 for n in Counter(note.text.casefold() for note in notes).values())
    if twice:
        said.append(
            ngettext(
                "{n} note says what another says; both are kept",
                "{n} notes say what others say; all are kept",
                twice,
            ).format(n=twice)
        )
    return said


def _stages(notes: Sequence[Note]) -> tuple[list[tuple[str, list[int]]], bool]:
    """Names of stages with the numbers of their notes, in reading order; whether sections made them."""
    sections = {note.section for note in notes if note.section}
    if sections:
        groups: dict[str, list[int]] = {}
        for number, note in enumerate(notes):
            groups.setdefault(note.section or _("Elsewhere"), []).append(number)

        def left(name: str) -> float:
            known = [x for n in groups[name] if (x := notes[n].x) is not None]
            return statistics.median(known) if known else math.inf

        order = sorted(groups, key=left)
        return [(name, _in_order(notes, groups[name])) for name in order], True
    placed = sorted(
        (n for n, note in enumerate(notes) if note.x is not None), key=lambda n: notes[n].x or 0.0
    )
    if len(placed) < 2:
        return [(_("Journey"), list(range(len(notes))))], False
    clusters = _clusters(notes, placed)
    rest = [n for n, note in enumerate(notes) if note.x is None]
    named = [(_("Stage {n}").format(n=n), _in_order(notes, members)) for n, members in enumerate(clusters, 1)]
    return named + ([(_("Elsewhere"), rest)] if rest else []), False


def _clusters(notes: Sequence[Note], placed: Sequence[int]) -> list[list[int]]:
    """Notes from left to right, parted where the gap is far wider than between neighbours."""
    gaps = [(notes[b].x or 0.0) - (notes[a].x or 0.0) for a, b in pairwise(placed)]
    wide = [gap for gap in gaps if gap > 0]
    usual = statistics.median(wide) if wide else 0.0
    bound = max(1.8 * usual, (max(wide) if wide else 0.0) / 3)
    clusters = [[placed[0]]]
    for gap, number in zip(gaps, placed[1:], strict=False):
        if gap > bound:
            clusters.append([])
        clusters[-1].append(number)
    return clusters


def _in_order(notes: Sequence[Note], members: Sequence[int]) -> list[int]:
    return sorted(members, key=lambda n: (notes[n].x or 0.0, notes[n].y or 0.0))


def _cards(
    stage: str, members: Sequence[tuple[Note, str, str]], ids: FreshIds, gathering: Gathering
) -> dict[str, Any]:
    steps = [(note, text) for note, kind, text in members if kind == "name"]
    # A stage of pains alone has one touchpoint, on which they hang.
    steps = steps or [(Note("", stage), stage)]
    cards: dict[str, Any] = {}
    made: list[tuple[Note, CardFields]] = []
    for note, text in steps:
        card = CardFields(gathering)
        first, _break, _rest = text.partition("\n")
        card.data["name"] = first[:200]
        if len(first) < len(text) or len(first) > 200:
            card.data["doing"] = text
        cards[ids.fresh(first, "touchpoint")] = card.data
        made.append((note, card))
    for note, kind, text in members:
        if kind != "name":
            nearest = min(made, key=lambda pair: _apart(pair[0], note))[1]
            nearest.take(Entry(kind, "", text, note.place))
    return cards


def _apart(one: Note, other: Note) -> float:
    if one.x is None or other.x is None:
        return math.inf
    return math.hypot(one.x - other.x, (one.y or 0.0) - (other.y or 0.0))


def _sure(data: bytes, filename: str) -> float:
    if is_archive(data):
        return 0.0
    head = data[:20_000].decode("utf-8", "ignore").removeprefix("\ufeff")
    if head.lstrip()[:1] in ("{", "["):
        signs = ("sticky_note", "sticky note", "STICKY", '"fillColor"', '"backgroundColor"', '"bgColor"')
        notes = sum(sign in head for sign in signs) + ('"text"' in head and '"x"' in head)
        return 0.65 if notes else 0.0
    line = separated_rows(head.partition("\n")[0], separator_of(head))
    fields = {field_of_note(cell) for cell in line[0][1]} if line else set()
    placed = {"x", "y"} <= fields or ("color" in fields and fields & {"section", "tags"})
    return 0.7 if "text" in fields and placed and PurePath(filename).suffix.lower() != ".xlsx" else 0.0


STICKY_NOTES: Final = Format("notes", "Sticky notes", (".csv", ".json"), _sure, read_notes)
