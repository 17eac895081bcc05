"""The text of a map file before YAML sees it: encoding, size, line ends, forbidden characters."""

from __future__ import annotations

import re
import unicodedata

from journeymap.errors import Issue, MapFileError
from journeymap.words import _

__all__ = ["MAX_BYTES", "clean"]

MAX_BYTES = 5 * 1024 * 1024
"""A longer file is not a map."""

# What no text file holds on purpose: control characters other than tab and
# line break, lone surrogates, U+FFFE and U+FFFF. Three more are line breaks to
# one version of YAML and letters to the other (U+0085, U+2028, U+2029), and one is
# invisible (U+FEFF): a map that holds them is read differently by different programs.
_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def clean(text: str | bytes) -> str:
    """The text of a file with line ends as LF and without a byte order mark.

    Raises
    ------
    MapFileError
        It is not UTF-8, larger than 5 MB, or holds characters no map may hold.
    """
    if isinstance(text, bytes):
        _refuse_size(len(text))
        text = _decode(text)
    elif len(text) > MAX_BYTES or (not text.isascii() and len(text) * 4 > MAX_BYTES):
        # A lone surrogate has no bytes; it is reported with its place below.
        _refuse_size(len(text.encode("utf-8", "surrogatepass")))
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not (text.isascii() and text.isprintable()) and (found := _FORBIDDEN.search(text)):
        line, column = place(text, found.start())
        raise MapFileError([_forbidden(found.group(), line, column)])
    return text


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at an index."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _refuse_size(size: int) -> None:
    if size > MAX_BYTES:
        message = _("the file is larger than 5 MB").format()
        hint = _("keep pictures and data in files of their own and link to them")
        raise MapFileError([Issue("JM103", "error", message, 1, 1, hint=hint)])


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        line, column = place(before.removeprefix("\ufeff") + "?", len(before.removeprefix("\ufeff")))
        message = _("the byte {byte} is not UTF-8").format(byte=f"0x{data[error.start]:02x}")
        hint = _("save the file with the encoding UTF-8")
        raise MapFileError([Issue("JM101", "error", message, line, column, hint=hint)]) from None


def _forbidden(character: str, line: int, column: int) -> Issue:
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    message = _("the character {character} may not stand in a map file").format(
        character=f"{number} {name}".rstrip()
    )
    hint = _("delete it")
    if not 0xD800 <= ord(character) <= 0xDFFF:
        hint = _('delete it, or write the text in double quotes with "\\u{number}" in its place').format(
            number=number[2:]
        )
    return Issue("JM102", "error", message, line, column, hint=hint)
