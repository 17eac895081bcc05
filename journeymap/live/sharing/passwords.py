"""Passwords of links: kept so that who reads the database cannot use them."""

from __future__ import annotations

import base64
import hashlib
import secrets
import unicodedata
from typing import Final

__all__ = ["is_password", "locked_with"]

# The cost that OWASP's Password Storage Cheat Sheet names for scrypt with 16 MB: about a sixth of a second.
_COST: Final = (2**14, 8, 5)
_MEMORY: Final = 64 * 1024 * 1024


def locked_with(password: str) -> str:
    """A password as it is kept: ``scrypt$n$r$p$salt$hash``, salted, slow to try.

    References
    ----------
    .. [1] C. Percival, S. Josefsson, "The scrypt Password-Based Key Derivation Function", RFC 7914, 2016.
    """
    salt = secrets.token_bytes(16)
    parts = ("scrypt", *map(str, _COST), _spelled(salt), _spelled(_hash(password, salt, _COST)))
    return "$".join(parts)


def is_password(text: str, lock: str) -> bool:
    """Whether a text is the password that was locked.

    Examples
    --------
    >>> lock = locked_with("tea")
    >>> is_password("tea", lock), is_password("Tea", lock)
    (True, False)
    """
    _name, cost, block, parallel, salt, kept = lock.split("$")
    found = _hash(text, base64.b64decode(salt), (int(cost), int(block), int(parallel)))
    return secrets.compare_digest(found, base64.b64decode(kept))


def _hash(password: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    # One keyboard spells é in one character, another in two.
    text = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    n, r, p = cost
    return hashlib.scrypt(text, salt=salt, n=n, r=r, p=p, maxmem=_MEMORY, dklen=32)


def _spelled(data: bytes) -> str:
    return base64.b64encode(data).decode()
