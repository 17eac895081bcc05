"""Presenting from the app: the shared page of a map, for whoever may see the app anyway."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from journeymap.errors import JourneymapError
from journeymap.live.sharing import Shown
from journeymap.ui.base_path import base_path
from journeymap.ui.compress import accepted
from journeymap.ui.languages import nearest
from journeymap.ui.location import Place
from journeymap.ui.sharing.shared_bytes import shared_pages

__all__ = ["PRESENT_ROUTES", "present_address"]

# What the page itself may do, it says itself.
_SAFE: Final = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Encoding, Accept-Language",
}


def present_address(place: Place) -> str:
    """Where the map of a place is presented, from its first step on, in the language of the place."""
    language = f"?lang={quote(place.lang)}" if place.lang else ""
    return f"{base_path()}/present/{quote(place.map)}{language}#present=1"


async def _present(request: Request) -> Response:
    """The page of a map with all that it says."""
    preferred = request.headers.get("accept-language", "en").split(",")[0].split(";")[0].strip()
    language = nearest(request.query_params.get("lang") or preferred)
    map_id = request.path_params["map_id"]
    try:
        page = await shared_pages().of_map(map_id, Shown(), language)
    except JourneymapError:
        # The app says what is wrong with the map, or that there is none.
        return RedirectResponse(f"{base_path()}/map?map={quote(map_id, safe='')}", headers=_SAFE)
    encoding = accepted(request.headers.get("accept-encoding", "")) or ""
    tag = f'"{page.tag}{encoding and "-"}{encoding}"'
    headers = {**_SAFE, "ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if encoding:
        headers["Content-Encoding"] = encoding
    return HTMLResponse(page.bodies[encoding], headers=headers)


PRESENT_ROUTES: list[BaseRoute] = [Route("/present/{map_id:path}", _present)]
