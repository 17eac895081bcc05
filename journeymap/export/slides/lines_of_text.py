"""Which lines of a scene stand in which panel, and how they become the paragraphs of one shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from journeymap.export.slides.drawing_ml import Align, Paragraph, Run, Text
from journeymap.export.slides.known_texts import KnownTexts
from journeymap.layout import type_scale
from journeymap.layout.geometry import Box
from journeymap.layout.measure import text_width
from journeymap.layout.type_scale import Face
from journeymap.overlays.marks import Label, Panel

__all__ = ["Adopted", "adopt", "face_of", "paragraphs"]

_CELL: Final = 64.0
_FACES: Final = tuple(getattr(type_scale, name) for name in type_scale.__all__ if name.isupper())
_ALIGN: Final[Mapping[str, Align]] = {"start": "l", "middle": "ctr", "end": "r"}


@dataclass(slots=True)
class Adopted:
    """The labels by the number of the panel they stand in, and those that stand in none."""

    of: dict[int, list[Label]] = field(default_factory=dict)
    free: list[Label] = field(default_factory=list)


def adopt(panels: Sequence[Panel], labels: Iterable[Label]) -> Adopted:
    """Gives each label to the smallest panel that holds its beginning."""
    cells: dict[tuple[int, int], list[int]] = {}
    for number, panel in enumerate(panels):
        box = panel.box
        for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
                cells.setdefault((column, row), []).append(number)
    found = Adopted()
    for label in labels:
        x, y = label.x + {"start": 1, "middle": 0, "end": -1}[label.anchor], label.y - label.size * 0.35
        holders = [
            number
            for number in cells.get((int(x // _CELL), int(y // _CELL)), ())
            if _holds(panels[number].box, x, y)
        ]
        if holders:
            smallest = min(holders, key=lambda number: panels[number].box.width * panels[number].box.height)
            found.of.setdefault(smallest, []).append(label)
        else:
            found.free.append(label)
    return found


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.right and box.y <= y <= box.bottom


def face_of(label: Label) -> Face:
    """The step of the type scale a label is set in; a made-up one for other sizes."""
    for face in _FACES:
        if face.size == label.size and face.bold == label.bold:
            return face
    return Face(label.size, label.size * 1.22, label.bold)


def paragraphs(labels: Sequence[Label], known: KnownTexts) -> list[tuple[list[Label], str]]:
    """Lines of one look below one another, taken together, each group with its text."""
    groups: list[list[Label]] = []
    for label in labels:
        last = groups[-1][-1] if groups else None
        if last is not None and _continues(last, label):
            groups[-1].append(label)
        else:
            groups.append([label])
    return [(group, known.joined([label.text for label in group])) for group in groups]


def _continues(above: Label, below: Label) -> bool:
    look = (above.x, above.size, above.color, above.bold, above.anchor)
    if look != (below.x, below.size, below.color, below.bold, below.anchor):
        return False
    return abs(below.y - above.y - face_of(above).leading) < 0.6


def text_in(box: Box, labels: Sequence[Label], known: KnownTexts, scale: float, language: str) -> Text:
    """The labels as the text of a shape of this box, each line where the layout put it."""
    groups = paragraphs(labels, known)
    left = min(_start(label) for group, _text in groups for label in group) - box.x
    end, top, made = None, 0.0, []
    for group, text in groups:
        face = face_of(group[0])
        begins = group[0].y - face.ascent
        if end is None:
            top, end = begins - box.y, begins
        align = _ALIGN[group[0].anchor]
        indent = _start(group[0]) - box.x - left if align == "l" else 0.0
        run = Run(text, face.size * scale, group[0].color, face.bold)
        made.append(
            Paragraph((run,), face.leading * scale, max(0.0, begins - end) * scale, indent * scale, align)
        )
        end = begins + face.leading * len(group)
    if all(paragraph.align == "ctr" for paragraph in made):
        return Text(tuple(made), (0, 0, 0, 0), "ctr", wrapped=False, language=language)
    return Text(tuple(made), (left * scale, max(0.0, top) * scale, 2 * scale, 0), language=language)


def _start(label: Label) -> float:
    wide = text_width(label.text, label.size, label.bold)
    return label.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
