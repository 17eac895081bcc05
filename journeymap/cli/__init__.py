"""The command line: `journeymap COMMAND …`."""

from __future__ import annotations

import sys

from journeymap.cli.exit_codes import INTERRUPTED

__all__ = ["main"]


def main() -> None:
    """Runs the command that the process was started with, and ends the process."""
    try:
        # Imported here, so that Ctrl-C during the imports ends quietly as well.
        from journeymap.cli.program import run
        from journeymap.cli.streams import prepare_streams

        prepare_streams()
        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)
