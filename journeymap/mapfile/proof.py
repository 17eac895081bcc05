"""Formats the text of a map, and proves the result before anybody sees it."""

from __future__ import annotations

from collections import Counter

from journeymap.errors import FormatError, MapFileError
from journeymap.mapfile.reading import read
from journeymap.mapfile.writing import write
from journeymap.model import Document
from journeymap.words import _

__all__ = ["fmt", "prove"]


def fmt(text: str | bytes) -> str:
    """The same map and the same comments in canonical form.

    Raises
    ------
    MapFileError
        The text is no map.
    FormatError
        The result would not read back as the same map. This is a fault of this
        program, never of the text; the text stays as it is.

    Examples
    --------
    >>> print(fmt("title: 'First ride'\\njourneymap: 1  # the format\\nstate: current\\n"), end="")
    journeymap: 1  # the format
    title: First ride
    """
    document = read(text)
    out = write(document)
    prove(document, out)
    return out


def prove(document: Document, text: str) -> None:
    """Nothing, when a text that was written for a document holds all of it and is stable.

    Raises
    ------
    FormatError
        It does not.
    """
    try:
        again = read(text)
    except MapFileError as error:
        raise FormatError(_("the formatted map cannot be read: {error}").format(error=error)) from error
    if again.journey != document.journey:
        raise FormatError(_("the formatted map is another map"))
    if _comments(again) != _comments(document):
        raise FormatError(_("the formatted map lost a comment"))
    if write(again) != text:
        raise FormatError(_("the formatted map would be formatted differently again"))


def _comments(document: Document) -> Counter[str]:
    return Counter(comment.text for comments in document.comments.values() for comment in comments)
