"""The languages journeymap speaks, and their catalogues as translators write them."""

from __future__ import annotations

import gettext
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from journeymap.errors import MissingExtra

__all__ = ["LANGUAGES", "nearest", "translations"]

LANGUAGES = {"en": "English", "zh-Hans": "中文", "ru": "Русский"}
"""The languages there are, each by the name it has for those who speak it."""


def nearest(locale: str) -> str:
    """The language among `LANGUAGES` for a locale; English where none is near.

    Examples
    --------
    >>> nearest("zh-CN"), nearest("ru"), nearest("pt_BR")
    ('zh-Hans', 'ru', 'en')
    """
    spoken_here = locale.replace("_", "-").partition("-")[0].lower()
    return next((name for name in LANGUAGES if name.partition("-")[0] == spoken_here), "en")


def translations(locale: str) -> gettext.NullTranslations:
    """The translations for a locale such as ``zh-CN``; English where there are none.

    Raises
    ------
    MissingExtra
        Where babel, which reads catalogues, is not installed; English needs none.
    """
    return _catalogue(nearest(locale))


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(name: str) -> gettext.NullTranslations:
    """A language's catalogue, read from the text that translators write: no build step makes it stale."""
    if name == "en":
        return gettext.NullTranslations()
    try:
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po
    except ModuleNotFoundError as error:
        raise MissingExtra("babel", "export") from error
    folder = files("journeymap").joinpath("locale", name.replace("-", "_"), "LC_MESSAGES")
    with folder.joinpath("journeymap.po").open("rb") as source:
        catalogue = read_po(source, locale=name.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
