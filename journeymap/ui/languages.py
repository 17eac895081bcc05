"""The language of the one who looks: what the address asks for, else what the browser prefers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from journeymap.catalogues import LANGUAGES, nearest, translations
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
