"""What reading a file of another tool comes to: a map that can be kept, or an error that says what to do."""

from __future__ import annotations

import re

from journeymap.errors import JourneymapError
from journeymap.exchange import Imported, read_any
from journeymap.mapfile import prove, read, write
from journeymap.model import JourneyMap

__all__ = ["kept", "read_or_refused", "says_why"]

_PYTHON = re.compile(r"Traceback|\b[A-Z]\w+(Error|Exception)\b|<\w+ object|0x[0-9a-f]{6}|\(?None\)?$")
"""What a person would not understand."""


def read_or_refused(data: bytes, name: str, format: str) -> Imported | JourneymapError:
    """What the bytes are read as, or our own error; any other error is a fault of ours."""
    try:
        return read_any(data, name, format=format)
    except JourneymapError as error:
        return error


def kept(found: Imported) -> JourneyMap:
    """The map as it is after it was saved as a map file, which proves itself, and read again."""
    text = write(found.document)
    prove(found.document, text)
    return read(text).journey


def says_why(refused: JourneymapError) -> bool:
    """Whether an error is a sentence or two for a person, not what Python says."""
    said = str(refused)
    return bool(said.strip()) and len(said) < 1000 and not _PYTHON.search(said)
