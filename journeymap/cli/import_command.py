"""`journeymap import`: a map from the file of another tool."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.cli.sources import STDIN
from journeymap.cli.understanding import account
from journeymap.errors import ExchangeError
from journeymap.exchange import FORMATS, MAX_BYTES, Imported, Options, read_any
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.mapfile import prove, write
from journeymap.store import ABSENT, ENDING, ChangedOnDisk, load, new_id_checked, save
from journeymap.words import _

__all__ = ["run"]

READABLE = [name for name, one in FORMATS.items() if one.read]


@command(
    "import",
    help=_(
        "Make a map from the file of another tool, FILE, or standard input for -. What was understood and "
        "what was left out is printed on standard error before anything is written; on a terminal you are "
        "asked. Without -o the map is printed."
    ),
    examples=[
        "journeymap import journey.mmd -o maps/day.journey.yaml",
        "journeymap import README.md --from mermaid | less",
        "journeymap import steps.csv --mapping columns.yaml -o maps/",
    ],
)
@click.argument("file")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help=_(
        "The map file to write, or a folder, in which the file is named after the title. A file that is "
        "there is not overwritten."
    ),
)
@click.option(
    "--from",
    "format_name",
    metavar="FORMAT",
    type=click.Choice(READABLE),
    help=_("The format of FILE, where it is not recognised. One of {names}.").format(
        names=", ".join(READABLE)
    ),
)
@click.option("--mapping", metavar="YAML", help=_("For tables: a file that says which column is what."))
@click.option(
    "--save-mapping",
    metavar="YAML",
    help=_("For tables: write down here which column was taken as what, for --mapping."),
)
@click.option("--yes", is_flag=True, help=_("Write without asking."))
@click.option("--force", is_flag=True, help=_("Write over a file that is there."))
def run(
    *,
    file: str,
    output: str | None,
    format_name: str | None,
    mapping: str | None,
    save_mapping: str | None,
    yes: bool,
    force: bool,
) -> None:
    """Reads one file, tells what became of it, and writes the map."""
    data = _bytes_of(file)
    options = Options(mapping=None if mapping is None else load(Path(mapping)).text)
    imported = read_any(data, "" if file == STDIN else file, format=format_name, options=options)
    # Made and proven before anybody is asked: what is offered can be written.
    text = write(imported.document)
    prove(imported.document, text)
    for line in account(imported):
        click.echo(line, err=True)
    if save_mapping is not None and imported.mapping:
        save(Path(save_mapping), imported.mapping, expected=None)
    if output is None:
        click.echo(text, nl=False)
        return
    path = _target(output, imported)
    if not yes and _on_a_terminal(file):
        click.confirm(_("Write {path}?").format(path=path), default=True, abort=True, err=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, text, expected=None if force else ABSENT)
    except ChangedOnDisk:
        raise ExchangeError(
            _("{path} is there already; write over it with --force, or name another file with -o").format(
                path=path
            )
        ) from None
    click.echo(path)


def _on_a_terminal(file: str) -> bool:
    return file != STDIN and sys.stdin.isatty() and sys.stderr.isatty()


def _bytes_of(file: str) -> bytes:
    if file == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    return load(Path(file), most=2 * MAX_BYTES).data


def _target(output: str, imported: Imported) -> Path:
    path = Path(output)
    if output.endswith("/") or path.is_dir():
        return path / (FreshIds().fresh(imported.document.journey.title, "map") + ENDING)
    path = path.with_name(path.name.removesuffix(ENDING) + ENDING)
    new_id_checked(path.name.removesuffix(ENDING))
    return path
