"""Joining a room: a page without Streamlit, its scripts, and the socket behind it."""

from __future__ import annotations

import asyncio
import html
import json
import os

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from journeymap.errors import JourneymapError
from journeymap.export.board_assets import FOLDER
from journeymap.live import Ticket, talk
from journeymap.ui.base_path import base_path
from journeymap.ui.board.invitation import qr_code
from journeymap.ui.board.look_of_board import GUEST_COLORS, look_of_board, palette_sheet
from journeymap.ui.board.participant_files import packed_script, packed_sheet
from journeymap.ui.board.words_of_board import words_of_board
from journeymap.ui.documents_read import document_of
from journeymap.ui.languages import nearest, translations
from journeymap.ui.shelf import library
from journeymap.ui.workshop import lobby, office
from journeymap.words import speaking

__all__ = ["JOIN_ROUTES"]

_KINDS = {".js": "text/javascript", ".css": "text/css"}

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="../board-assets/{sheet}">
<script defer src="../board-assets/{script}"></script></head>
<body><main id="board" class="jm-root jm-alone"></main>
<script type="application/json" id="given">{given}</script></body></html>
"""

# The ticket stands in the address: nothing of this page goes anywhere else.
_SAFE = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


async def _page(request: Request) -> Response:
    language = _language(request.headers)
    text = request.path_params["ticket"]
    with speaking(translations(language)):
        words = words_of_board()
        try:
            ticket, title = await asyncio.to_thread(_known, text)
        except JourneymapError as error:
            return PlainTextResponse(str(error), 403, headers=_SAFE)
    given = {
        "ticket": text,
        "words": words,
        "look": look_of_board(),
        "language": language,
        "map": ticket.map_id,
        "title": title,
        "colors": GUEST_COLORS,
    }
    data = json.dumps(given, ensure_ascii=False).replace("<", "\\u003c")
    script, sheet = await asyncio.to_thread(lambda: (packed_script().name, packed_sheet().name))
    page = _PAGE.format(language=language, title=html.escape(title), given=data, sheet=sheet, script=script)
    return HTMLResponse(page, headers=_SAFE)


def _known(text: str) -> tuple[Ticket, str]:
    """The ticket, and what its map is called; the id where the file does not read at the moment."""
    ticket = office().check(text)
    try:
        return ticket, document_of(library().load(ticket.map_id).data).journey.title
    except JourneymapError:
        return ticket, ticket.map_id


async def _code(request: Request) -> Response:
    """The QR code of a ticket's page, as the browser that asks would open it."""
    text = request.path_params["ticket"]
    scheme = "https" if request.query_params.get("scheme") == "https" else "http"
    try:
        office().check(text)
    except JourneymapError as error:
        return PlainTextResponse(str(error), 403, headers=_SAFE)
    link = f"{scheme}://{request.headers.get('host', '')}{base_path()}/join/{text}"
    return Response(qr_code(link), media_type="image/svg+xml", headers=_SAFE)


async def _palette(_request: Request) -> Response:
    return Response(palette_sheet(), media_type="text/css", headers={"Cache-Control": "no-cache"})


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    for packed in (packed_script(), packed_sheet()):
        if name == packed.name:
            body, headers = packed.sent(request.headers.get("accept-encoding", ""))
            return Response(body, media_type=packed.kind, headers=headers)
    kind = _KINDS.get(name[name.rfind(".") :])
    if kind is None or "/" in name or not (FOLDER / name).is_file():
        return PlainTextResponse("not found", 404)
    return Response((FOLDER / name).read_bytes(), media_type=kind, headers={"Cache-Control": "no-cache"})


async def _live(socket: WebSocket) -> None:
    with speaking(translations(_language(socket.headers))):
        try:
            rooms, desk = lobby(), office()
        except JourneymapError as error:
            # Such as a folder that may not be written: the page shows it, and tries again by itself.
            await socket.accept()
            await socket.send_json({"type": "sorry", "reason": str(error)})
            await socket.close(1013)
            return
        await talk(socket, rooms, desk, hosts=_hosts())


def _hosts() -> frozenset[str]:
    """The names this server answers to, from $JOURNEYMAP_HOSTS with commas between; none for any."""
    named = os.environ.get("JOURNEYMAP_HOSTS", "").split(",")
    return frozenset(name.strip().lower() for name in named if name.strip())


def _language(headers: Headers) -> str:
    return nearest(headers.get("accept-language", "en").split(",")[0].split(";")[0].strip())


JOIN_ROUTES: list[BaseRoute] = [
    Route("/join/{ticket}", _page),
    Route("/join/{ticket}/code.svg", _code),
    Route("/board-assets/palette.css", _palette),
    Route("/board-assets/{name}", _asset),
    WebSocketRoute("/live", _live),
]
