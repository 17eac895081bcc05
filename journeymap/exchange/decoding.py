"""Bytes of a text file as text, whatever a program of the last thirty years wrote them in."""

from __future__ import annotations

import codecs
from typing import Final

from journeymap.errors import ExchangeError
from journeymap.words import _

__all__ = ["decoded"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 begins with that of UTF-16, so it comes first."""


def decoded(data: bytes) -> str:
    """The text of a file with every line ending as one line feed.

    Raises
    ------
    ExchangeError
        The bytes are not UTF-8, nor marked as UTF-16 or UTF-32; the place is the line.
    """
    encoding, body = "utf-8", data
    for mark, name in _MARKS:
        if data.startswith(mark):
            encoding, body = name, data[len(mark) :]
            break
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            _("these bytes are no text; save the file as UTF-8"), _("line {line}").format(line=line)
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
