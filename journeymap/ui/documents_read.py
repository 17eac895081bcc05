"""Texts of maps as documents: one read for all visitors, pages and pictures of one version of a file."""

from __future__ import annotations

from functools import lru_cache

from journeymap.mapfile import read
from journeymap.model import Document

__all__ = ["document_of"]


@lru_cache(maxsize=16)
def document_of(source: str | bytes) -> Document:
    """What `journeymap.mapfile.read` makes of a text; documents never change, so all may have the same.

    The page a visitor opens and the picture in it ask at the same time, and
    a thousand touchpoints take a quarter of a second to read.

    Raises
    ------
    MapFileError
        As ``read`` does; a text that does not read is not kept.
    """
    return read(source)
