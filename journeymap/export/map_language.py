"""The language a file is said to be in."""

from __future__ import annotations

from journeymap.model import JourneyMap
from journeymap.words import language

__all__ = ["map_language", "words_language"]


def map_language(journey: JourneyMap) -> str:
    """The language of a map's texts (BCP 47); where it does not say, that of the words around them.

    ``""`` where nobody chose: a map that says nothing may be in any language.
    """
    around = words_language()
    return journey.locale or ("" if around == "en" else around)


def words_language() -> str:
    """The language of titles, legends and buttons, as pages write it; catalogues are called zh_Hans."""
    return language().replace("_", "-")
