"""Ids for new things, made from their names."""

from __future__ import annotations

import unicodedata
from collections.abc import Container

__all__ = ["fresh_id", "slug"]

LENGTH = 40
"""Shorter than the format allows, so that an id stays readable and has room for a number."""


def slug(name: str) -> str:
    """The name as an id: lower case, words joined by ``-``, letters of every script kept.

    Accents of Latin letters go, since an id is typed by hand; other scripts
    stay as they are. A name without letters or digits gives ``""``.

    Examples
    --------
    >>> slug("Pays at Café №2!")
    'pays-at-cafe-no2'
    >>> slug("下单付款")
    '下单付款'
    """
    plain = "".join(_unaccented(letter) for letter in unicodedata.normalize("NFKC", name.lower()))
    kept = [c if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc") else " " for c in plain]
    words = unicodedata.normalize("NFC", "".join(kept)).lower().split()
    # A combining mark cannot open an id.
    words = [word for word in words if word[0].isalnum()]
    text = ""
    for word in words:
        longer = f"{text}-{word}" if text else word
        if len(longer) > LENGTH and text:
            break
        text = longer[:LENGTH]
    return text


def fresh_id(name: str, taken: Container[str], otherwise: str = "new") -> str:
    """An id made from the name that is not taken yet, numbered from 2 where needed.

    Examples
    --------
    >>> fresh_id("Pays", {"pays", "pays-2"})
    'pays-3'
    """
    base = slug(name) or otherwise
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def _unaccented(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if len(parts) > 1 and "a" <= parts[0] <= "z" else letter
