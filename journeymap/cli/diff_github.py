"""A diff as annotations that GitHub Actions puts beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from journeymap.cli.caret import harmless
from journeymap.cli.diff_markdown import as_markdown
from journeymap.cli.diff_pairs import Compared
from journeymap.cli.diff_places import line_of
from journeymap.cli.diff_text import what_became
from journeymap.cli.report_github import LIMIT, workflow_command
from journeymap.cli.step_summary import add_to_summary, has_summary
from journeymap.words import _, ngettext

__all__ = ["as_notices"]


def as_notices(maps: Sequence[Compared]) -> str:
    """One annotation for each touchpoint (or map), as many as GitHub shows; the last says what is left.

    Where GitHub gives a file for the summary of the step, the whole diff goes there as Markdown.
    """
    notices = [notice for each in maps if each.status != "same" or each.renamed for notice in _notices(each)]
    if notices:
        add_to_summary(as_markdown(maps).split("\n"))
    if len(notices) <= LIMIT:
        return "\n".join(notices)
    left = len(notices) - LIMIT + 1
    text = ngettext("{n} more place changed", "{n} more places changed", left).format(n=left)
    where = _("the summary of this step tells all") if has_summary() else _("--format text tells all")
    rest = workflow_command("notice", {"title": _("More changes")}, f"{text}; {where}")
    return "\n".join([*notices[: LIMIT - 1], rest])


def _notices(each: Compared) -> Iterator[str]:
    became = what_became(each)
    if became:
        place = {"file": each.place, "line": 1, "title": became}
        yield workflow_command("notice", place, became)
    for heading, group in groupby(each.sayings, key=lambda saying: saying.heading):
        sayings = list(group)
        line = min(line_of(each, saying.at) for saying in sayings)
        text = "\n".join(harmless(saying.text) for saying in sayings)
        yield workflow_command("notice", {"file": each.place, "line": line, "title": heading}, text)
