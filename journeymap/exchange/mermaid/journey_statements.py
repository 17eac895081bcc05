"""The statements of a mermaid journey, line by line, as its grammar reads them.

After `journey.jison` of mermaid 11.17 (packages/mermaid/src/diagrams/user-journey/parser, looked up
2026-11-22) and https://mermaid.js.org/syntax/userJourney.html. Where mermaid gives up on a whole
diagram (a task without a score, a ``;``), the one line is taken as far as it makes sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from journeymap.exchange.mermaid.mermaid_escapes import BLANKS

__all__ = ["Kind", "Statement", "statements"]

Kind = Literal["title", "accTitle", "accDescr", "section", "task", "comment"]

_JOURNEY: Final = re.compile(r"journey\b", re.IGNORECASE)
_KEYWORDS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("title", re.compile(r"title(?:\s+(?P<rest>.*))?$", re.IGNORECASE)),
    ("accTitle", re.compile(r"accTitle\s*:(?P<rest>.*)$", re.IGNORECASE)),
    ("accDescr", re.compile(r"accDescr\s*:(?P<rest>.*)$", re.IGNORECASE)),
    ("section", re.compile(r"section(?:\s+(?P<rest>.*))?$", re.IGNORECASE)),
)
_LONG_DESCRIPTION: Final = re.compile(r"accDescr\s*\{(?P<rest>.*)$", re.IGNORECASE)
_REMARK: Final = re.compile(r"(?:%+|#(?!\w{1,32};))(?P<rest>.*)$")
# A # that does not begin an escaped character begins a comment.
_TRAILING: Final = re.compile(r"#(?!\w{1,32};)")
_ESCAPED_END: Final = re.compile(r"[#&]\w{1,32};$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement.

    Attributes
    ----------
    kind
        What it is.
    line
        Where it begins, counted from 0 in the text of the diagram.
    text
        The text of it as it stands there, escapes and all; of a task its name.
    data
        Of a task: what stands behind the first colon; None where there is none.
    """

    kind: Kind
    line: int
    text: str
    data: str | None = None


def statements(text: str) -> Iterator[Statement]:
    """The statements of a diagram, the keyword ``journey`` left out."""
    lines = iter(enumerate(text.split("\n")))
    opened = False
    for number, raw in lines:
        line = raw.strip(BLANKS)
        if not opened and (header := _JOURNEY.match(line)):
            opened = True
            line = line[header.end() :].strip(BLANKS)
        if not line:
            continue
        if long := _LONG_DESCRIPTION.match(line):
            inside = [long["rest"]]
            while "}" not in inside[-1] and (following := next(lines, None)) is not None:
                inside.append(following[1])
            yield Statement("accDescr", number, "\n".join(inside).partition("}")[0])
            continue
        yield from _statement(line, number)


def _statement(line: str, number: int) -> Iterator[Statement]:
    if remark := _REMARK.match(line):
        yield Statement("comment", number, remark["rest"])
        return
    if line.endswith(";") and not _ESCAPED_END.search(line, max(0, len(line) - 40)):
        line = line[:-1]
    for kind, pattern in _KEYWORDS:
        if match := pattern.match(line):
            yield Statement(kind, number, match["rest"] or "")
            return
    name, colon, data = line.partition(":")
    if not colon:
        yield Statement("task", number, name)
        return
    if remark := _TRAILING.search(data):
        yield Statement("comment", number, data[remark.end() :])
        data = data[: remark.start()]
    yield Statement("task", number, name, data)
