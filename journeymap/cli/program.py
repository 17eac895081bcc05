"""The program `journeymap`: its commands by name, and what becomes of errors."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from journeymap import __version__
from journeymap.cli.exit_codes import FINE, MISUSE, PIPE_CLOSED
from journeymap.cli.streams import abandon_output, wants_color
from journeymap.errors import JourneymapError
from journeymap.words import N_, _

__all__ = ["COMMANDS", "program", "run"]

# Name -> the module that holds it, loaded when it is called, and what it does.
COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("new_command", N_("Start a map from a template")),
    "validate": ("validate_command", N_("Find what is wrong with maps")),
    "fmt": ("fmt_command", N_("Write maps in their canonical form")),
    "show": ("show_command", N_("Print a map as a page")),
    "diff": ("diff_command", N_("Say what changed between two versions of maps")),
    "merge": ("merge_command", N_("Merge two versions of a map")),
    "textconv": ("textconv_command", N_("Print a map as lines that git compares")),
    "insights": ("insights_command", N_("Say where the journey hurts and what to do first")),
    "render": ("render_command", N_("Draw a map into a file")),
    "import": ("import_command", N_("Make a map from the file of another tool")),
    "export": ("export_command", N_("Write a map for another tool")),
    "publish": ("publish_command", N_("Make a static site of all maps of a folder")),
    "index": ("index_command", N_("List all journeys of a folder on a Markdown page")),
    "git": ("git_command", N_("Let git compare and merge maps as maps")),
    "schema": ("schema_command", N_("Print the JSON Schema of map files, for editors")),
    "serve": ("serve_command", N_("Open a folder of maps in the browser")),
}


class Program(click.Group):
    """The group of all commands; each is imported only when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, from its own module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"journeymap.cli.{COMMANDS[cmd_name][0]}")
        found: click.Command = module.run
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, made without importing any command."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(what)) for name, (_module, what) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first steps."""
        with formatter.section(_("Examples")):
            formatter.write("  journeymap new maps/first\n")
            formatter.write("  journeymap validate maps\n")
            formatter.write("  journeymap serve maps\n")


@click.group(
    cls=Program,
    help=N_("Customer journey maps in YAML files: check, read, draw and edit them."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """All commands; what they do is in their own files."""


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and gives back the exit code; see `journeymap.cli.exit_codes`."""
    try:
        # Not `program.main`, which ends the process itself when a pipe is closed.
        with program.make_context("journeymap", list(arguments), color=wants_color()) as context:
            status = program.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as misuse:
        misuse.show()
        return MISUSE
    except JourneymapError as error:
        click.secho(f"journeymap: {error}", err=True, fg="red")
        return MISUSE
    except BrokenPipeError:
        abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        if error.filename is not None:
            raise
        # What is left to fail here is writing the output, on a full disk for instance.
        abandon_output()
        click.echo(_("journeymap: cannot write the output: {reason}").format(reason=error.strerror), err=True)
        return MISUSE
    return status if isinstance(status, int) else FINE
