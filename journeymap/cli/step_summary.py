"""The summary of a step in GitHub Actions: Markdown that stands on the page of the run."""

from __future__ import annotations

import os

import click

from journeymap.words import _

__all__ = ["add_to_summary", "has_summary"]

_VARIABLE = "GITHUB_STEP_SUMMARY"
LIMIT = 1024 * 1000
"""Bytes. GitHub takes 1024 KiB and drops a larger summary as a whole."""


def has_summary() -> bool:
    """Whether we run where such a summary is shown."""
    return bool(os.environ.get(_VARIABLE))


def add_to_summary(lines: list[str]) -> None:
    """Adds lines of Markdown to the summary, as many as there is room for; says so where some are left out.

    Outside of GitHub Actions nothing happens. A summary that cannot be written is said and
    fails nothing: what it tells stands in the log as well.

    References
    ----------
    .. [1] GitHub Actions, "Workflow commands: Adding a job summary", https://docs.github.com/actions
    """
    if not has_summary():
        return
    path = os.environ[_VARIABLE]
    try:
        with open(path, "ab") as file:
            room = LIMIT - file.tell()
            for number, line in enumerate(lines):
                data = line.encode("utf-8", "replace") + b"\n"
                if len(data) > room:
                    left = _("{n} more lines are in the log").format(n=len(lines) - number)
                    file.write(f"\n{left}\n".encode())
                    return
                file.write(data)
                room -= len(data)
    except OSError as error:
        text = _("the summary of this step could not be written: {reason}").format(reason=error.strerror)
        click.echo(text, err=True)
