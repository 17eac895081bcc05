"""All formats of other tools, and how the one of a file is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from journeymap.errors import ExchangeError
from journeymap.exchange.cjml import CJML
from journeymap.exchange.format import Exported, Format, Options
from journeymap.exchange.imported import Imported
from journeymap.exchange.mermaid import MERMAID
from journeymap.exchange.ojf import OJF
from journeymap.exchange.outline_text import OUTLINE
from journeymap.exchange.sticky import STICKY_NOTES
from journeymap.exchange.tables import CSV, MARKDOWN_TABLE, XLSX
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["FORMATS", "MAX_BYTES", "format_of", "read_any", "write_as"]

FORMATS: Final[Mapping[str, Format]] = {
    format_.name: format_
    for format_ in (MERMAID, OJF, CJML, XLSX, CSV, MARKDOWN_TABLE, OUTLINE, STICKY_NOTES)
}
"""By name, in the order in which two that are equally sure of a file have their turn."""

MAX_BYTES: Final = 20 * 1024 * 1024
"""What comes in is never larger; a map itself is at most 5 MB."""

_DOUBTFUL = 0.2
"""A format that is no surer than this of a file does not get it."""


def format_of(data: bytes, filename: str) -> Format | None:
    """The format that is surest that this file is its own; None where none is sure enough."""
    best, surest = None, _DOUBTFUL
    for format_ in FORMATS.values():
        if format_.read is None:
            continue
        sure = format_.recognises(data, filename)
        if sure > surest:
            best, surest = format_, sure
    return best


def read_any(
    data: bytes, filename: str, *, format: str | None = None, options: Options | None = None
) -> Imported:
    """The map in a file of another tool.

    Parameters
    ----------
    data
        The file, at most `MAX_BYTES`.
    filename
        Its name; folders in it are looked at by nobody.
    format
        Name of its format, from `FORMATS`; None to find it.
    options
        What else is known about it.

    Raises
    ------
    ExchangeError
        The format is not known or was not found, or the file is not of that format; the text
        says where and what to do.
    """
    if len(data) > MAX_BYTES:
        raise ExchangeError(_("the file is larger than 20 MB, which is more than a map can hold"))
    name = PurePath(filename).name
    found = _named(format, reading=True) if format is not None else format_of(data, name)
    if found is None or found.read is None:
        raise ExchangeError(
            _(
                "the format of this file was not recognised; say which it is with --from, one of: {formats}"
            ).format(formats=", ".join(name for name, one in FORMATS.items() if one.read))
        )
    return found.read(data, replace(options or Options(), filename=name))


def write_as(journey: JourneyMap, format: str) -> Exported:
    """A map as a file of another tool.

    Raises
    ------
    ExchangeError
        There is no such format, or it is not written.
    """
    found = _named(format, reading=False)
    assert found.write is not None
    return found.write(journey)


def _named(name: str, *, reading: bool) -> Format:
    possible = {key: one for key, one in FORMATS.items() if (one.read if reading else one.write)}
    if name not in possible:
        raise ExchangeError(
            _("there is no format “{format}”; use one of {known}").format(
                format=name, known=", ".join(possible)
            )
        )
    return possible[name]
