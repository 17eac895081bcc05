"""The journey in a file: taken out of Markdown, with its front matter and directives set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["Source", "sources_in"]

_OPENING: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*\{?mermaid\b", re.IGNORECASE
)
_FRONT: Final = re.compile(
    r"\A[^\S\n]*-{3}[^\S\n]*\n(?P<yaml>.*?)^[^\S\n]*-{3}[^\S\n]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_HEADER: Final = re.compile(r"(?:[^\S\n]*(?:%[^\n]*)?\n)*[^\S\n]*journey\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One diagram as it stands in a file.

    Attributes
    ----------
    line
        Line of the file, from 1, on which ``text`` begins.
    front
        Its front matter without the dashes, or ``""``.
    front_line
        Line on which that begins.
    directives
        Its ``%%{…}%%``, as they stand there.
    text
        The rest, from the keyword ``journey`` on or what stands before it; lines keep their places.
    """

    line: int
    front: str
    front_line: int
    directives: tuple[str, ...]
    text: str

    @property
    def is_journey(self) -> bool:
        """Whether it is a diagram of this kind."""
        return _HEADER.match(self.text) is not None


def sources_in(text: str) -> list[Source]:
    """The journeys of a text: the text itself, or those in the fences of a Markdown page."""
    whole = _source(text, 1)
    if whole.is_journey:
        return [whole]
    return [found for found in _fenced(text.split("\n")) if found.is_journey]


def _fenced(lines: list[str]) -> Iterator[Source]:
    opening: re.Match[str] | None = None
    inside: list[str] = []
    for number, line in enumerate(lines, start=1):
        if opening is None:
            opening, inside = _OPENING.match(line), []
        elif line.strip(" \t") == opening["fence"]:
            yield _source("\n".join(inside), number - len(inside))
            opening = None
        else:
            inside.append(line.removeprefix(opening["indent"]))


def _source(text: str, line: int) -> Source:
    """The text of one diagram, taken apart."""
    front, front_line = "", line + 1
    # Blank lines in front of it are nothing.
    start = len(text) - len(text.lstrip("\n"))
    if match := _FRONT.match(text[start:]):
        front, front_line = match["yaml"], line + start + 1
        line += text.count("\n", 0, start + match.end())
        text = text[start + match.end() :]
    rest, directives = _without_directives(text)
    return Source(line, front, front_line, directives, rest)


def _without_directives(text: str) -> tuple[str, tuple[str, ...]]:
    kept, directives, position = [], [], 0
    while (start := text.find("%%{", position)) >= 0 and (end := text.find("}%%", start)) >= 0:
        end += len("}%%")
        directives.append(text[start:end])
        # Its line breaks stay, so that what follows keeps its place.
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end
    kept.append(text[position:])
    return "".join(kept), tuple(directives)
