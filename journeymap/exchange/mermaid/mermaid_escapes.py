"""Text that mermaid could take for syntax, written so that it shows it as it is, and read back."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final

__all__ = ["BLANKS", "escape", "unescape"]

BLANKS: Final = (
    " \t\n\v\f\r\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What JavaScript takes for blank, and so mermaid around a name."""

_ESCAPED: Final = re.compile(r"(?:#|&#?)(\w{1,32});", re.ASCII)
_BREAK: Final = re.compile(r" ?<br\s*/?> ?", re.IGNORECASE)

# Not U+0080 to U+009F, which HTML takes for other characters when they are written as numbers.
# Always: what ends a name, what the HTML of a page could take for itself, what mermaid puts in place of
# an escaped character while it reads (ﬂ°…¶ß), and what ends a line or no XML may hold.
_ALWAYS: Final = re.compile(r"[#;:<>&{}ﬂ¶\"\x00-\x1f\x7f\u2028\u2029\ufeff\ufffe\uffff]")
_PERCENT: Final = re.compile(r"^%|%(?=[%#])|(?<=%)%")
_KEYWORD: Final = re.compile(r"(?=(?:journey\b|title\s|section\s|acctitle|accdescr))", re.IGNORECASE)


def escape(text: str) -> str:
    """The text with every character that mermaid would not show as it is written as ``#35;``.

    Examples
    --------
    >>> escape("C# at 9:30; 100%% off")
    'C#35; at 9#58;30#59; 100#37;#37; off'
    >>> escape("section 4"), escape(" ")
    ('#115;ection 4', '#32;')
    """
    if not text:
        return "#32;"
    head = text[: len(text) - len(text.lstrip(BLANKS))]
    tail = text[len(text.rstrip(BLANKS)) :] if len(head) < len(text) else ""
    middle = text[len(head) : len(text) - len(tail)]
    if middle and (_KEYWORD.match(middle) or middle == "__proto__"):
        # A name that begins as a statement does, or that JavaScript has a meaning for.
        return _numbers(head) + _number(middle[0]) + _plain(middle[1:]) + _numbers(tail)
    return _numbers(head) + _plain(middle) + _numbers(tail)


def unescape(text: str) -> str:
    """The text that mermaid shows for what stands in its file: escapes undone, a line break as a blank.

    Examples
    --------
    >>> unescape("C#35; &amp; #quot;tea#quot;<br>for two")
    'C# & "tea" for two'
    """
    return _ESCAPED.sub(_character, _BREAK.sub(" ", text.strip(BLANKS)))


def _plain(text: str) -> str:
    return _PERCENT.sub("#37;", _ALWAYS.sub(lambda match: _number(match[0]), text))


def _numbers(text: str) -> str:
    return "".join(map(_number, text))


def _number(character: str) -> str:
    return f"#{ord(character)};"


def _character(match: re.Match[str]) -> str:
    inner = match[1]
    if inner.isdecimal():
        code = int(inner)
        fits = code < 0x110000 and not 0xD800 <= code < 0xE000
        return chr(code) if fits else match[0]
    return html5.get(f"{inner};", match[0])
