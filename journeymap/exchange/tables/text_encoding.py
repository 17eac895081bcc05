"""The text of a table whose encoding nobody wrote down."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import Final

from journeymap.errors import ExchangeError, MissingExtra
from journeymap.words import _

__all__ = ["text_in"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD: Final = ("cp1251", "gb18030", "cp1252", "shift_jis", "big5", "euc_kr", "koi8-r", "cp1250")
"""Encodings of spreadsheets' exports before UTF-8, the more usual first."""


def text_in(data: bytes, familiar: Callable[[str], int], encoding: str = "") -> tuple[str, str]:
    """The text of a file, and the name of its encoding.

    Bytes alone do not tell one old encoding from another, but words do: the
    encoding in which most headings are familiar is the right one. Where none is
    familiar, the likeness to texts of a language decides.

    Parameters
    ----------
    familiar
        How many headings of a text somebody knows.
    encoding
        Its encoding where it is known.

    Raises
    ------
    ExchangeError
        The bytes are no text in this encoding, or in any.
    MissingExtra
        It takes charset-normalizer to find the encoding, and that is not installed.
    """
    if encoding:
        return _named(data, encoding), encoding
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _named(data, name), name
    name = _unmarked_utf16(data)
    if name:
        return _named(data, name), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    found = {name: text for name in _OLD if (text := _decoded(data, name)) is not None}
    known = {name: familiar(text) for name, text in found.items()}
    best = max(known, key=lambda name: known[name], default="")
    if not best or not known[best]:
        best = _likeliest(data, found)
    return found[best], best


def _named(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise ExchangeError(_("there is no encoding “{name}”").format(name=encoding)) from error
    except UnicodeError as error:
        raise ExchangeError(
            _("the file is no text in the encoding {name}; save it as UTF-8").format(name=encoding)
        ) from error


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 shows by the zeros beside its commas and line ends."""
    head = data[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    least = max(2, len(head) // 40)
    if odd >= least and even < odd // 8:
        return "utf-16-le"
    return "utf-16-be" if even >= least and odd < even // 8 else ""


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    # The encodings of one byte take anything; control characters show that it is none of theirs.
    return None if any(ord(letter) < 32 and letter not in "\t\r\n\x0b\x0c" for letter in text) else text


def _likeliest(data: bytes, found: dict[str, str]) -> str:
    try:
        from charset_normalizer import from_bytes
    except ImportError as error:
        raise MissingExtra("charset-normalizer", "exchange") from error
    match = from_bytes(data, cp_isolation=list(found)).best() if found else None
    if match is None or match.encoding not in {codecs.lookup(name).name.replace("-", "_") for name in found}:
        raise ExchangeError(_("the encoding of this file was not recognised; save it as UTF-8"))
    return next(name for name in found if codecs.lookup(name).name.replace("-", "_") == match.encoding)
