"""Where every element of a map stands in its text; looked up only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.mapfile.nodes import Branch, Node, pairs, position, step
from journeymap.model import Position

__all__ = ["Places", "elements"]


def elements(node: Node, at: str = "") -> Iterator[tuple[str, Node, Node]]:
    """Every element below a node in file order: its address, its key (a list's item itself), its value."""
    if not isinstance(node, Branch):
        return
    if node.is_mapping:
        for key, value in pairs(node):
            address = step(at, key.value or "")
            yield address, key, value
            yield from elements(value, address)
        return
    for number, item in enumerate(node.children):
        address = step(at, item.value or "" if node.keyed else number)
        yield address, item, item
        yield from elements(item, address)


class Places(Mapping[str, Position]):
    """The positions of a text's elements by address, worked out at the first question.

    Most readers of a map (a merge, a picture, a save) never ask.
    """

    def __init__(self, root: Node) -> None:
        self._root: Node | None = root
        self._known: dict[str, Position] = {}

    def _all(self) -> dict[str, Position]:
        if (root := self._root) is not None:
            known = {"": position(root)}
            known.update((address, position(key)) for address, key, _value in elements(root))
            # The answer first: another thread that asks now works it out once more, and rightly.
            self._known = known
            self._root = None
        return self._known

    def __getitem__(self, address: str) -> Position:
        return self._all()[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __reduce__(self) -> tuple[type[dict[str, Position]], tuple[dict[str, Position]]]:
        return dict, (dict(self._all()),)
