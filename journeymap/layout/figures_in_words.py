"""Shares as people read them."""

from __future__ import annotations

from journeymap.words import _

__all__ = ["percent"]


def percent(share: float) -> str:
    """A share in whole per cent; never "0 %" for what is above none.

    Examples
    --------
    >>> percent(0.7).replace(chr(160), " ")
    '70 %'
    >>> percent(0.001).replace(chr(160), " ")
    '<1 %'
    """
    number = f"{share * 100:.0f}" if share == 0 or share >= 0.005 else "<1"
    # Translators: a share in per cent; the space is one that does not break.
    return _("{number}\u00a0%").format(number=number)
