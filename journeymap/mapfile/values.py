"""What the model says about values, with the place in the text and in words that help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

from pydantic import ValidationError

from journeymap.errors import Issue
from journeymap.mapfile.compose import MAX_ISSUES
from journeymap.mapfile.forms import MAP, Choice, ListOf, Record, Scalar, Shape, TableOf
from journeymap.mapfile.nodes import Branch, Node, pairs, position, step
from journeymap.mapfile.wording import clip, name_of, nearest
from journeymap.words import _

__all__ = ["value_issues"]

_MAP: Shape = MAP
Sentence = Callable[[Mapping[str, Any]], tuple[str, str]]


def _id(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return (
        _("this cannot be an id"),
        _("lower-case letters, digits and `-`, a letter or digit first, at most 64 characters"),
    )


def _name(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("this cannot be a name"), _("one line of 1 to 100 characters, in Unicode normal form C")


def _number(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be a number"), _("write it like 3 or 0.25, with a point and without quotes")


def _exact(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} has more digits than can be kept"), _("15 digits are safe")


def _whole(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be a whole number"), _("write it like 3")


def _least(limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be at least {least}").replace("{least}", f"{limits['ge']:g}"), ""


def _most(limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be at most {most}").replace("{most}", f"{limits['le']:g}"), ""


def _finite(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} is too large a number"), ""


def _day(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be a date"), _("write year-month-day, such as 2026-09-30")


def _flag(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be true or false"), _("write true or false")


def _duration(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be an ISO 8601 duration"), _(
        "write PT9S for 9 seconds, PT15M for 15 minutes, P3D for 3 days"
    )


def _color(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} must be a colour"), _('write it in quotes, such as "#4f46c8"')


def _version(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("this program reads version 1 of the map file"), _("write `journeymap: 1`")


def _empty(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} needs at least one score"), _("write a score from -2 to 2, or take the line away")


def _word(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("{what} does not know this word"), ""


def _other(_limits: Mapping[str, Any]) -> tuple[str, str]:
    return _("this value does not fit {what}"), _("compare with the reference of the map file")


# pydantic's type of error: our code, and the sentence for it.
_SENTENCES: dict[str, tuple[str, Sentence]] = {
    "bad_id": ("JM124", _id),
    "bad_name": ("JM124", _name),
    "bad_number": ("JM125", _number),
    "float_parsing": ("JM125", _number),
    "float_type": ("JM125", _number),
    "lost_digits": ("JM136", _exact),
    "int_parsing": ("JM135", _whole),
    "int_from_float": ("JM135", _whole),
    "int_type": ("JM135", _whole),
    "int_parsing_size": ("JM126", _finite),
    "finite_number": ("JM126", _finite),
    "greater_than_equal": ("JM126", _least),
    "less_than_equal": ("JM126", _most),
    "literal_error": ("JM127", _word),
    "bad_day": ("JM128", _day),
    "date_from_datetime_parsing": ("JM128", _day),
    "date_parsing": ("JM128", _day),
    "bad_flag": ("JM129", _flag),
    "bad_duration": ("JM130", _duration),
    "string_pattern_mismatch": ("JM131", _color),
    "bad_version": ("JM133", _version),
    "too_short": ("JM134", _empty),
}
_OTHERWISE: tuple[str, Sentence] = ("JM139", _other)


def value_issues(error: ValidationError, root: Node) -> list[Issue]:
    """One issue for each value the model refuses; what is missing was noted by the fitting."""
    search = _Search(root)
    details = (d for d in error.errors(include_url=False, include_input=False) if d["type"] != "missing")
    return [_issue(detail, search) for detail in islice(details, MAX_ISSUES)]


def _issue(detail: Any, search: _Search) -> Issue:
    node, at, shape = search.find(detail["loc"])
    code, sentence = _SENTENCES.get(detail["type"], _OTHERWISE)
    message, hint = sentence(detail.get("ctx", {}))
    message = message.replace("{what}", name_of(at))
    if node.value is not None:
        message += ": " + clip(node.value)
    if isinstance(shape, Scalar) and shape.words and code == "JM127":
        near = nearest(node.value or "", shape.words)
        hint = _("did you mean `{key}`?").format(key=near) if near else ""
        hint = hint or _("write one of {words}").format(words=", ".join(shape.words))
    return Issue(code, "error", message, *position(node), at=at, hint=hint)


class _Search:
    """Finds the nodes of one tree that pydantic's locations speak of."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._children: dict[int, dict[str, tuple[Node, Node]]] = {}

    def find(self, path: Iterable[int | str]) -> tuple[Node, str, Shape]:
        """The node at a location, its address and shape.

        A location names more than keys: which of several shapes was tried, and
        ``[key]`` for the key itself. A short form ends the search at its one value.
        """
        head = node = self._root
        at, shape = "", _MAP
        for item in path:
            if item == "[key]":
                return head, at, Scalar()
            if isinstance(shape, Choice):
                tags, shape = shape.tags, _option(shape, node)
                if item in tags:
                    continue
            below = _below(shape, item) or shape
            found = self._child(node, item)
            if found is None:
                return node, at, below
            head, node = found
            at, shape = step(at, item), below
        return node, at, shape

    def _child(self, node: Node, item: int | str) -> tuple[Node, Node] | None:
        if not isinstance(node, Branch):
            return None
        if not node.is_mapping and not node.keyed:
            return (node.children[item], node.children[item]) if isinstance(item, int) else None
        if id(node) not in self._children:
            entries = pairs(node) if node.is_mapping else zip(node.children, node.children, strict=True)
            # Of equal keys the first counts, as in the fitting.
            self._children[id(node)] = {
                key.value or "": (key, value) for key, value in reversed(list(entries))
            }
        return self._children[id(node)].get(str(item))


def _below(shape: Shape, item: int | str) -> Shape | None:
    match shape:
        case Record():
            return shape.fields.get(str(item))
        case TableOf():
            return shape.value
        case ListOf():
            return shape.item
        case _:
            return None


def _option(shape: Choice, node: Node) -> Shape:
    if not isinstance(node, Branch):
        return shape.scalar or Scalar()
    return (shape.table if node.is_mapping else shape.items) or Scalar()
