"""What the server answers beside Streamlit: the page the app comes in, and pictures of maps."""

from __future__ import annotations

import asyncio
import hashlib
import math
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from journeymap.errors import JourneymapError
from journeymap.ui.documents_read import document_of
from journeymap.ui.drawing import svg_of
from journeymap.ui.front import front_page
from journeymap.ui.languages import nearest, translations
from journeymap.ui.location import Place
from journeymap.ui.shelf import library
from journeymap.ui.views import VIEWS
from journeymap.words import speaking

__all__ = ["ROUTES"]

FIRST_LOOK = 2400.0
"""How far down the picture goes that stands in the page from the start: beyond any screen."""

# An SVG opened by itself is a document of this site: it may hold no script and fetch nothing.
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}


async def _front(request: Request) -> Response:
    """The page of every view."""
    place = Place.of(request.query_params)
    view = request.url.path.rstrip("/").rpartition("/")[2] or place.view or "map"
    drawn = bool(place.map) and view == "map"
    page = await asyncio.to_thread(front_page, place, drawn=drawn, language=_language(request, place))
    return HTMLResponse(page, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


async def _picture(request: Request) -> Response:
    """The picture of a map as an address describes it, as SVG."""
    query = request.query_params
    place = Place.of({**query, "map": request.path_params["map_id"]})
    theme = "dark" if query.get("theme") == "dark" else "light"
    language = _language(request, place)
    try:
        drawing, digest = await asyncio.to_thread(_drawn, place, theme, query, language)
    except JourneymapError:
        if "first" in query:
            # The page that asks will say what is wrong; a browser would note an error besides.
            return Response(status_code=204, headers=_SAFE)
        return PlainTextResponse("there is no picture of this map", 404, headers=_SAFE)
    tag = f'"{hashlib.sha256(drawing.encode()).hexdigest()[:20]}"'
    # An address that names the version it wants never means another one.
    named = query.get("v", "") and digest.startswith(query["v"])
    headers = {
        **_SAFE,
        "ETag": tag,
        "Cache-Control": "private, immutable, max-age=604800" if named else "private, no-cache",
        "Vary": "Accept-Language",
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(drawing, media_type="image/svg+xml", headers=headers)


def _language(request: Request, place: Place) -> str:
    """What the address asks for, else the first language of the browser."""
    preferred = request.headers.get("accept-language", "en").split(",")[0].split(";")[0].strip()
    return nearest(place.lang or preferred)


def _drawn(place: Place, theme: str, query: Mapping[str, str], language: str) -> tuple[str, str]:
    """The drawing, and the digest of the file it shows."""
    loaded = library().load(place.map)
    journey = document_of(loaded.data).journey
    down_to = FIRST_LOOK if "first" in query else math.inf
    with speaking(translations(language)):
        drawing = svg_of(loaded.digest, journey, place, theme, small="small" in query, down_to=down_to)
    return drawing, loaded.digest


ROUTES = [
    Route("/", _front),
    *(Route(f"/{view.name}", _front) for view in VIEWS[1:]),
    Route("/picture/{map_id:path}.svg", _picture),
]
