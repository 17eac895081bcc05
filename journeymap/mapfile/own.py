"""The values of the team's own keys: kept as they stand, never interpreted.

``null``, ``true``, ``false`` and numbers written in their one canonical way
become Python values, since writing those gives the same text again. Any other
text without quotes (``010``, ``1.10``, ``2.0``, ``yes``, ``~``) stays the text it is and
remembers that it stood there without quotes: the team's own programs may read
more into it than we do.
"""

from __future__ import annotations

import re
from typing import Any

from journeymap.mapfile.nodes import Branch, Leaf, Node, pairs, unquoted

__all__ = ["Unquoted", "own_value", "plain_value"]

_WORDS: dict[str, bool | None] = {"": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")


class Unquoted(str):
    """A text of the team's own that stood in the file without quotes and is written so again."""

    __slots__ = ()


def own_value(node: Node) -> Any:
    """A node under an own key as plain data: dicts, lists, texts, numbers, truth values, None."""
    if isinstance(node, Branch):
        if node.is_mapping:
            return {_text(key): own_value(value) for key, value in pairs(node)}
        return [own_value(item) for item in node.children]
    if not unquoted(node):
        return node.value
    return _text(node) if "\n" in node.value else plain_value(node.value)


def plain_value(text: str) -> Any:
    """What a text without quotes stands for under an own key.

    Examples
    --------
    >>> plain_value("12"), plain_value("1.10"), plain_value("null")
    (12, '1.10', None)
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    # `2.0` would be written `2`, and a program that reads it tells the two apart.
    if _DECIMAL.fullmatch(text) and repr(float(text)) == text and not text.endswith(".0"):
        return float(text)
    return Unquoted(text)


def _text(node: Node) -> str:
    # A plain scalar over several lines was folded by the reader: it is a text like any other.
    if isinstance(node, Leaf) and unquoted(node) and "\n" not in node.value:
        return Unquoted(node.value)
    return node.value or ""
