"""Finds the comments of a text and the element each belongs to.

A ``#`` outside every scalar begins a comment. On a line with something before
it, the comment belongs to the last element there; alone on its line, to what
follows; behind the last element of a mapping or list, and at least as far in
as that element, to the mapping or list itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from journeymap.mapfile.nodes import Branch, Leaf, Node, end_of, pairs, start_of, step
from journeymap.model import Comment

__all__ = ["find_comments"]

_END_OF_FILE = 1 << 60
_BEGINS_ITEM = re.compile(r"^ *[-?](?= |$)", re.MULTILINE)
"""The dash of an item or the mark of a long key, with nothing but blanks in front of it."""
_ORDER = {"before": 0, "end": 1, "after": 2}


class _Token:
    """A scalar or bracket of the text.

    Attributes
    ----------
    start, end
        Where it stands, in code points.
    at, above
        The element it belongs to, and the one that comments above it belong to.
    kind
        ``text``, ``block`` (a text behind ``|`` or ``>``), ``close`` (a bracket
        that closes) or ``empty`` (one that closes what holds nothing).
    closing
        The block mappings and lists that end in front of it, innermost first,
        each with the least column where a comment is still its own.
    """

    __slots__ = ("above", "at", "closing", "end", "kind", "start")

    def __init__(self, start: int, end: int, at: str, above: str, kind: str = "text") -> None:
        self.start = start
        self.end = end
        self.at = at
        self.above = above
        self.kind = kind
        self.closing: Sequence[tuple[int, str]] = ()


class _Walk:
    """The tokens of a tree, in file order, with the end of the file as the last.

    What holds no ``#`` is one token: most of a map is never looked at.
    """

    def __init__(self, text: str, root: Node) -> None:
        self._text = text
        self.tokens: list[_Token] = []
        self._closing: list[tuple[int, str]] = []
        self._visit(root, "", "", -1)
        self._add(_Token(_END_OF_FILE, _END_OF_FILE, "", ""))

    def _add(self, token: _Token) -> None:
        if self._closing:
            token.closing, self._closing = self._closing, []
        self.tokens.append(token)

    def _visit(self, node: Node, at: str, above: str | None, column: int) -> None:
        """Adds the tokens of a node; ``above`` is None where its first element takes the comments above."""
        if isinstance(node, Leaf):
            start, end = start_of(node).index, end_of(node).index
            self._add(
                _Token(
                    start,
                    end,
                    at,
                    at if above is None else above,
                    "block" if node.style in ("|", ">") else "text",
                )
            )
        elif self._text.find("#", start_of(node).index, end_of(node.end).index) < 0:
            if above is None:
                above = at if node.in_flow else next(_children(node, at))[2]
            self._add(_Token(start_of(node).index, end_of(node.end).index, at, above))
        elif node.in_flow:
            self._add(
                _Token(start_of(node).index, end_of(node.start).index, at, at if above is None else above)
            )
            for key, value, address in _children(node, at):
                if key is not None:
                    self._visit(key, address, None, column)
                self._visit(value, address, None, column)
            kind = "close" if node.children else "empty"
            self._add(_Token(start_of(node.end).index, end_of(node.end).index, at, at, kind))
        else:
            own = start_of(node).column
            for key, value, address in _children(node, at):
                first: str | None = address if above is None else above
                if key is not None:
                    self._visit(key, address, first, own)
                    first = None if isinstance(value, Branch) else address
                self._visit(value, address, first, own)
                above = None
            # A list may stand in the column of its key; a comment there belongs to the next key.
            self._closing.append((max(own, column + 1), at))


def _children(node: Branch, at: str) -> Iterator[tuple[Node | None, Node, str]]:
    if node.is_mapping:
        for key, value in pairs(node):
            yield key, value, step(at, key.value or "")
        return
    for number, item in enumerate(node.children):
        yield None, item, step(at, (item.value or "") if node.keyed else number)


def find_comments(text: str, root: Node) -> dict[str, tuple[Comment, ...]]:
    """The comments of a text by the address of the element they belong to.

    Parameters
    ----------
    root
        The nodes of the same text, without errors.
    """
    if "#" not in text:
        return {}
    tokens = _Walk(text, root).tokens
    starts = [token.start for token in tokens]
    found: dict[str, list[Comment]] = {}
    gap, passed, looked = -1, 0, 0
    at = text.find("#")
    while at >= 0:
        index = bisect_right(starts, at)
        last = tokens[index - 1] if index else _Token(0, 0, "", "")
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        inside = last.start <= at < last.end
        if inside and not (last.kind == "block" and "\n" not in text[last.start : at]):
            at = text.find("#", last.end)
            continue
        if index != gap:
            gap, passed, looked = index, 0, last.end
        if inside or last.end > text.rfind("\n", 0, at) + 1:
            address, place = _at_the_end(last, found)
        else:
            token = tokens[index]
            if passed < len(token.closing) and _BEGINS_ITEM.search(text, looked, at):
                # Below the dash of the next item, whatever its column: what came before has ended.
                passed = len(token.closing)
            looked = at
            column = at - text.rfind("\n", 0, at) - 1
            address, place, passed = _alone(token, column, passed)
        found.setdefault(address, []).append(Comment(text[at + 1 : line_end].rstrip(), place))
        at = text.find("#", line_end)
    return {address: tuple(sorted(comments, key=_order)) for address, comments in found.items()}


def _order(comment: Comment) -> int:
    return _ORDER[comment.place]


Place = Literal["before", "end", "after"]


def _at_the_end(last: _Token, found: dict[str, list[Comment]]) -> tuple[str, Place]:
    if not any(comment.place == "end" for comment in found.get(last.at, ())):
        return last.at, "end"
    # The line of the key has one already: behind a closing bracket it is a last
    # word on what stands in the brackets, else it goes above.
    return last.at, "after" if last.kind == "close" else "before"


def _alone(token: _Token, column: int, passed: int) -> tuple[str, Place, int]:
    for number, (least, address) in enumerate(token.closing[passed:], start=passed):
        if column >= least:
            return address, "after", number
    if token.start == _END_OF_FILE:
        return "", "after", passed
    if token.kind in ("close", "empty"):
        return token.at, "after" if token.kind == "close" else "before", len(token.closing)
    return token.above, "before", len(token.closing)
