"""The language of the one who looks, from what the browser prefers."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from importlib.resources import files
from typing import ParamSpec, TypeVar

import streamlit as st

from journeymap.words import speaking

__all__ = ["spoken", "translations", "visitors_language"]

P = ParamSpec("P")
R = TypeVar("R")


@lru_cache(maxsize=32)
def translations(locale: str) -> gettext.NullTranslations:
    """The nearest translations for a locale such as ``zh-CN``; English where there are none."""
    parts = locale.replace("-", "_").split("_")
    nearest = ["_".join(parts[:length]) for length in range(len(parts), 0, -1)]
    folder = str(files("journeymap").joinpath("locale"))
    return gettext.translation("journeymap", folder, nearest, fallback=True)


@contextmanager
def visitors_language() -> Iterator[None]:
    """Within this block the core makes its sentences in the visitor's language."""
    with speaking(translations(st.context.locale or "en")):
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
