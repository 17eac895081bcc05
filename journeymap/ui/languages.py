"""The language of the one who looks: what the address asks for, else what the browser prefers."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from importlib.resources import files
from io import BytesIO
from typing import ParamSpec, TypeVar

import streamlit as st
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from journeymap.ui.location import go, here
from journeymap.words import speaking

__all__ = [
    "LANGUAGES",
    "choose_language",
    "nearest",
    "spoken",
    "translations",
    "visitors_choice",
    "visitors_language",
]

P = ParamSpec("P")
R = TypeVar("R")

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
    """The translations for a locale such as ``zh-CN``; English where there are none."""
    return _catalogue(nearest(locale))


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(name: str) -> gettext.NullTranslations:
    """A language's catalogue, read from the text that translators write: no build step makes it stale."""
    if name == "en":
        return gettext.NullTranslations()
    folder = files("journeymap").joinpath("locale", name.replace("-", "_"), "LC_MESSAGES")
    with folder.joinpath("journeymap.po").open("rb") as source:
        catalogue = read_po(source, locale=name.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def visitors_choice() -> str:
    """The language this visitor reads the app in."""
    return nearest(here().lang or st.context.locale or "en")


def choose_language(name: str) -> None:
    """Speaks another language from now on, in every page the visitor goes to."""
    go(lang="" if name == nearest(st.context.locale or "en") else name)


@contextmanager
def visitors_language() -> Iterator[None]:
    """Within this block the core makes its sentences in the visitor's language."""
    with speaking(translations(visitors_choice())):
        yield


def spoken(function: Callable[P, R]) -> Callable[P, R]:
    """A callback or fragment that speaks the visitor's language.

    Streamlit runs those outside of the page they were made in.
    """

    @wraps(function)
    def speaks(*args: P.args, **kwargs: P.kwargs) -> R:
        with visitors_language():
            return function(*args, **kwargs)

    return speaks
