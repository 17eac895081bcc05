"""The language of a map as office programs write it."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["office_language"]

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_REGIONS: Final = (
    (re.compile(r"(?i)zh(-hans)?(-cn)?"), "zh-CN"),
    (re.compile(r"(?i)zh-hant(-tw)?"), "zh-TW"),
)
"""Office programs know Chinese by its region, not by its script."""


def office_language(locale: str) -> str:
    """A language tag that office programs understand, or ``""`` for what is none.

    Examples
    --------
    >>> office_language("zh-Hans"), office_language("ru"), office_language("no idea")
    ('zh-CN', 'ru', '')
    """
    for pattern, known in _REGIONS:
        if pattern.fullmatch(locale.strip()):
            return known
    return locale.strip() if _TAG.fullmatch(locale.strip()) else ""
