"""`journeymap publish`: a folder of maps as a static site."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.cli.exit_codes import FINDINGS, FINE
from journeymap.cli.published_changes import published_changes
from journeymap.cli.written_language import language_option, writing
from journeymap.errors import MapFileError, StoreError
from journeymap.export.redaction import CHOICES, redact
from journeymap.export.site import SiteChange, SiteMap, SiteWishes, site_files
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import THEMES
from journeymap.rules import check
from journeymap.store import PublishedFolder, find_maps, load, map_id_of
from journeymap.words import _, ngettext

__all__ = ["run"]

_CHANGES = 30
_PATIENCE = 5.0
"""Seconds between two words on how far it is."""
_DEPENDS_ON_THE_DAY = "JM308"
"""A review that is old is seen on the page anyway, on the day it is read."""


def _choices(_context: click.Context, _option: click.Parameter, value: str) -> frozenset[str]:
    wanted = frozenset(word.strip() for word in value.split(",") if word.strip())
    unknown = sorted(wanted - set(CHOICES))
    if unknown:
        known = ", ".join(CHOICES)
        raise click.BadParameter(_("{word} is none of {known}").format(word=unknown[0], known=known))
    return wanted


@command(
    "publish",
    help=_(
        "Make a static site of all maps of a folder: a page of all journeys, a page for each map, one of the "
        "personas and one of the last changes. It needs no server and asks nothing of the network. SITE must "
        "be empty, or made by this command; nothing else in it is ever touched. A map that cannot be read is "
        "listed with what is wrong, the others are published, and the exit code is 1."
    ),
    examples=[
        "journeymap publish maps -o site",
        "journeymap publish maps -o site --title Shops --no-index",
        "journeymap publish maps -o site --without numbers,backstage",
        "journeymap publish maps -o site --lang zh-Hans",
    ],
)
@click.argument("folder", metavar="DIR")
@click.option(
    "-o",
    "--output",
    metavar="SITE",
    required=True,
    type=click.Path(path_type=Path),
    help=_("The folder to write."),
)
@click.option("--title", metavar="TEXT", default="", help=_("What stands over the list of all journeys."))
@click.option(
    "--without",
    metavar="WHAT",
    default="",
    callback=_choices,
    help=_(
        "What is left out, so that it is nowhere in the site: one or several of {names}, with commas."
    ).format(names=", ".join(CHOICES)),
)
@click.option(
    "--theme", type=click.Choice(list(THEMES)), help=_("Colours; without it the reader's system decides.")
)
@language_option(
    _("The language of titles, legends and buttons; without it that of the maps, if all are in one.")
)
@click.option(
    "--plotly",
    is_flag=True,
    help=_("Pages of maps offer the Plotly figure, too; plotly.js lies in the site once."),
)
@click.option(
    "--changes",
    metavar="N",
    type=click.IntRange(min=0),
    help=_("How many commits the page of changes tells; {n}, or none with --without.").format(n=_CHANGES),
)
@click.option("--no-index", is_flag=True, help=_("Ask search engines not to list the pages."))
def run(
    *,
    folder: str,
    output: Path,
    title: str,
    without: frozenset[str],
    theme: str | None,
    lang: str | None,
    plotly: bool,
    changes: int | None,
    no_index: bool,
) -> int:
    """Reads all maps, writes all pages, takes away those of maps that are gone."""
    home = Path(folder)
    with writing(lang, ()):
        maps = [_read(path, home, without) for path in find_maps(home)]
    site = PublishedFolder.opened(output)
    wanted = changes if changes is not None else (0 if without else _CHANGES)
    wishes = SiteWishes(title=title, theme=theme, plotly=plotly, searchable=not no_index)
    with writing(lang, [found.journey.locale for found in maps if found.journey]):
        history = published_changes(home, wanted, lambda journey: _shown(journey, without))
        _write(site, maps, history, wishes)
    for path in site.finish():
        text = _("{path} is of no map any more, but somebody changed it, so it stays")
        click.echo(text.format(path=output / path), err=True)
    broken = [found for found in maps if found.journey is None]
    for found in broken:
        click.secho(_("{name}: {text}").format(name=found.id, text=found.trouble), err=True, fg="red")
    text = ngettext("{path}: {n} map published", "{path}: {n} maps published", len(maps) - len(broken))
    click.echo(text.format(path=output, n=len(maps) - len(broken)), err=True)
    return FINDINGS if broken else FINE


def _write(
    site: PublishedFolder, maps: Sequence[SiteMap], history: Sequence[SiteChange], wishes: SiteWishes
) -> None:
    """Writes file after file, and says how far it is where that takes long."""
    told = time.monotonic()
    for done, (path, data) in enumerate(site_files(maps, history, wishes), 1):
        site.write(path, data)
        if time.monotonic() - told > _PATIENCE:
            told = time.monotonic()
            click.echo(_("{n} of {all} maps").format(n=min(done, len(maps)), all=len(maps)), err=True)


def _read(path: Path, home: Path, without: frozenset[str]) -> SiteMap:
    below = path.parent.relative_to(home).as_posix()
    id_ = map_id_of(path) if below == "." else f"{below}/{map_id_of(path)}"
    try:
        document = read(load(path).data)
    except MapFileError as error:
        first = error.issues[0]
        return SiteMap(id_, trouble=f"{first.line}:{first.column}: {first.code} {first.message}")
    except StoreError as error:
        return SiteMap(id_, trouble=str(error))
    problems = sum(issue.code != _DEPENDS_ON_THE_DAY for issue in check(document, map_id=map_id_of(path)))
    return SiteMap(id_, _shown(document.journey, without), problems=problems)


def _shown(journey: JourneyMap, without: frozenset[str]) -> JourneyMap:
    return redact(journey, **{choice: choice not in without for choice in ("numbers", "backstage", "lanes")})
