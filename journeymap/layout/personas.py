"""Short names of personas, for the ends of their curves."""

from __future__ import annotations

import re

__all__ = ["short_name"]


def short_name(name: str) -> str:
    """A persona's name without what follows the comma.

    Examples
    --------
    >>> short_name("Mei, the beginner"), short_name("小林，新手")
    ('Mei', '小林')
    """
    return re.split("[,，、(（]", name, maxsplit=1)[0].strip() or name.strip()
