"""Issues for people: the place, what is wrong, the line itself, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from journeymap.cli.caret import caret_lines, harmless
from journeymap.errors import Issue
from journeymap.words import _

__all__ = ["issue_lines"]


def issue_lines(path: str, issues: Iterable[Issue], lines: Sequence[str]) -> Iterator[str]:
    """The lines to print about the issues of one file.

    The first line of each is ``path:line:col: CODE message``, which editors
    and terminals turn into a link.
    """
    for issue in issues:
        color = "red" if issue.severity == "error" else "yellow"
        place = click.style(f"{harmless(path)}:{issue.line}:{issue.column}:", bold=True)
        weight = "" if issue.severity == "error" else f" ({_('warning')})"
        yield f"{place} {click.style(issue.code, fg=color)} {harmless(issue.message)}{weight}"
        if 1 <= issue.line <= len(lines):
            source, mark = caret_lines(lines[issue.line - 1], issue.line, issue.column)
            yield source
            yield click.style(mark, fg=color)
        if issue.hint:
            yield "        " + _("hint: {hint}").format(hint=harmless(issue.hint))
        for line, column in issue.also:
            yield "        " + _("see also {place}").format(place=f"{harmless(path)}:{line}:{column}")
