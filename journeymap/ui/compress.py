"""Streamlit's own files, compressed once and kept, instead of sent whole every time.

Streamlit serves its scripts uncompressed: 2.7 MB before the first word of a
page. Compressed they are 1.1 MB, which is a second and a half on a 10 Mbit/s line.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import brotli
from starlette.types import ASGIApp, Receive, Scope, Send

from journeymap.ui.base_path import base_path

__all__ = ["Compressed", "PreCompressed", "accepted", "encoded"]

_SUFFIXES = {".js", ".mjs", ".css", ".svg", ".json", ".wasm"}
_FINGERPRINT = re.compile(r"\.[A-Za-z0-9_-]{8}\.\w+$")
_YEAR = b"public, immutable, max-age=31536000"

# In order of preference. Brotli at 9 packs Plotly's 4.7 MB in half a second, gzip in a fifth.
_ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, quality=9),
    "gzip": partial(gzip.compress, compresslevel=9, mtime=0),
}


@dataclass(frozen=True, slots=True)
class Compressed:
    """A file as it goes over the wire."""

    body: bytes
    etag: bytes
    kind: bytes


@dataclass
class PreCompressed:
    """ASGI middleware that answers for the static files of a folder.

    Everything else (pages, health, media, websockets) passes untouched, and so
    does a request this middleware cannot serve better: a range, a client
    without compression, a file that is not text.
    """

    app: ASGIApp
    folder: Path
    base: str | None = None
    """Path the files are served under; None for the one the app is served under."""
    _kept: dict[tuple[str, str], asyncio.Future[Compressed]] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = self._wanted(scope)
        if found is None:
            await self.app(scope, receive, send)
            return
        path, encoding = found
        sent = await self._compressed(path, encoding)
        headers = [
            (b"content-type", sent.kind),
            (b"content-encoding", encoding.encode()),
            (b"cache-control", _YEAR if _FINGERPRINT.search(path.name) else b"no-cache"),
            (b"etag", sent.etag),
            (b"vary", b"Accept-Encoding"),
        ]
        fresh = _header(scope, b"if-none-match") == sent.etag
        body = b"" if fresh or scope["method"] == "HEAD" else sent.body
        if not fresh:
            headers.append((b"content-length", str(len(sent.body)).encode()))
        await send(
            {"type": "http.response.start", "status": 304 if fresh else 200, "headers": headers},
        )
        await send({"type": "http.response.body", "body": body})

    def _wanted(self, scope: Scope) -> tuple[Path, str] | None:
        """The file and the encoding of an answer that is ours to give."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        base = base_path() if self.base is None else self.base
        prefix = f"/{base.strip('/')}/".replace("//", "/")
        name = scope["path"].removeprefix(prefix) if scope["path"].startswith(prefix) else None
        if name is None or not name.startswith("static/"):
            return None
        encoding = accepted(_header(scope, b"accept-encoding").decode("latin-1"))
        if encoding is None or _header(scope, b"range"):
            return None
        path = (self.folder / name).resolve()
        inside = path.is_relative_to(self.folder.resolve())
        if not inside or path.suffix not in _SUFFIXES or not path.is_file():
            return None
        return path, encoding

    async def _compressed(self, path: Path, encoding: str) -> Compressed:
        """The file compressed: by the first who asks, for all who ask."""
        key = (str(path), encoding)
        if key not in self._kept:
            self._kept[key] = asyncio.ensure_future(asyncio.to_thread(_compress, path, encoding))
        # Shielded: a browser that goes away must not cancel it for the others.
        return await asyncio.shield(self._kept[key])


def accepted(header: str) -> str | None:
    """The best encoding that an Accept-Encoding header allows, None for none.

    Examples
    --------
    >>> accepted("gzip, deflate, br"), accepted("gzip;q=0.5, br;q=0"), accepted("identity")
    ('br', 'gzip', None)
    """
    offers = {}
    for part in header.split(","):
        name, _, rest = part.strip().partition(";")
        weight = rest.strip().removeprefix("q=") or "1"
        offers[name.strip().lower()] = weight.replace(".", "", 1).strip("0") != ""
    return next((name for name in _ENCODERS if offers.get(name, offers.get("*", False))), None)


def encoded(body: bytes, encoding: str) -> bytes:
    """A body in one of the encodings that `accepted` names."""
    return _ENCODERS[encoding](body)


def _compress(path: Path, encoding: str) -> Compressed:
    body = encoded(path.read_bytes(), encoding)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else ""
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    return Compressed(body, etag.encode(), (kind + charset).encode())


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")
