"""Elements of CJML as texts that a map file can keep, and back."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, tostring

from journeymap.errors import JourneymapError
from journeymap.exchange.strict_xml import local, parsed_xml

__all__ = ["KEPT", "add", "child", "inside", "kept_of", "plain", "put_back", "said", "set_aside"]

KEPT: Final = "x-cjml"
REST: Final = "elements"
"""Elements that the map has no field for, each as XML."""

# What XML 1.0 cannot say, not even escaped.
_UNSAYABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(element: Element) -> Element:
    """A copy without namespaces and without blanks around texts."""
    copy = Element(local(element), {name.rpartition("}")[2]: value for name, value in element.attrib.items()})
    copy.text = (element.text or "").strip() or None
    copy.tail = (element.tail or "").strip() or None
    copy.extend([plain(inner) for inner in element if local(inner)])
    return copy


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down this path; None where there is none."""
    for name in path:
        element = (
            next((inner for inner in element if inner.tag == name), None) if element is not None else None
        )
    return element


def inside(element: Element, name: str) -> list[Element]:
    """What stands in the first element of this name."""
    found = child(element, name)
    return [] if found is None else list(found)


def said(element: Element | None, *path: str) -> str:
    """The text of the first element down this path; ``""`` where there is none."""
    found = child(element, *path)
    return "" if found is None else (found.text or "").strip()


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new element at the end of a parent."""
    element = SubElement(parent, name, {key: _sayable(value) for key, value in attributes.items()})
    element.text = _sayable(text) or None
    return element


def set_aside(element: Element, known: Collection[str]) -> list[str]:
    """All elements inside that have none of these names, as XML."""
    return [tostring(inner, "unicode").strip() for inner in element if inner.tag not in known]


def put_back(parent: Element, kept: Any, known: Collection[str]) -> None:
    """Elements that were set aside; what somebody made no XML is left away."""
    for text in kept if isinstance(kept, list) else ():
        try:
            element = plain(parsed_xml(str(text).encode("utf-8", "replace")))
        except JourneymapError:
            continue
        if element.tag not in known:
            parent.append(element)


def kept_of(extra: dict[str, Any]) -> dict[str, Any]:
    """What was kept for an export back."""
    kept = extra.get(KEPT)
    return kept if isinstance(kept, dict) else {}


def _sayable(text: str) -> str:
    return _UNSAYABLE.sub("\ufffd", text)
