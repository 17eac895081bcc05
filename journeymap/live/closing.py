"""The closing page of a workshop, as Markdown: what was decided, what hurts, what to do, who was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from journeymap.change import describe
from journeymap.insights import consequences, study
from journeymap.live.facilitation import Session
from journeymap.markdown_text import literal
from journeymap.model import Document, Idea, JourneyMap, Pain
from journeymap.words import N_, _, ngettext

__all__ = ["Attendance", "closing_page"]

_STATUS = {"open": N_("open"), "planned": N_("planned"), "fixed": N_("fixed")}


@dataclass(frozen=True, slots=True)
class Attendance:
    """When a workshop was (UTC), how many took part, and the names of those who chose to be named."""

    began: datetime
    ended: datetime
    people: int
    named: tuple[str, ...] = ()


def closing_page(before: Document, after: Document, session: Session, attendance: Attendance) -> str:
    """The page, ending with a line break.

    Parameters
    ----------
    before, after
        The map as the workshop found it, and as it is now.
    """
    old, new = before.journey, after.journey
    sections = (
        [f"# {literal(new.title)}", "", _attended(attendance)],
        _section(_("What was decided"), _decisions(old, new)),
        _section(_("What follows"), [f"- {literal(said)}" for said in consequences(old, new)]),
        _section(_("Pains"), _table(_("Pain"), _pains(new))),
        _section(_("Ideas"), _table(_("Idea"), _ideas(new))),
        _section(_("Parked for later"), [f"- {literal(text)}" for _id, text in session.parked]),
        _section(_("What changed in the map"), _told(before, after)),
    )
    return "\n".join(line for section in sections for line in section).rstrip() + "\n"


def _attended(attendance: Attendance) -> str:
    began, ended = attendance.began, attendance.ended
    when = _("A workshop on {day}, {begin} to {end} UTC.").format(
        day=began.strftime("%Y-%m-%d"), begin=began.strftime("%H:%M"), end=ended.strftime("%H:%M")
    )
    count = ngettext("{number} person took part", "{number} people took part", attendance.people)
    names = ", ".join(map(literal, attendance.named))
    who = count.format(number=attendance.people)
    return f"{when} {who}: {names}." if names else f"{when} {who}."


def _decisions(old: JourneyMap, new: JourneyMap) -> Iterator[str]:
    """What was given to somebody or given a new status, and is not open without an owner."""
    known = {where: (part.owner, part.status) for where, part in _work(old)}
    for where, part in _work(new):
        before = known.get(where, ("", "open"))
        if (part.owner, part.status) == before:
            continue
        said = _("{what}: {status}, {owner} takes care of it") if part.owner else _("{what}: {status}")
        owner = literal(part.owner)
        line = said.format(what=literal(part.text), status=_(_STATUS[part.status]), owner=owner)
        yield f"- {line}"


def _work(journey: JourneyMap) -> Iterator[tuple[tuple[str, str, str], Pain | Idea]]:
    for _stage, key, touchpoint in journey.touchpoints():
        for kind, parts in (("pains", touchpoint.pains), ("ideas", touchpoint.ideas)):
            for name, part in parts.items():
                yield (key, kind, name), part


def _pains(journey: JourneyMap) -> Iterator[tuple[str, Pain]]:
    for ranked in study(journey).pains:
        touchpoint = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
        yield touchpoint.name, touchpoint.pains[ranked.pain]


def _ideas(journey: JourneyMap) -> Iterator[tuple[str, Idea]]:
    for ranked in study(journey).ideas:
        touchpoint = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
        yield touchpoint.name, touchpoint.ideas[ranked.idea]


def _table(what: str, ranked: Iterable[tuple[str, Pain | Idea]]) -> Sequence[str]:
    """Most votes first; among equals the ranking of the insights stands."""
    # sorted() is stable: this is what keeps that ranking.
    rows = sorted(ranked, key=lambda row: -row[1].votes)
    if not rows:
        return []
    names = ("#", what, _("Touchpoint"), _("Votes"), _("Owner"), _("Status"))
    lines = [f"| {' | '.join(names)} |", "|---:|---|---|---:|---|---|"]
    for number, (touchpoint, part) in enumerate(rows, 1):
        texts = (literal(part.text), literal(touchpoint), str(part.votes), literal(part.owner))
        lines.append(f"| {number} | {' | '.join(texts)} | {_(_STATUS[part.status])} |")
    return lines


def _told(before: Document, after: Document) -> Iterator[str]:
    for heading, sayings in groupby(describe(before, after), key=lambda saying: saying.heading):
        yield f"- {literal(heading)}"
        for saying in sayings:
            yield f"  - {literal(saying.text)}"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    """A heading and its lines; nothing where there are none."""
    lines = list(lines)
    return ["", f"## {title}", "", *lines] if lines else []
