"""The option `--lang`, and the language of what a command writes where nobody asked for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any

import click

from journeymap.catalogues import LANGUAGES, nearest, translations
from journeymap.errors import MissingExtra
from journeymap.words import _, speaking

__all__ = ["language_option", "writing"]


def _known(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    name = nearest(value)
    # English is also what is nearest where nothing is near.
    if name == "en" and not value.lower().startswith("en"):
        known = ", ".join(LANGUAGES)
        raise click.BadParameter(
            _("there is no language {name}; use one of {known}").format(name=value, known=known)
        )
    return name


def language_option(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The decorator that gives a command the option; ``what`` says what is written, and its default."""
    text = _("{what} One of {known}.").format(what=what, known=", ".join(LANGUAGES))
    return click.option("--lang", "lang", metavar="LANG", callback=_known, help=text)


def writing(lang: str | None, locales: Iterable[str]) -> AbstractContextManager[None]:
    """Within this block words are written in a language.

    Parameters
    ----------
    lang
        The one that was asked for; None for that of the maps.
    locales
        What the maps say they are written in, ``""`` where they say nothing. Where it is not one
        language for all, and one that journeymap speaks, the words are English.

    Raises
    ------
    MissingExtra
        Where somebody asked for a language whose catalogue cannot be read.
    """
    if lang is not None:
        return speaking(translations(lang))
    spoken = {nearest(locale) for locale in locales}
    try:
        return speaking(translations(spoken.pop()) if len(spoken) == 1 else None)
    except MissingExtra:
        # Nobody asked, so English will do.
        return speaking(None)
