"""The command line: `journeymap COMMAND …`."""

from __future__ import annotations

import os
import sys

from journeymap.cli.exit_codes import INTERRUPTED

__all__ = ["main"]


def main() -> None:
    """Runs the command that the process was started with, and ends the process."""
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
    sys.exit(status)
