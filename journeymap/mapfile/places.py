"""Where every element of a map stands in its text; worked out only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.mapfile.compose import compose
from journeymap.mapfile.fit import Fitting
from journeymap.mapfile.nodes import Branch, Node, pairs, position, step
from journeymap.model import Position

__all__ = ["Places", "elements"]


def elements(node: Node, at: str = "") -> Iterator[tuple[str, Node]]:
    """Every element below a node in file order: its address, and its key (of a list, the item itself)."""
    if not isinstance(node, Branch):
        return
    if node.is_mapping:
        for key, value in pairs(node):
            address = step(at, key.value or "")
            yield address, key
            yield from elements(value, address)
        return
    for number, item in enumerate(node.children):
        address = step(at, (item.value or "") if node.keyed else number)
        yield address, item
        yield from elements(item, address)


class Places(Mapping[str, Position]):
    """The positions of a text's elements by address.

    Most readers of a map (a merge, a picture, a save) never ask, and the nodes
    weigh a hundred times the text. So only the text is kept, and read again at
    the first question.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, Position] | None = None

    def _all(self) -> dict[str, Position]:
        if self._known is None:
            root = compose(self._text).root
            assert root is not None, "this text was read before"
            # The fitting knows which lists stand for tables.
            Fitting([]).fit(root)
            self._known = {"": position(root)} | {at: position(key) for at, key in elements(root)}
        return self._known

    def __getitem__(self, address: str) -> Position:
        return self._all()[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())
