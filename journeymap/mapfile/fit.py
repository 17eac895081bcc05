"""Fits the nodes of a text to the shape of a map.

It finds unknown, missing, doubled and empty keys and values of the wrong kind.
What it answers is plain data for the model, which alone decides on values.
A mistake is noted once and what is wrong is left out, so that nothing below or
after it is blamed too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from yaml.events import Event

from journeymap.errors import Issue
from journeymap.mapfile.compose import MAX_ISSUES, Enough
from journeymap.mapfile.forms import MAP, Choice, ListOf, Own, Record, Scalar, Shape, TableOf
from journeymap.mapfile.nodes import Branch, Leaf, Node, pairs, position, step, unquoted
from journeymap.mapfile.own import own_value
from journeymap.mapfile.wording import name_of, nearest, wrong_kind
from journeymap.words import _

__all__ = ["ABSENT", "Fitting"]

ABSENT: Any = object()
"""Stands for a value that is wrong in kind and left out."""


_OWN = Own()


class Fitting:
    """One pass over the nodes of one text.

    Attributes
    ----------
    issues
        What was found, in no order; begins with what the composer found.
    own
        For each record with keys of the team's own: its address, and its keys in file order.
    """

    def __init__(self, issues: list[Issue]) -> None:
        self.issues = issues
        self.own: dict[str, list[str]] = {}
        self._by_shape: dict[type, Callable[[Node, Any, str], Any]] = {
            Scalar: self._scalar,
            Record: self._record,
            TableOf: self._table,
            ListOf: self._list,
            Choice: self._choice,
            Own: self._own,
        }

    def fit(self, root: Node) -> Any:
        """The data of a whole map, without what is wrong in kind; ABSENT when that is too much to go on."""
        try:
            return self._record(root, MAP, "")
        except Enough:
            return ABSENT

    def note(
        self,
        code: str,
        node: Node | Event,
        message: str,
        *,
        at: str,
        hint: str,
        also: tuple[tuple[int, int], ...] = (),
    ) -> None:
        """Notes an error at a node; ends the pass when nobody would read more of them."""
        if len(self.issues) >= MAX_ISSUES:
            raise Enough
        self.issues.append(Issue(code, "error", message, *position(node), at=at, hint=hint, also=also))

    def _value(self, node: Node, shape: Shape, at: str) -> Any:
        if isinstance(node, Branch) and node.refused:
            return ABSENT
        return self._by_shape[type(shape)](node, shape, at)

    def _scalar(self, node: Node, shape: Shape, at: str) -> Any:
        if isinstance(node, Branch):
            return self._wrong(node, shape, at)
        if not node.value and unquoted(node):
            message = _("{what} has no value").format(what=name_of(at))
            self.note(
                "JM123", node, message, at=at, hint=_("write one behind the colon, or take the line away")
            )
            return ABSENT
        return node.value

    def _record(self, node: Node, shape: Record, at: str) -> Any:
        if isinstance(node, Leaf):
            if node.value or not unquoted(node) or shape.short in shape.required:
                if not shape.short:
                    return self._wrong(node, shape, at)
                value = self._scalar(node, shape.fields[shape.short], at)
                return value if value is ABSENT else {shape.short: value}
            children: list[tuple[str, Node, Node]] = []
        elif not node.is_mapping:
            return self._wrong(node, shape, at)
        else:
            children = self._entries(node, at)
        fields, data = shape.fields, {}
        meant: set[str] = set()
        for key, key_node, value in children:
            field = fields.get(key)
            if type(field) is Scalar and isinstance(value, Leaf) and (value.value or not unquoted(value)):
                data[key] = value.value
            elif field is not None:
                data[key] = self._value(value, field, step(at, key))
            elif key.startswith("x-"):
                self.own.setdefault(at, [name for name, _key, _value in children])
                data[key] = self._own(value, _OWN, step(at, key))
            else:
                meant.add(self._unknown(key, key_node, shape, at))
        head = node.head if isinstance(node, Branch) else node
        for name in shape.required:
            # A misspelt key is one mistake: it is not missing as well.
            if name not in data and name not in meant:
                message = _("{what} needs `{key}`").format(what=name_of(at), key=name)
                hint = _("add a line `{key}: …`").format(key=name)
                self.note("JM121", head, message, at=at, hint=hint)
        return {key: value for key, value in data.items() if value is not ABSENT}

    def _table(self, node: Node, shape: TableOf, at: str) -> Any:
        if isinstance(node, Branch) and node.is_mapping:
            table = {
                key: self._value(value, shape.value, step(at, key))
                for key, _key, value in self._entries(node, at)
            }
            return {key: value for key, value in table.items() if value is not ABSENT}
        if isinstance(node, Leaf):
            return self._wrong(node, shape, at) if node.value or not unquoted(node) else {}
        return self._keyed(node, at) if shape.as_list else self._wrong(node, shape, at)

    def _keyed(self, node: Branch, at: str) -> Any:
        node.keyed = True
        places: dict[str, tuple[int, int]] = {}
        for number, item in enumerate(node.children):
            key = self._value(item, Scalar(), step(at, number))
            if key in places:
                message = _("`{key}` stands twice in this list").format(key=key)
                self.note("JM132", item, message, at=at, hint=_("take one of them away"), also=(places[key],))
            elif key is not ABSENT:
                places[key] = position(item)
        return {key: {} for key in places}

    def _list(self, node: Node, shape: ListOf, at: str) -> Any:
        if isinstance(node, Leaf):
            return self._wrong(node, shape, at) if node.value or not unquoted(node) else []
        if node.is_mapping:
            return self._wrong(node, shape, at)
        items = [self._value(item, shape.item, step(at, number)) for number, item in enumerate(node.children)]
        # Without one item the numbers of the others would no longer be their places.
        return ABSENT if any(item is ABSENT for item in items) else items

    def _choice(self, node: Node, shape: Choice, at: str) -> Any:
        if isinstance(node, Leaf):
            option: Shape | None = shape.scalar
        else:
            option = shape.table if node.is_mapping else shape.items
        return self._wrong(node, shape, at) if option is None else self._value(node, option, at)

    def _own(self, node: Node, _shape: Own, at: str) -> Any:
        if self._sound(node, at):
            return own_value(node)
        return ABSENT

    def _sound(self, node: Node, at: str) -> bool:
        """Whether what stands under an own key has texts as keys, each once, and nothing refused."""
        if isinstance(node, Leaf):
            return True
        if node.refused:
            return False
        if not node.is_mapping:
            sound = [self._sound(item, step(at, number)) for number, item in enumerate(node.children)]
            return all(sound)
        entries = self._entries(node, at)
        sound = [self._sound(value, step(at, key)) for key, _key, value in entries]
        return all(sound) and 2 * len(entries) == len(node.children)

    def _entries(self, node: Branch, at: str) -> list[tuple[str, Node, Node]]:
        """The entries of a mapping: text of the key, key, value; doubled and refused keys are left out."""
        children = node.children
        keys = children[::2]
        texts = [key.value for key in keys]
        named = [text for text in texts if text is not None]
        plain = "<<" not in named and "" not in named and "".join(named).isascii()
        if plain and len(set(named)) == len(texts):
            return list(zip(named, keys, children[1::2], strict=True))
        return self._sifted(node, at)

    def _sifted(self, node: Branch, at: str) -> list[tuple[str, Node, Node]]:
        first: dict[str, Node] = {}
        sound: list[tuple[str, Node, Node]] = []
        for key, value in pairs(node):
            if not isinstance(key, Leaf):
                if not key.refused:
                    hint = _("put the text in double quotes if it begins with a bracket")
                    self.note("JM118", key, _("a key must be a text"), at=at, hint=hint)
            elif key.value == "<<" and unquoted(key):
                self._merge_key(key, value, at)
            elif not key.value and unquoted(key):
                hint = _('write its text in front of the colon, or `"": …` for an empty one')
                self.note("JM118", key, _("a key must be a text, and this one is empty"), at=at, hint=hint)
            elif (name := unicodedata.normalize("NFC", key.value)) in first:
                other = first[name]
                line, column = position(other)
                message = _("the key `{key}` is already there, in line {line}").format(
                    key=key.value, line=line
                )
                if isinstance(other, Leaf) and other.value != key.value:
                    message = _(
                        "the key `{key}` looks the same as the one in line {line}, made of other characters"
                    ).format(key=key.value, line=line)
                hint = _("rename one of them or take it away")
                self.note("JM115", key, message, at=step(at, key.value), hint=hint, also=((line, column),))
            else:
                first[name] = key
                sound.append((key.value, key, value))
        return sound

    def _merge_key(self, key: Node, value: Node, at: str) -> None:
        if isinstance(value, Branch) and value.refused:
            # The anchor is there for the merge key alone: one mistake, one issue.
            self.issues[:] = [issue for issue in self.issues if position(value) not in issue.also]
        hint = _("write the keys themselves")
        self.note("JM112", key, _("the merge key `<<`: map files have none"), at=at, hint=hint)

    def _unknown(self, key: str, node: Node, shape: Record, at: str) -> str:
        """Notes an unknown key; answers the known one that was probably meant, or ``""``."""
        message = _("`{key}` is not a key of {what}").format(key=key, what=name_of(at))
        near = nearest(key, shape.fields, len(self.issues))
        hint = _("did you mean `{key}`?").format(key=near) if near else _("keys of your own begin with `x-`")
        self.note("JM120", node, message, at=step(at, key), hint=hint)
        return near

    def _wrong(self, node: Node, shape: Shape, at: str) -> Any:
        if not (isinstance(node, Branch) and node.refused):
            message, hint = wrong_kind(node, shape, at)
            self.note("JM122", node, message, at=at, hint=hint)
        return ABSENT
