"""Texts set in points: broken into lines by our own measure, so that it is known how high they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from journeymap.export.slides.drawing_ml import Paragraph, Run
from journeymap.layout.wrap import wrap

__all__ = ["LEADING", "Passage", "fitted", "height_of", "paragraphs_of"]

LEADING = 1.22
"""Height of a line over the size of its letters."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text of one look; ``label`` stands before it in bold. Sizes in points."""

    text: str
    size: float = 10.0
    color: str = "text"
    bold: bool = False
    label: str = ""
    before: float = 0.0

    @property
    def lines_of(self) -> str:
        """All that is set, on one line."""
        return f"{self.label} {self.text}".strip()

    def height(self, width: float) -> float:
        """How high the passage is, set in lines of this width."""
        parts = self.lines_of.split("\n")
        # A label is bold, and bold letters are the wider ones.
        count = sum(len(wrap(part, width, self.size, self.bold or bool(self.label))) for part in parts)
        return self.before + count * self.size * LEADING


def height_of(passages: Iterable[Passage], width: float) -> float:
    """How high passages are, one below the other."""
    return sum(passage.height(width) for passage in passages)


def paragraphs_of(passages: Sequence[Passage]) -> tuple[Paragraph, ...]:
    """The passages as paragraphs of a shape."""
    made = []
    for passage in passages:
        runs = [Run(passage.text, passage.size, passage.color, passage.bold)]
        if passage.label:
            runs.insert(0, Run(f"{passage.label} ", passage.size, "muted", bold=True))
        made.append(Paragraph(tuple(runs), passage.size * LEADING, passage.before))
    return tuple(made)


def fitted(
    passages: Sequence[Passage], width: float, height: float, least: float = 7.0
) -> tuple[Passage, ...]:
    """The passages, set smaller where they would be higher than there is room, but not below ``least``."""
    factor = 1.0
    while True:
        smaller = tuple(
            replace(one, size=max(least, one.size * factor), before=one.before * factor) for one in passages
        )
        if factor < 0.3 or height_of(smaller, width) <= height:
            return smaller
        factor *= 0.94
