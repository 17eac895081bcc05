"""The notes that a whiteboard's export holds, whatever the whiteboard calls their fields."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from journeymap.exchange.strict_json import parsed
from journeymap.exchange.tables.grid import row_place
from journeymap.exchange.tables.heading_words import normal
from journeymap.exchange.tables.numbers_in_cells import number_in
from journeymap.exchange.tables.separated_file import separator_of, table_text
from journeymap.sheets import armed, separated_rows
from journeymap.words import _

__all__ = ["Note", "field_of_note", "notes_in"]


@dataclass(frozen=True, slots=True)
class Note:
    """A note: what it says, where it hangs, its colour, section and tags; ``""`` and None where unknown."""

    place: str
    text: str
    x: float | None = None
    y: float | None = None
    color: str = ""
    section: str = ""
    tags: str = ""


_NAMES: Final[Mapping[str, str]] = {
    normal(name): field
    for field, names in {
        "text": "text; content; note; title; characters; sticky note; sticky notes; plain text; "
        "message; notiz; текст; 内容; 文本; 便签",
        "x": "x; position x; positionx; pos x; left; x position; x坐标",
        "y": "y; position y; positiony; pos y; top; y position; y坐标",
        "color": "color; colour; bg color; background color; fill color; fillcolor; background; farbe; "
        "цвет; 颜色",
        "section": "section; frame; area; group; cluster; column; parent; list; frame title; area name; "
        "section name; abschnitt; bereich; раздел; область; фрейм; 分区; 区域; 框架",
        "tags": "tags; tag; labels; label; kind; category; тег; теги; метки; 标签",
        "type": "type; item type; typ; тип; 类型",
    }.items()
    for name in names.split(";")
}
_TAG: Final = re.compile(r"(<(?:br|/p|/div|/li)\b[^>]*>)|<[a-zA-Z/!][^>]*>")
_NOTE_TYPES: Final = ("", "sticky", "note", "text", "card", "shape", "postit", "post-it")
_MAX_DEPTH: Final = 12


def field_of_note(heading: str) -> str:
    """The field that a whiteboard means by a heading, or ``""``."""
    return _NAMES.get(normal(heading), "")


def notes_in(data: bytes) -> list[Note]:
    """The notes of a JSON or CSV export, in its order.

    Raises
    ------
    ExchangeError
        It is neither.
    """
    text, _encoding = table_text(data)
    text = text.removeprefix("\ufeff")
    if text.lstrip()[:1] in ("{", "["):
        return list(_of_json(parsed(text)))
    return list(_of_rows(text))


def _of_rows(text: str) -> Iterator[Note]:
    header: list[str] | None = None
    for number, cells in separated_rows(text, separator_of(text)):
        texts = [armed(cell).strip() for cell in cells]
        if header is None:
            header = [field_of_note(cell) for cell in texts]
            continue
        if any(texts):
            fields: dict[str, str] = {}
            for field, cell in zip(header, texts, strict=False):
                fields.setdefault(field, cell)
            yield _note(fields, row_place(number))


def _of_json(data: Any) -> Iterator[Note]:
    frames = {str(item["id"]): _title(item) for item, _s in _items(data) if "id" in item and _is_frame(item)}
    number = 0
    for item, section in _items(data):
        if _is_frame(item):
            continue
        fields = _flat(item)
        if not fields.get("text") or not any(word in fields.get("type", "").lower() for word in _NOTE_TYPES):
            continue
        number += 1
        parent = item.get("parent")
        parent_id = str(parent.get("id", "")) if isinstance(parent, dict) else str(parent or "")
        fields["section"] = frames.get(parent_id) or fields.get("section") or section
        yield _note(fields, _("note {n}").format(n=number))


def _items(data: Any, section: str = "", depth: int = 0) -> Iterator[tuple[dict[str, Any], str]]:
    """Every object that could be a note or a frame, with the title of the frame around it."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _items(item, section, depth + 1)
    elif isinstance(data, dict):
        yield data, section
        inner = _title(data) if _is_frame(data) else section
        for value in data.values():
            if isinstance(value, list):
                yield from _items(value, inner, depth + 1)


def _is_frame(item: Mapping[str, Any]) -> bool:
    return any(word in str(item.get("type", "")).lower() for word in ("frame", "section", "area", "group"))


def _title(item: Mapping[str, Any]) -> str:
    data = item.get("data")
    inner = data.get("title", "") if isinstance(data, dict) else ""
    return _plain(str(item.get("title") or item.get("name") or inner or ""))


def _flat(item: Mapping[str, Any]) -> dict[str, str]:
    """The fields of an object, and of the objects in it that some whiteboards sort them into."""
    fields: dict[str, str] = {}
    for part in (item, *(item.get(key) for key in ("data", "style", "position", "geometry", "properties"))):
        for key, value in part.items() if isinstance(part, dict) else ():
            field = field_of_note(str(key))
            if field and isinstance(value, (str, int, float)) and not isinstance(value, bool):
                fields.setdefault(field, str(value))
            elif field == "tags" and isinstance(value, list):
                words = (tag.get("title", "") if isinstance(tag, dict) else tag for tag in value)
                fields.setdefault("tags", ", ".join(str(word) for word in words))
    return fields


def _note(fields: Mapping[str, str], place: str) -> Note:
    return Note(
        place,
        _plain(fields.get("text", "")),
        number_in(fields.get("x", "")) if len(fields.get("x", "")) < 15 else _float(fields["x"]),
        number_in(fields.get("y", "")) if len(fields.get("y", "")) < 15 else _float(fields["y"]),
        fields.get("color", "").casefold(),
        _plain(fields.get("section", "")),
        fields.get("tags", ""),
    )


def _float(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < 1e12 else None


def _plain(text: str) -> str:
    """Text without the markup in which some whiteboards store it."""
    bare = _TAG.sub(lambda tag: "\n" if tag.group(1) else "", text) if "<" in text else text
    return "\n".join(line.strip() for line in html.unescape(bare).splitlines() if line.strip())
