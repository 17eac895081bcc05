"""`journeymap serve`: the app, on a folder of maps."""

from __future__ import annotations

import runpy
import sys
from importlib.util import find_spec

import click

from journeymap.cli.command import command
from journeymap.errors import MissingExtra
from journeymap.words import _

__all__ = ["run"]

_NEEDED = ("streamlit", "uvicorn", "plotly")


@command(
    "serve",
    help=_(
        "Open a folder of maps in the browser, to look at and to edit. Only this machine can reach it unless "
        "another address is given with --host. Ctrl-C ends it."
    ),
    examples=["journeymap serve maps", "journeymap serve maps --host 0.0.0.0 --port 8080"],
)
@click.argument("folder", metavar="[DIR]", default="maps")
@click.option("--host", default="127.0.0.1", show_default=True, help=_("Address to listen on."))
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help=_("Port to listen on; else the first free one from 8501 on."),
)
@click.option(
    "--base-path",
    default="",
    metavar="PATH",
    help=_("Path of a larger site to serve under, such as /maps."),
)
def run(folder: str, host: str, port: int | None, base_path: str) -> None:
    """Becomes the app: a program of its own, which is started by its name (see docs/decisions)."""
    for package in _NEEDED:
        if find_spec(package) is None:
            raise MissingExtra(package, "app")
    listening = ["--host", host, *([] if port is None else ["--port", str(port)])]
    sys.argv[1:] = [*listening, f"--base-path={base_path}", "--", folder]
    runpy.run_module("journeymap.ui", run_name="__main__", alter_sys=True)
