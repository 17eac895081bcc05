"""Texts that a spreadsheet would take for a formula, disarmed and armed again.

A cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break is run as
a formula when a spreadsheet opens a CSV file [1]_. An apostrophe in front makes it a
text. A text that begins with an apostrophe gets a second one, so that taking
one away always gives the text back.

References
----------
.. [1] OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

__all__ = ["armed", "defused"]

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
_MARK = "'"


def defused(text: str) -> str:
    """The text as no spreadsheet runs it.

    Examples
    --------
    >>> defused("=1+1"), defused("'tis"), defused("plain")
    ("'=1+1", "''tis", 'plain')
    """
    # Spreadsheets trim blanks before they look.
    begin = text.lstrip(" \u00a0\u3000\ufeff\u200b\x00")
    return _MARK + text if begin.startswith((*_DANGEROUS, _MARK)) else text


def armed(text: str) -> str:
    """The text that was defused.

    Examples
    --------
    >>> armed("'=1+1"), armed("''tis"), armed("plain")
    ('=1+1', "'tis", 'plain')
    """
    bare = text.removeprefix(_MARK)
    return bare if bare is not text and defused(bare) == text else text
