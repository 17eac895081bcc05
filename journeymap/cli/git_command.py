"""`journeymap git install`: git compares and merges maps as maps."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.cli.exit_codes import FINDINGS, FINE
from journeymap.store.git_drivers import ATTRIBUTES, Drivers
from journeymap.store.refusals import shown
from journeymap.words import _

__all__ = ["run"]


@command(
    "git",
    help=_(
        "Let git compare maps as facts and merge them by touchpoint and field, in this repository or, with "
        "--global, in all of yours. It sets a diff driver and a merge driver in git's configuration and a "
        "line in an attributes file. Where this program fails or is gone, git merges lines as ever. Running "
        "it again changes nothing."
    ),
    examples=["journeymap git install", "journeymap git install --global", "journeymap git install --check"],
)
@click.argument("action", type=click.Choice(["install"]), metavar="install")
@click.option("--global", "for_user", is_flag=True, help=_("For all repositories of this user."))
@click.option("--local", "for_user", flag_value=False, help=_("For this repository; the default."))
@click.option(
    "--check", is_flag=True, help=_("Change nothing; the exit code is 1 when something is missing.")
)
@click.option("--uninstall", is_flag=True, help=_("Take away what this command added, and nothing else."))
def run(action: str, for_user: bool, check: bool, uninstall: bool) -> int:
    """Sets, checks or takes away what git has to know; ``action`` is always ``install``."""
    if check and uninstall:
        raise click.UsageError(_("--check and --uninstall exclude each other"))
    drivers = Drivers.of(Path.cwd(), for_user=for_user, program=_program())
    if check:
        return _checked(
            drivers, None if for_user else Drivers.of(Path.cwd(), for_user=True, program=_program())
        )
    changed = drivers.uninstall() if uninstall else drivers.install()
    sentence = _("taken away: {name}") if uninstall else _("set: {name}")
    for name in changed:
        click.echo(sentence.format(name=name))
    if not changed:
        click.echo(_("nothing to take away") if uninstall else _("everything is set already"))
    elif not uninstall and not for_user:
        click.echo(
            _("Commit {path}, so that others have it too; each of them runs this command once.").format(
                path=shown(drivers.attributes)
            ),
            err=True,
        )
    return FINE


def _checked(drivers: Drivers, of_user: Drivers | None) -> int:
    missing = drivers.missing()
    if missing and of_user is not None and not of_user.missing():
        # What the repository sets for itself goes before what its user sets.
        missing = [name for name in missing if drivers.sets(name)]
        if not missing:
            click.echo(
                _("everything is set for all repositories of this user (--global), so for this one as well")
            )
            return FINE
    for name in missing:
        if name == shown(drivers.attributes):
            click.echo(_("missing in {path}: {line}").format(path=name, line=ATTRIBUTES))
        else:
            click.echo(_("missing, or set for another program: {name}").format(name=name))
    if not missing:
        click.echo(_("everything is set"))
    return FINDINGS if missing else FINE


def _program() -> tuple[str, ...]:
    """The words that start this program from anywhere, also where its folder is not searched by git."""
    script = Path(sys.argv[0])
    if script.stem == "journeymap" and script.is_file() and os.access(script, os.X_OK):
        return (str(script.absolute()),)
    # Without -P, Python would import from the folder git runs it in, that is from the repository.
    return (sys.executable, "-P", "-m", "journeymap")
