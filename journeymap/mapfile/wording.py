"""The words in which a map file's mistakes are told: names of places, nearest keys, kinds of values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from journeymap.mapfile.forms import ListOf, Record, Scalar, Shape, TableOf
from journeymap.mapfile.nodes import Branch, Leaf, Node
from journeymap.model import split_address
from journeymap.words import N_, _

__all__ = ["clip", "name_of", "nearest", "wrong_kind"]

# A file of nonsense must not cost a comparison of each of its keys with all of ours.
_MANY_ISSUES = 50
_LONG_KEY = 40

_ITEM = re.compile(r"0|[1-9][0-9]{0,3}")

# By what is expected and what is found: what is wrong, and what to write instead.
_MESSAGES: dict[tuple[type, object], str] = {
    (Scalar, True): N_("{what} must be a single value and is a mapping"),
    (Scalar, False): N_("{what} must be a single value and is a list"),
    (Record, Leaf): N_("{what} must be a mapping of fields and is a text"),
    (Record, False): N_("{what} must be a mapping of fields and is a list"),
    (TableOf, Leaf): N_("{what} must be a mapping from id to value and is a text"),
    (TableOf, False): N_("{what} must be a mapping from id to value and is a list"),
    (ListOf, Leaf): N_("{what} must be a list and is a text"),
    (ListOf, True): N_("{what} must be a list and is a mapping"),
}
_HINTS: dict[tuple[type, object], str] = {
    (Scalar, True): N_("write it behind the colon; a text that begins with a brace needs double quotes"),
    (Scalar, False): N_("write it behind the colon; a text that begins with a bracket needs double quotes"),
    (Record, Leaf): N_("write its fields below, each on its own line, such as `name: …`"),
    (Record, False): N_("write its fields as `key: value`, without `-`"),
    (TableOf, Leaf): N_("write `id: value` lines below it"),
    (TableOf, False): N_("write an id and a colon in place of each `-`"),
    (ListOf, Leaf): N_("put it in square brackets: [{value}]"),
    (ListOf, True): N_("write the items in square brackets, or each after a `-`"),
}


def name_of(at: str) -> str:
    """What stands at an address, as one says it: its last key (of an item, its list's), or the map."""
    keys = split_address(at)
    while len(keys) > 1 and _ITEM.fullmatch(keys[-1]):
        keys = keys[:-1]
    return f"`{keys[-1]}`" if keys else _("the map")


def clip(text: str, length: int = 40) -> str:
    """A text short enough for a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def nearest(word: str, words: Iterable[str], found: int = 0) -> str:
    """The allowed word a wrong one was probably meant to be, or ``""``.

    Parameters
    ----------
    found
        How many mistakes are known already; after many, nobody is served by another guess.
    """
    if found > _MANY_ISSUES or len(word) > _LONG_KEY:
        return ""
    close = get_close_matches(word.lower().replace("-", "_"), list(words), n=1)
    return close[0] if close else ""


def wrong_kind(node: Node, shape: Shape, at: str) -> tuple[str, str]:
    """Message and hint for a node of another kind than the shape asks for."""
    expected = type(shape) if isinstance(shape, Record | TableOf | ListOf) else Scalar
    found: object = node.is_mapping if isinstance(node, Branch) else Leaf
    message = _(_MESSAGES[expected, found]).format(what=name_of(at))
    return message, _(_HINTS[expected, found]).format(value=clip(node.value or ""))
