"""How one value is written: plain where every YAML reads the same text, else quoted."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from journeymap.errors import FormatError
from journeymap.mapfile.own import Unquoted
from journeymap.words import _

__all__ = ["block_lines", "fits_in_flow", "is_scalar", "scalar_text"]

# What YAML 1.1 or 1.2 reads as something other than a text; what is longer looks like a number.
_WORDS = frozenset(
    (
        "null",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "~",
        "=",
        "<<",
        ".inf",
        "+.inf",
        "-.inf",
        ".nan",
    )
)
_LONGEST_WORD = max(map(len, _WORDS))
# Numbers, dates and times of any kind look like this; so do a few harmless texts.
_NUMBER_LIKE = re.compile(r"[-+.0-9][-+.,:_0-9a-fA-FoxOXtTzZ ]*")

# Most texts: a letter, then letters, digits and harmless signs.
_EASY = re.compile(r"[^\W\d_][\w ,.;()'!?/&%+*=’—–-]*")
_EASY_IN_FLOW = re.compile(r"[^\W\d_][\w .;()'!/&%+*=’—–-]*")

# Characters nobody would see, or that reorder a line: escaped wherever they stand.
_UNSEEN = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
_NOT_PLAIN = re.compile(
    rf"""[-?:,\[\]{{}}#&*!|>'"%@`\s]|\.\.\.|.*(?:\s\Z|:(?:\s|\Z)|\s#|[{_UNSEEN}])""", re.DOTALL
)
_NOT_PLAIN_IN_FLOW = re.compile(r"[,?:\[\]{}]")
_ESCAPED = re.compile(rf'[\\"{_UNSEEN}]')
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
# Blanks at the end of a line, which editors cut off, and empty lines at either end.
_NOT_BLOCK = re.compile(
    r"[\x00-\x09\x0b-\x1f" + _UNSEEN.removeprefix(r"\x00-\x1f") + r"]|\A\n| (?=\n|\Z)|\n\n\Z"
)


def is_scalar(value: Any) -> bool:
    """Whether a value is written as one text."""
    return not isinstance(value, (dict, list, tuple))


def scalar_text(value: Any, in_flow: bool = False) -> str:
    """A value on one line.

    Parameters
    ----------
    in_flow
        Whether it stands in brackets, where more signs have a meaning.

    Raises
    ------
    FormatError
        A map file has no way to write this kind of value.

    Examples
    --------
    >>> [scalar_text(value) for value in ("Pays", "no", "12:30", 4.0, True)]
    ['Pays', '"no"', '"12:30"', '4', 'true']
    """
    if isinstance(value, str):
        if type(value) is Unquoted or _is_plain(value, in_flow):
            return value
        return '"' + _ESCAPED.sub(_escape, value) + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _decimal(value)
    if value is None:
        return "null"
    if isinstance(value, date):
        return value.isoformat()
    raise FormatError(
        _("a map file cannot hold a value of the kind {kind}").format(kind=type(value).__name__)
    )


def fits_in_flow(text: str) -> bool:
    """Whether a text may stand in brackets: not one that wants a block, or that brackets would change."""
    if type(text) is Unquoted:
        return not _NOT_PLAIN_IN_FLOW.search(text)
    return "\n" not in text or block_lines(text) is None


def block_lines(text: str) -> tuple[str, list[str]] | None:
    """The header and lines of a text with line breaks as a ``|`` block; None where a block cannot show it."""
    if "\n" not in text or _NOT_BLOCK.search(text):
        return None
    # Without the number the blanks that begin the text would count as its indentation.
    indent = "2" if text[0] == " " else ""
    if text[-1] == "\n":
        return f"|{indent}", text[:-1].split("\n")
    return f"|{indent}-", text.split("\n")


def _is_plain(text: str, in_flow: bool) -> bool:
    if (_EASY_IN_FLOW if in_flow else _EASY).fullmatch(text):
        return text[-1] != " " and (len(text) > _LONGEST_WORD or text.lower() not in _WORDS)
    if not text or _NOT_PLAIN.match(text) or _NUMBER_LIKE.fullmatch(text):
        return False
    if in_flow and _NOT_PLAIN_IN_FLOW.search(text):
        return False
    return text.lower() not in _WORDS


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def _decimal(number: float) -> str:
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    text = repr(number)
    if text in ("inf", "-inf", "nan"):
        return text.replace("inf", ".inf").replace("nan", ".nan")
    if "e" not in text:
        return text
    digits, _e, exponent = text.partition("e")
    # YAML 1.1 reads an exponent only behind a decimal point, and with its sign.
    return f"{digits if '.' in digits else digits + '.0'}e{int(exponent):+d}"
