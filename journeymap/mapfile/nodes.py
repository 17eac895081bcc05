"""The nodes a map file is made of: scalars as libyaml reports them, mappings and lists of nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from yaml.events import Event, ScalarEvent

if TYPE_CHECKING:
    from yaml._yaml import Mark
    from yaml.error import Mark as PythonMark

__all__ = ["Branch", "Leaf", "Node", "end_of", "keys_of", "pairs", "position", "start_of", "step", "unquoted"]

Leaf: TypeAlias = ScalarEvent
"""A key or a value that is one text; nothing has looked at what it means."""


class Branch:
    """A mapping (children are key, value, key, value …) or a list, with its place in the text.

    ``keyed`` is set on a list whose items are the keys of a table (``next: [pays]``);
    ``head`` is what a person points at: the key it stands behind, or where it begins;
    ``refused`` is set on what the format does not know and another issue already speaks of.
    """

    __slots__ = ("children", "end", "head", "is_mapping", "keyed", "refused", "start")

    value = None
    """A branch is no text; this lets it answer like a leaf that has none."""

    def __init__(
        self, start: Event, is_mapping: bool, head: Node | None = None, refused: bool = False
    ) -> None:
        self.start = start
        self.head: Node | Event = head or start
        self.end: Event = start
        self.is_mapping = is_mapping
        self.keyed = False
        self.refused = refused
        self.children: list[Node] = []

    @property
    def in_flow(self) -> bool:
        """Whether it is written in brackets."""
        return bool(getattr(self.start, "flow_style", False))


Node: TypeAlias = Leaf | Branch


def pairs(node: Branch) -> list[tuple[Node, Node]]:
    """The keys and values of a mapping."""
    return list(zip(node.children[::2], node.children[1::2], strict=True))


def keys_of(node: Branch) -> list[str | None]:
    """The texts of the keys of a mapping; None for a key that is no text."""
    return [key.value for key in node.children[::2]]


def unquoted(leaf: Leaf) -> bool:
    """Whether a leaf stands there without quotes and not as a block."""
    return leaf.implicit[0]


def start_of(node: Node | Event) -> Mark | PythonMark:
    """The mark where a node or event begins (counted from 0, in code points)."""
    mark = (node.start if isinstance(node, Branch) else node).start_mark
    assert mark is not None, "libyaml marks every event"
    return mark


def end_of(event: Event) -> Mark | PythonMark:
    """The mark behind an event (counted from 0, in code points)."""
    assert event.end_mark is not None, "libyaml marks every event"
    return event.end_mark


def position(node: Node | Event) -> tuple[int, int]:
    """Line and column, from 1, where a node begins."""
    mark = start_of(node)
    return mark.line + 1, mark.column + 1


def step(at: str, key: str | int) -> str:
    """The address of what stands under a key of the element at an address."""
    if type(key) is str and ("/" in key or "~" in key):
        key = key.replace("~", "~0").replace("/", "~1")
    return f"{at}/{key}" if at else str(key)
