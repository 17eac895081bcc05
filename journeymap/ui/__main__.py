"""`python -m journeymap.ui [DIR] [--host H] [--port P]`: the app, served."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from journeymap.errors import JourneymapError
from journeymap.ui.server import serve

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Serves until Ctrl-C; 2 when it cannot start."""
    parser = argparse.ArgumentParser(
        prog="journeymap serve",
        description="Open the maps of a folder in the browser.",
        epilog="example: journeymap serve maps --port 8600",
    )
    parser.add_argument("folder", metavar="DIR", nargs="?", default="maps", type=Path)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=None, help="default: 8501 or the next free one")
    parser.add_argument("--base-path", default="", help="path of a larger site to serve under, such as /maps")
    chosen = parser.parse_args(arguments)
    try:
        serve(chosen.folder, chosen.host, chosen.port, chosen.base_path)
    except JourneymapError as error:
        print(f"journeymap serve: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
