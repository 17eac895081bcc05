"""`journeymap validate`: everything that is wrong with maps, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import click

from journeymap.cli.command import command
from journeymap.cli.exit_codes import FINDINGS, FINE, MISUSE
from journeymap.cli.report_github import as_github, issues_table
from journeymap.cli.report_json import as_json
from journeymap.cli.report_sarif import as_sarif
from journeymap.cli.report_text import issue_lines
from journeymap.cli.sources import Source, maps_named, source
from journeymap.cli.step_summary import add_to_summary
from journeymap.errors import Issue, MapFileError, StoreError
from journeymap.mapfile import read
from journeymap.mapfile.codes import RULES as FILE_RULES
from journeymap.rules import RULES, check
from journeymap.store import find_maps, map_id_of
from journeymap.words import _, ngettext

__all__ = ["run"]


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and what is wrong with it."""

    source: Source
    issues: tuple[Issue, ...]


def _as_text(checked: Sequence[Checked]) -> str:
    lines: list[str] = []
    for file in checked:
        lines += issue_lines(file.source.name, file.issues, file.source.lines)
    return "\n".join(lines)


def _flat(checked: Sequence[Checked]) -> list[tuple[str, Issue]]:
    return [(file.source.name, issue) for file in checked for issue in file.issues]


FORMATS: Mapping[str, Callable[[Sequence[Checked]], str]] = MappingProxyType(
    {
        "text": _as_text,
        "json": lambda checked: as_json(_flat(checked)),
        "github": lambda checked: as_github(_flat(checked)),
        "sarif": lambda checked: as_sarif(_flat(checked), (*FILE_RULES.values(), *RULES.values())),
    }
)


@command(
    "validate",
    help=_(
        "Find what is wrong with maps: files that cannot be read, references that lead nowhere, flaws of the "
        "journey. Of a folder, all maps in it are checked; - stands for standard input. The exit code is 1 "
        "when there is an error, 2 when a file cannot be opened."
    ),
    examples=[
        "journeymap validate maps",
        "journeymap validate --strict --format github maps/*.journey.yaml",
    ],
)
@click.argument("files", metavar="FILE…|DIR…", nargs=-1, required=True)
@click.option("--strict", is_flag=True, help=_("Take warnings for errors."))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help=_("How to print what was found."),
)
def run(files: tuple[str, ...], strict: bool, form: str) -> int:
    """Checks every file and prints all findings at once."""
    checked: list[Checked] = []
    unreadable = False
    for name in maps_named(files):
        try:
            checked.append(_checked(source(name), strict))
        except StoreError as error:
            click.secho(str(error), err=True, fg="red")
            unreadable = True
    report = FORMATS[form](checked)
    if report:
        click.echo(report)
    if form == "github":
        add_to_summary(issues_table(_flat(checked)))
    issues = [issue for _path, issue in _flat(checked)]
    errors = sum(issue.severity == "error" for issue in issues)
    click.echo(_counts(len(checked), errors, len(issues) - errors), err=True)
    return MISUSE if unreadable else FINDINGS if errors else FINE


def _checked(origin: Source, strict: bool) -> Checked:
    try:
        document = read(origin.data)
    except MapFileError as error:
        return Checked(origin, error.issues)
    known = {map_id_of(path) for path in find_maps(origin.path.parent)} if origin.path else None
    issues = check(document, map_id=origin.map_id, known_maps=known)
    if strict:
        issues = tuple(replace(issue, severity="error") for issue in issues)
    return Checked(origin, issues)


def _counts(files: int, errors: int, warnings: int) -> str:
    return ", ".join(
        (
            ngettext("{n} map", "{n} maps", files).format(n=files),
            ngettext("{n} error", "{n} errors", errors).format(n=errors),
            ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
        )
    )
