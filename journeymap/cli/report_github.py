"""Issues as annotations that GitHub Actions puts beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeymap.cli.caret import harmless
from journeymap.cli.step_summary import has_summary
from journeymap.errors import Issue
from journeymap.markdown_text import literal, table_row
from journeymap.words import _, ngettext

__all__ = ["as_github", "issues_table", "workflow_command"]

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


LIMIT = 10
"""GitHub shows no more annotations of one kind for one step, and drops the others silently [1]_."""


def as_github(found: Iterable[tuple[str, Issue]]) -> str:
    """One workflow command per issue, up to the limit for errors and for warnings; the rest as plain lines.

    A notice says that there is a rest. Plain lines stand in the log only.

    Examples
    --------
    >>> print(as_github([("maps/a.journey.yaml", Issue("JM100", "error", "No", 2, 5, hint="write: yes"))]))
    ::error file=maps/a.journey.yaml,line=2,col=5,title=JM100::No%0Awrite: yes

    References
    ----------
    .. [1] actions/toolkit, docs/problem-matchers.md, "Limitations": 10 warnings and 10 errors for a
       step, 50 annotations for a job.
    .. [2] GitHub Actions, "Workflow commands", https://docs.github.com/actions
    """
    shown: list[str] = []
    rest: list[str] = []
    room = {"error": LIMIT, "warning": LIMIT}
    # Errors first: of all steps together a job shows no more than 50.
    for path, issue in sorted(found, key=lambda one: one[1].severity != "error"):
        room[issue.severity] -= 1
        if room[issue.severity] >= 0:
            shown.append(_annotation(path, issue))
        else:
            rest.append(_plain(path, issue))
    if rest:
        told = ngettext("{n} more issue is in the log", "{n} more issues are in the log", len(rest))
        if has_summary():
            told = ngettext(
                "{n} more issue is in the summary of this step and in its log",
                "{n} more issues are in the summary of this step and in its log",
                len(rest),
            )
        shown.append(workflow_command("notice", {"title": "journeymap"}, told.format(n=len(rest))))
    return "\n".join([*shown, *rest])


def issues_table(found: Iterable[tuple[str, Issue]]) -> list[str]:
    """All issues as lines of Markdown, for the summary of a step."""
    rows = [
        table_row(
            [
                f"{literal(path)}:{issue.line}:{issue.column}",
                issue.code,
                literal(issue.severity),
                literal(" ".join(part for part in (issue.message, issue.hint and f"({issue.hint})") if part)),
            ]
        )
        for path, issue in found
    ]
    head = table_row([_("place"), _("code"), _("severity"), _("what is wrong")])
    return ["", head, "|---|---|---|---|", *rows, ""] if rows else []


def workflow_command(kind: str, properties: Mapping[str, object], message: str) -> str:
    """One line that the runner reads as a command; no text of a map can end it or begin another.

    Examples
    --------
    >>> workflow_command("notice", {"title": "a,b"}, "one\\ntwo")
    '::notice title=a%2Cb::one%0Atwo'
    """
    listed = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{kind} {listed}::{message.translate(_IN_MESSAGE)}"


def _annotation(path: str, issue: Issue) -> str:
    properties = {"file": path, "line": issue.line, "col": issue.column, "title": issue.code}
    message = "\n".join(part for part in (issue.message, issue.hint) if part)
    return workflow_command(issue.severity, properties, message)


def _plain(path: str, issue: Issue) -> str:
    # The dash in front keeps a file whose name begins with two colons from giving commands.
    return f"- {harmless(path)}:{issue.line}:{issue.column}: {issue.code} {harmless(issue.message)}"
