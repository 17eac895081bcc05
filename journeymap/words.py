"""The words people read, in the language of the one who reads them (gettext).

The language belongs to the running context, never to the process: a server
speaks several at once. A shell enters ``speaking(translations)``; the core
calls ``_`` and ``ngettext`` at the moment a sentence is made, not at import.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

__all__ = ["N_", "_", "aside", "decimals", "language", "listed", "ngettext", "phrases", "speaking", "voice"]

_spoken: ContextVar[_gettext.NullTranslations | None] = ContextVar("spoken", default=None)


def _(text: str) -> str:
    """The text in the language of this context; the English text where there is none."""
    translations = _spoken.get()
    return text if translations is None else translations.gettext(text)


def ngettext(one: str, many: str, n: int) -> str:
    """The form of a text that fits the number n in the language of this context."""
    translations = _spoken.get()
    if translations is None:
        return one if n == 1 else many
    return translations.ngettext(one, many, n)


def N_(text: str) -> str:
    """Marks a text for extraction that is translated later, where it is shown."""
    return text


def listed(texts: Iterable[str]) -> str:
    """Texts one after the other, as the language of this context lists them.

    Examples
    --------
    >>> listed(["phone", "shop"])
    'phone, shop'
    """
    # Translators: what stands between the items of a list.
    return _(", ").join(texts)


def phrases(texts: Iterable[str]) -> str:
    """Texts that may hold commas themselves, one after the other.

    Examples
    --------
    >>> phrases(["sees, then asks", "pays"])
    'sees, then asks; pays'
    """
    # Translators: what stands between the items of a list whose items may hold commas.
    return _("; ").join(texts)


def aside(text: str, note: str) -> str:
    """A text with a note behind it, in the brackets of the language of this context.

    Examples
    --------
    >>> aside("Web shop", "digital, own")
    'Web shop (digital, own)'
    """
    return _("{text} ({note})").format(text=text, note=note)


def decimals(figure: str) -> str:
    """A figure written with a point, with the decimal sign of the language of this context."""
    # Translators: the sign before the decimals of a number.
    return figure.replace(".", _("."))


def language() -> str:
    """The language of this context, e.g. ``"ru"``; part of the key of whatever keeps sentences."""
    translations = _spoken.get()
    return "en" if translations is None else translations.info().get("language", "en")


def voice() -> _gettext.NullTranslations | None:
    """The translations of this context, for ``speaking`` later; None where it speaks English."""
    return _spoken.get()


@contextmanager
def speaking(translations: _gettext.NullTranslations | None) -> Iterator[None]:
    """Within this block sentences are made in the language of the translations."""
    token = _spoken.set(translations)
    try:
        yield
    finally:
        _spoken.reset(token)
