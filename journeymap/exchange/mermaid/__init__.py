"""Journeys of mermaid, the diagrams that are written as text (https://mermaid.js.org/syntax/userJourney.html)."""

from __future__ import annotations

from typing import Final

from journeymap.errors import ExchangeError
from journeymap.exchange.decoding import decoded
from journeymap.exchange.format import Format
from journeymap.exchange.mermaid.diagram_source import sources_in
from journeymap.exchange.mermaid.journey_reader import read
from journeymap.exchange.mermaid.journey_writer import write

__all__ = ["MERMAID"]

_MARKDOWN: Final = (".md", ".markdown", ".mdx")


def _recognises(data: bytes, filename: str) -> float:
    try:
        text = decoded(data)
    except ExchangeError:
        return 0.0
    named = filename.lower().endswith((*MERMAID.endings, *_MARKDOWN))
    if "journey" not in text.lower() or not sources_in(text):
        return 0.5 if filename.lower().endswith(MERMAID.endings) else 0.0
    return 1.0 if named else 0.9


MERMAID: Final = Format(
    name="mermaid",
    title="mermaid",
    endings=(".mmd", ".mermaid"),
    recognises=_recognises,
    read=read,
    write=write,
)
