"""Issues as annotations that GitHub Actions puts beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeymap.errors import Issue

__all__ = ["as_github", "workflow_command"]

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(found: Iterable[tuple[str, Issue]]) -> str:
    """One workflow command per issue and line.

    Examples
    --------
    >>> print(as_github([("maps/a.journey.yaml", Issue("JM100", "error", "No", 2, 5, hint="write: yes"))]))
    ::error file=maps/a.journey.yaml,line=2,col=5,title=JM100::No%0Awrite: yes

    References
    ----------
    .. [1] GitHub Actions, "Workflow commands", https://docs.github.com/actions
    """
    return "\n".join(_annotation(path, issue) for path, issue in found)


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
