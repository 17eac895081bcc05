"""The command line: `journeymap COMMAND …`."""

from __future__ import annotations

import gc
import os
import sys

from journeymap.cli.exit_codes import INTERRUPTED

__all__ = ["main"]

_OBJECTS = 100_000
"""New objects after which a command looks for those that nobody can reach; hundreds of maps still fit."""


def main() -> None:
    """Runs the command that the process was started with, and ends the process."""
    if "serve" not in sys.argv[1:2]:
        # A command is over before there is much to clean up. Looking for it at Python's usual pace
        # costs a fifth of a picture; a server lives long and keeps that pace.
        gc.set_threshold(_OBJECTS)
    # Looking for plug-ins of pydantic costs a tenth of the start of a command; we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        # Imported here, so that Ctrl-C during the imports ends quietly as well.
        from journeymap.cli.program import run
        from journeymap.cli.streams import prepare_streams

        prepare_streams()
        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = INTERRUPTED
    # At its end Python looks through everything once more; the system takes the memory back anyway.
    gc.freeze()
    sys.exit(status)
