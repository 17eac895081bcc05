"""A diff for people at a terminal: under headings, with consequences at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

import click

from journeymap.change import Saying
from journeymap.cli.caret import harmless
from journeymap.cli.diff_pairs import Compared
from journeymap.insights.page_lines import paragraph
from journeymap.words import _, ngettext

__all__ = ["as_text", "what_became"]

# What a line begins with, and its colour; the words alone say it as well.
_SIGNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "added": ("+", "green"),
        "removed": ("−", "red"),
        "changed": ("~", "yellow"),
        "moved": (">", "blue"),
        "renamed": ("=", "cyan"),
        "comment": ("#", "bright_black"),
    }
)


def as_text(maps: Sequence[Compared]) -> str:
    """The page; nothing for maps that are the same."""
    return "\n\n".join("\n".join(_map(each)) for each in maps if each.status != "same" or each.renamed)


def what_became(each: Compared) -> str:
    """A whole map in one sentence: new, gone, under another name; ``""`` for one that only changed."""
    journey = each.after or each.before
    count = sum(1 for _touchpoint in journey.journey.touchpoints()) if journey else 0
    if each.status == "added":
        text = ngettext("New map with {n} touchpoint", "New map with {n} touchpoints", count)
    elif each.status == "removed":
        text = ngettext("Map removed, with {n} touchpoint", "Map removed, with {n} touchpoints", count)
    elif each.renamed:
        text = _("The file had another name: {old}")
    else:
        return ""
    return text.format(n=count, old=each.old)


def _map(each: Compared) -> Iterator[str]:
    yield click.style(harmless(each.name), bold=True)
    became = what_became(each)
    if became:
        kind = each.status if each.status in ("added", "removed") else "renamed"
        yield from _line(kind, became, "")
    for heading, sayings in groupby(each.sayings, key=lambda saying: saying.heading):
        yield f"  {click.style(harmless(heading), bold=True)}"
        yield from _said(sayings)
    consequences = each.consequences
    if consequences:
        yield f"  {click.style(_('What follows'), bold=True)}"
        for sentence in consequences:
            yield from paragraph(harmless(sentence), "    · ")


def _said(sayings: Iterator[Saying]) -> Iterator[str]:
    for saying in sayings:
        yield from _line(saying.kind, saying.text, "  ")


def _line(kind: str, text: str, pad: str) -> Iterator[str]:
    sign, color = _SIGNS[kind]
    first, *rest = paragraph(harmless(text), f"{pad}  {sign} ")
    yield click.style(first, fg=color)
    for line in rest:
        yield click.style(line, fg=color)
