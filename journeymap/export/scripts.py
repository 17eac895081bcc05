"""Which fonts write which characters, and the package that brings them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

__all__ = ["SCRIPTS", "Script", "is_drawn", "script_of"]


@dataclass(frozen=True, slots=True)
class Script:
    """Characters that usually come in one font.

    Attributes
    ----------
    pattern
        Matches one of the characters.
    package
        Debian package to install when they are missing.
    files
        Beginnings of font file names to try, best first: free fonts, then those of macOS and Windows.
    """

    pattern: re.Pattern[str]
    package: str
    files: tuple[str, ...]


SCRIPTS: Final = (
    Script(
        re.compile("[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"),
        "fonts-noto-color-emoji",
        ("NotoColorEmoji", "Apple Color Emoji", "seguiemj", "NotoSansSymbols2-Regular"),
    ),
    Script(
        re.compile(
            "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
            "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
        ),
        "fonts-noto-cjk",
        ("NotoSansCJK-Regular", "SourceHanSans", "NotoSansSC", "PingFang", "Hiragino Sans GB", "msyh",
         "YuGoth", "malgun", "wqy"),
    ),
    Script(
        re.compile("[\u2000-\u2bff]"),
        "fonts-noto-core",
        ("NotoSansSymbols2-Regular", "NotoSansSymbols-Regular", "NotoSansMath", "Apple Symbols", "seguisym",
         "DejaVuSans."),
    ),
    Script(
        re.compile("(?s:.)"),
        "fonts-noto-core",
        ("NotoSans-Regular", "LiberationSans-Regular", "segoeui.", "Arial Unicode", "arial.", "Helvetica"),
    ),
)  # fmt: skip
"""The first row that matches a character is its own; the last matches all.

Emoji come first, because other fonts have some of them without their colours.
"""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})


def script_of(character: str) -> Script:
    """The row a character belongs to.

    Examples
    --------
    >>> script_of("吉").package
    'fonts-noto-cjk'
    """
    return next(script for script in SCRIPTS if script.pattern.match(character))


def is_drawn(character: str) -> bool:
    """Whether a character needs a glyph: spaces, joiners and variation selectors do not."""
    if "\ufe00" <= character <= "\ufe0f":
        return False
    return unicodedata.category(character) not in _UNSEEN
