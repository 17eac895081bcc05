"""What the history says of a version: when it was made, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from babel.dates import format_date, format_datetime, format_skeleton, format_time

from journeymap.change import Saying
from journeymap.ui.history_versions import Version, told
from journeymap.ui.plain import marked, plain
from journeymap.words import _, language, ngettext

__all__ = ["brief", "day", "hidden", "lines", "moment", "proposal", "short_moments", "subject"]

_SUBJECT = 72
"""Columns of the first line of a message, as git's own tools show it whole."""
_BODY = 30


def moment(when: datetime) -> str:
    """Day and time as the reader's language writes them, in the reader's time zone."""
    return format_datetime(when, "medium", tzinfo=_zone(), locale=_locale())


def day(when: datetime) -> str:
    """The day only."""
    return format_date(when.astimezone(_zone()), "medium", locale=_locale())


def short_moments(order: Sequence[datetime]) -> tuple[str, ...]:
    """Labels for moments, the oldest first: as short as can be, no two alike.

    The year stands only where there are several, the day only where there are
    several, the time where a day has several; a number tells those of one minute apart.
    """
    seen: Counter[str] = Counter()
    labels = []
    for label in _short_moments([when.astimezone(_zone()) for when in order]):
        seen[label] += 1
        labels.append(f"{label} · {seen[label]}" if seen[label] > 1 else label)
    return tuple(labels)


def _short_moments(order: Sequence[datetime]) -> Iterator[str]:
    days = Counter(when.date() for when in order)
    pattern = "yMMMd" if len({when.year for when in order}) > 1 else "MMMd"
    for when in order:
        date = format_skeleton(pattern, when, locale=_locale())
        time = format_time(when, "short", tzinfo=when.tzinfo, locale=_locale())
        if len(days) == 1 < len(order):
            yield time
        else:
            yield date if days[when.date()] == 1 else f"{date} {time}"


def subject(version: Version) -> str:
    """The first line of the message, ready for Markdown."""
    return plain(version.commit.subject) or _("(no message)")


def brief(version: Version) -> str:
    """What there is to say of a version that is no comparison; ``""`` where the sentences say it."""
    commit, document = version.commit, version.document
    if document is None:
        return version.trouble
    if not commit.before:
        touchpoints = sum(len(stage.touchpoints) for stage in document.journey.stages.values())
        return ngettext(
            "The map begins, with {n} touchpoint.", "The map begins, with {n} touchpoints.", touchpoints
        ).format(n=touchpoints)
    if version.before is None:
        return _("The version before it does not read, so there is nothing to compare with.")
    if told(version):
        return ""
    if commit.path != commit.before:
        return _("The file is now {new}; before, it was {old}.").format(new=commit.path, old=commit.before)
    return _("Nothing in the map changed, only how the file is written.")


def lines(sayings: Sequence[Saying], most: int) -> str:
    """Sentences as Markdown, under the heading of what they are about."""
    written: list[str] = []
    heading = None
    for saying in sayings[:most]:
        if saying.heading != heading:
            heading = saying.heading
            written.append(f"\n**{plain(heading)}**\n")
        written.append(f"- {marked(saying.text)}")
    return "\n".join(written)


def hidden(sayings: Sequence[Saying], most: int) -> str:
    """How many sentences are not shown; ``""`` for none."""
    rest = len(sayings) - most
    return ngettext("and {n} more change", "and {n} more changes", rest).format(n=rest) if rest > 0 else ""


def proposal(newest: Version | None, sayings: Sequence[Saying], title: str) -> str:
    """A message for the commit that would record a change, to be edited.

    Parameters
    ----------
    newest
        The version of the last commit; None where there is none.
    sayings
        What became of it until now.
    title
        Of the map.
    """
    name = " ".join(title.split())
    if newest is None:
        return _shortened(_("New map: {title}").format(title=name))
    if newest.document is None:
        return _shortened(_("Mended: {title}").format(title=name))
    if not sayings:
        return _shortened(_("{title}: written another way").format(title=name))
    said = [
        " ".join(_("{label}: {text}").format(label=saying.heading, text=saying.text).split())
        for saying in sayings
    ]
    if len(said) == 1 and len(said[0]) <= _SUBJECT:
        return said[0]
    more = len(said) - 1
    tail = ngettext(" (and {n} more)", " (and {n} more)", more).format(n=more) if more else ""
    rest = [f"- {sentence}" for sentence in said[:_BODY]] + (["- …"] if len(said) > _BODY else [])
    return "\n".join([_shortened(said[0], len(tail)) + tail, "", *rest])


def _shortened(sentence: str, less: int = 0) -> str:
    """The sentence in one line that fits, cut at a word."""
    line = " ".join(sentence.split())
    room = _SUBJECT - less
    if len(line) <= room:
        return line
    cut = line[: room - 1]
    head, space, _tail = cut.rpartition(" ")
    return (head if space and len(head) > room // 2 else cut) + "…"


def _zone() -> tzinfo:
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _locale() -> str:
    return language().replace("-", "_")
