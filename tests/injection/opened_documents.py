"""What an office document is made of: its parts, elements, and where it leads."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from lxml import etree

__all__ = ["Opened", "elements_of_html", "opened"]

_STRICT = {"resolve_entities": False, "no_network": True, "huge_tree": True}


@dataclass(frozen=True)
class Opened:
    """The members of a package, every element in them by name, and its links to the outside."""

    members: frozenset[str]
    elements: Counter[str]
    outside: tuple[str, ...]


def opened(document: bytes) -> Opened:
    """Reads a package; a part that is no XML, or declares entities, is an error."""
    elements: Counter[str] = Counter()
    outside = []
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            content = package.read(name)
            assert b"<!DOCTYPE" not in content, name
            for node in etree.fromstring(content, etree.XMLParser(**_STRICT)).iter():
                assert isinstance(node.tag, str), f"{name} holds {etree.tostring(node)!r}"
                elements[etree.QName(node).localname] += 1
                if node.get("TargetMode") == "External":
                    outside.append(node.get("Target") or "")
    return Opened(frozenset(names), elements, tuple(outside))


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag] += 1
        self.attributes |= {f"{tag} {name}" for name, _value in attrs}
        self.links |= {value or "" for name, value in attrs if name in ("href", "src")}


def elements_of_html(page: str) -> tuple[Counter[str], set[str], set[str]]:
    """Elements by name, attributes, and where links and pictures lead."""
    parser = _Elements()
    parser.feed(page)
    return parser.found, parser.attributes, parser.links
