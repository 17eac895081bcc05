"""The address of a shared map, ``/v/<token>``: a page of its own, for which no session of the app begins."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from math import ceil
from typing import Final
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from journeymap.errors import JourneymapError, StoreError
from journeymap.live.sharing import ShareLink, is_password
from journeymap.store import NoSuchMap
from journeymap.ui.base_path import base_path
from journeymap.ui.compress import accepted
from journeymap.ui.languages import nearest, translations
from journeymap.ui.sharing.link_office import attempts, keys, link_of, registry, trying
from journeymap.ui.sharing.shared_bytes import shared_pages
from journeymap.ui.sharing.small_pages import nowhere_page, over_page, password_page, trouble_page
from journeymap.words import _, ngettext, speaking

__all__ = ["SHARE_ROUTES"]

# The address is the key to the map: it goes nowhere, no search engine keeps it, no page frames it.
# What the page itself may do, it says itself.
_SAFE: Final = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Accept-Encoding, Accept-Language, Cookie",
}
_PASS: Final = "journeymap-share"
_LONGEST: Final = 4096
"""Bytes of a form; a password has fewer."""


async def _view(request: Request) -> Response:
    """The page behind a link, or what stands before it."""
    language = _language(request)
    with speaking(translations(language)):
        try:
            link = await asyncio.to_thread(link_of, request.path_params["token"])
            if link is None:
                return _small(nowhere_page(), 404)
            if not link.is_in_force(datetime.now(UTC)):
                return _small(over_page(), 410)
            if link.lock and not keys().lets_in(request.cookies.get(_PASS, ""), link):
                return await _asked(request, link)
            if request.method == "POST":
                return RedirectResponse(_again(request), 303, headers=_SAFE)
            return await _shown(request, link, language)
        except NoSuchMap:
            return _small(over_page(), 410)
        except StoreError:
            return _small(trouble_page(), 503, {"Retry-After": "30"})
        except JourneymapError:
            # A map that does not read at this moment; what is wrong with it is for who can mend it.
            return _small(trouble_page(), 503, {"Retry-After": "300"})


async def _shown(request: Request, link: ShareLink, language: str) -> Response:
    page = await shared_pages().page(link, language)
    encoding = accepted(request.headers.get("accept-encoding", "")) or ""
    tag = f'"{page.tag}{encoding and "-"}{encoding}"'
    # Asked each time, for the link may have been withdrawn.
    headers = {**_SAFE, "ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if request.method == "GET":
        await asyncio.to_thread(registry().saw, link.id)
    if encoding:
        headers["Content-Encoding"] = encoding
    return HTMLResponse(page.bodies[encoding], headers=headers)


async def _asked(request: Request, link: ShareLink) -> Response:
    """Asks for the password, or looks at the one that was given."""
    given = await _password(request) if request.method == "POST" else ""
    if not given:
        return _small(password_page(), 403)
    wait = attempts().begin(link.id)
    if wait:
        minutes = ceil(wait / 60)
        sentence = ngettext(
            "Too many wrong passwords were tried. Try again in {number} minute.",
            "Too many wrong passwords were tried. Try again in {number} minutes.",
            minutes,
        )
        headers = {"Retry-After": str(ceil(wait))}
        return _small(password_page(sentence.format(number=minutes)), 429, headers)
    async with trying():
        right = await asyncio.to_thread(is_password, given, link.lock)
    if not right:
        return _small(password_page(_("This is not the password.")), 403)
    attempts().succeeded(link.id)
    answer = RedirectResponse(_again(request), 303, headers={**_SAFE, "Cache-Control": "no-store"})
    answer.set_cookie(
        _PASS,
        keys().pass_for(link),
        path=_here(request),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )
    return answer


async def _password(request: Request) -> str:
    """What was written into the form."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            return ""
    try:
        fields = parse_qs(body.decode("ascii"), max_num_fields=5)
    except ValueError:
        return ""
    return fields.get("password", [""])[0]


def _here(request: Request) -> str:
    return f"{base_path()}/v/{request.path_params['token']}"


def _again(request: Request) -> str:
    """The same address once more, to be looked at."""
    return f"{_here(request)}{'?' if request.url.query else ''}{request.url.query}"


def _small(page: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return HTMLResponse(page, status, headers={**_SAFE, "Cache-Control": "no-store", **(headers or {})})


def _language(request: Request) -> str:
    """What the address asks for, else the first language of the browser."""
    preferred = request.headers.get("accept-language", "en").split(",")[0].split(";")[0].strip()
    return nearest(request.query_params.get("lang") or preferred)


SHARE_ROUTES: list[BaseRoute] = [Route("/v/{token}", _view, methods=["GET", "POST"])]
