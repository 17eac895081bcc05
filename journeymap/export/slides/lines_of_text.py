"""Which lines of a scene stand in which panel, and how they become the paragraphs of one shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal

from journeymap.export.slides.drawing_ml import Align, Paragraph, Run, Text, right_to_left
from journeymap.export.slides.known_texts import KnownTexts
from journeymap.layout import type_scale
from journeymap.layout.geometry import Box
from journeymap.layout.measure import text_width
from journeymap.layout.type_scale import Face
from journeymap.overlays.marks import Label, Panel

__all__ = ["Adopted", "adopt", "block_of", "paragraphs", "start_of", "text_in"]

_CELL: Final = 64.0
_FACES: Final[tuple[Face, ...]] = tuple(
    getattr(type_scale, name) for name in type_scale.__all__ if name.isupper()
)
_ALIGN: Final[Mapping[str, Align]] = {"start": "l", "middle": "ctr", "end": "r"}
_SLACK: Final = 3.0
"""So much wider than its widest line is a text box that stands free, in pixels."""
_TIGHT: Final = 0.85
"""Of the width there is, from which on a single line is not broken."""


@dataclass(slots=True)
class Adopted:
    """The labels by the number of the panel they stand in, and those that stand in none."""

    of: dict[int, list[Label]] = field(default_factory=dict)
    free: list[Label] = field(default_factory=list)


def adopt(panels: Sequence[Panel], labels: Iterable[Label]) -> Adopted:
    """Gives each label to the smallest panel that holds its beginning.

    A sign before a text, such as the plus of an idea, stays free: on one
    baseline a shape has room for one text.
    """
    cells: dict[tuple[int, int], list[int]] = {}
    for number, panel in enumerate(panels):
        box = panel.box
        for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
                cells.setdefault((column, row), []).append(number)
    found = Adopted()
    for label in labels:
        x, y = label.x + {"start": 1, "middle": 0, "end": -1}[label.anchor], label.y - label.size * 0.35
        near = cells.get((int(x // _CELL), int(y // _CELL)), ())
        holders = [number for number in near if _holds(panels[number].box, x, y)]
        if not holders:
            found.free.append(label)
            continue
        smallest = min(holders, key=lambda number: panels[number].box.width * panels[number].box.height)
        found.of.setdefault(smallest, []).append(label)
    for number, inside in found.of.items():
        kept, signs = _without_signs(inside)
        found.of[number] = kept
        found.free += signs
    return found


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.right and box.y <= y <= box.bottom


def _without_signs(labels: list[Label]) -> tuple[list[Label], list[Label]]:
    """The labels in reading order, and apart those that share a baseline with a longer one."""
    longest: dict[float, Label] = {}
    for label in labels:
        other = longest.get(label.y)
        if other is None or len(label.text) > len(other.text):
            longest[label.y] = label
    kept = sorted(longest.values(), key=lambda label: label.y)
    return kept, [label for label in labels if longest[label.y] is not label]


def _face(label: Label) -> Face:
    """The step of the type scale a label is set in; a made-up one for other sizes."""
    for face in _FACES:
        if face.size == label.size and face.bold == label.bold:
            return face
    return Face(label.size, label.size * 1.22, label.bold)


def paragraphs(labels: Iterable[Label], known: KnownTexts) -> list[tuple[list[Label], str]]:
    """Lines of one look below one another, taken together, each group with its text."""
    groups: list[list[Label]] = []
    for label in labels:
        if groups and _continues(groups[-1][-1], label):
            groups[-1].append(label)
        else:
            groups.append([label])
    return [(group, known.joined([label.text for label in group])) for group in groups]


def _continues(above: Label, below: Label) -> bool:
    look = (above.x, above.size, above.color, above.bold, above.anchor)
    if look != (below.x, below.size, below.color, below.bold, below.anchor):
        return False
    return abs(below.y - above.y - _face(above).leading) < 0.6


def _leading(label: Label, labels: Sequence[Label]) -> float:
    """Height of the lines of one look: that of the type scale, or less where they stand closer."""
    like = [one.y for one in labels if (one.size, one.bold) == (label.size, label.bold)]
    steps = [below - above for above, below in pairwise(sorted(like)) if below > above]
    return min([_face(label).leading, *steps])


def start_of(label: Label) -> float:
    """Where a label begins, measured."""
    wide = text_width(label.text, label.size, label.bold)
    return label.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]


def text_in(
    box: Box,
    labels: Sequence[Label],
    known: KnownTexts,
    scale: float,
    language: str,
    *,
    hangs: Literal["t", "b"] = "t",
    right: float = 2.0,
) -> Text:
    """The labels as the text of a shape of this box, each paragraph where the layout put it.

    Parameters
    ----------
    box, labels
        The shape's box, and its lines in reading order.
    known
        Joins lines into the texts they came from.
    scale, language
        Points per pixel; language of the text.
    hangs
        Which edge of the box the text keeps its distance from, should a reader's font need fewer lines.
    right
        Pixels left free at the right edge.
    """
    groups = paragraphs(labels, known)
    starts = [start_of(group[0]) for group, _text in groups]
    left = max(0.0, min(starts) - box.x)
    made: list[Paragraph] = []
    end = groups[0][0][0].y - _face(groups[0][0][0]).ascent
    top = max(0.0, end - box.y)
    for (group, whole), start in zip(groups, starts, strict=True):
        face, first = _face(group[0]), group[0]
        begins = first.y - face.ascent
        align = _ALIGN[first.anchor]
        # Signs stand beside the lower lines of a card, so each of them stays where it is.
        text = "\n".join(label.text for label in group) if hangs == "b" and made else whole
        indent = max(0.0, start - box.x - left) * scale if align == "l" else 0.0
        run = Run(text, face.size * scale, first.color, face.bold)
        before = max(0.0, begins - end) * scale if made else 0.0
        leading = _leading(first, labels)
        made.append(Paragraph((run,), leading * scale, before, indent, align))
        end = begins + leading * len(group)
    if all(paragraph.align == "ctr" for paragraph in made):
        return Text(tuple(made), (0, 0, 0, 0), "ctr", wrapped=False, language=language)
    insets = (left * scale, top * scale, right * scale, max(0.0, box.bottom - end) * scale)
    if hangs == "b":
        return Text(tuple(made), (insets[0], 0.0, insets[2], insets[3]), "b", language=language)
    room = box.width - left - right
    widest = max(text_width(label.text, label.size, label.bold) for label in labels)
    # A line that just fits must not be broken by a font that is a little wider.
    tight = len(labels) == 1 and widest > _TIGHT * room and not right_to_left(labels[0].text)
    return Text(tuple(made), (insets[0], insets[1], insets[2], 0.0), wrapped=not tight, language=language)


def block_of(labels: Sequence[Label], text: str, scale: float, language: str) -> tuple[Box, Text]:
    """A group of lines that stand in no panel, as a text box: where it is, and what is in it."""
    first, last = labels[0], labels[-1]
    face, align = _face(first), _ALIGN[first.anchor]
    wide = max(text_width(label.text, label.size, label.bold) for label in labels) + _SLACK
    left = first.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[first.anchor]
    top = first.y - face.ascent
    box = Box(left, top, wide, last.y - first.y + face.leading)
    run = Run(text, face.size * scale, first.color, face.bold)
    one = (Paragraph((run,), face.leading * scale, align=align),)
    # A single line is never broken, whatever font a reader has.
    return box, Text(one, wrapped=len(labels) > 1 and "\n" not in text, language=language)
