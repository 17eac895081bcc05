"""Sentences that a number decides, in every form that any language of the app has."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["forms"]

# A number of each plural category there is in the languages of the app (CLDR).
_EXAMPLES = {"one": 1, "few": 2, "many": 5, "other": 5}


def forms(form: Callable[[int], str], single: str = "") -> dict[str, str]:
    """A sentence for each plural category, and for exactly one where that is another sentence."""
    found = {category: form(number) for category, number in _EXAMPLES.items()}
    return {**found, "1": single} if single else found
