"""Standard output and error as we need them: UTF-8 into files, quiet when the reader is gone."""

from __future__ import annotations

import io
import os
import sys

__all__ = ["abandon_output", "prepare_streams", "wants_color"]


def prepare_streams() -> None:
    """Maps are UTF-8 wherever they go; what a terminal cannot show is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                # Names of files may hold bytes that are no text; what comes out is text, and right JSON.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def wants_color() -> bool | None:
    """False where the reader asked for none (https://no-color.org), else None: only on a terminal."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


def abandon_output() -> None:
    """Lets what is still buffered go nowhere, since its reader is gone.

    Without this the interpreter tries once more at its end, and complains.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
