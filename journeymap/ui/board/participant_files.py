"""What the page of a participant needs, in two files: one script, one sheet; packed once for all who come."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

from journeymap.export.board_assets import FOLDER
from journeymap.export.linked_scripts import linked
from journeymap.ui.board.look_of_board import palette_sheet
from journeymap.ui.compress import accepted, encoded

__all__ = ["PackedFile", "packed_script", "packed_sheet"]

_SHEETS = (
    "board.css",
    "card.css",
    "rows.css",
    "bar.css",
    "menus.css",
    "session.css",
    "people.css",
    "still.css",
    "welcome.css",
)


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file whose name changes with what is in it, so that a browser may keep it for good."""

    name: str
    kind: str
    body: bytes

    def sent(self, accept_encoding: str) -> tuple[bytes, dict[str, str]]:
        """The bytes for a browser that accepts these encodings, and the headers that go with them."""
        headers = {"Cache-Control": "public, immutable, max-age=31536000", "Vary": "Accept-Encoding"}
        encoding = accepted(accept_encoding)
        if encoding is None:
            return self.body, headers
        return _encoded(self, encoding), {**headers, "Content-Encoding": encoding}


@cache
def packed_script() -> PackedFile:
    """The board's modules as one script."""
    return _packed("participant", "js", "text/javascript", linked("participant", [FOLDER]))


@cache
def packed_sheet() -> PackedFile:
    """All sheets as one."""
    sheets = (palette_sheet(), *((FOLDER / name).read_text("utf-8") for name in _SHEETS))
    return _packed("participant", "css", "text/css", "\n".join(sheets))


def _packed(name: str, ending: str, kind: str, text: str) -> PackedFile:
    body = text.encode("utf-8")
    return PackedFile(f"{name}-{hashlib.sha256(body).hexdigest()[:12]}.{ending}", kind, body)


@cache
def _encoded(file: PackedFile, encoding: str) -> bytes:
    return encoded(file.body, encoding)
