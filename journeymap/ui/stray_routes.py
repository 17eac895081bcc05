"""Addresses that name no page: they lead to the library, and it says so."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match, Route
from starlette.types import Scope

from journeymap.ui.base_path import base_path
from journeymap.ui.views import VIEWS

__all__ = ["STRAY_ROUTES"]

# Where Streamlit answers by itself; a path with a dot in it is a file, one with an underscore its own.
_STREAMLITS = frozenset(
    {"app", "auth", "component", "healthz", "media", "metrics", "oauth2callback", "static", "vendor"}
)


class _Page(Route):
    """A route for what somebody types into the browser, not for what a page asks for."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """No match for files, for Streamlit's own addresses, and where no page is wanted."""
        headers = dict(scope.get("headers", ()))
        first, *rest = scope["path"].removeprefix(base_path()).strip("/").split("/")
        names = (first, *rest)
        strange = first in _STREAMLITS or any("." in name or name.startswith("_") for name in names)
        if strange or b"text/html" not in headers.get(b"accept", b""):
            return Match.NONE, {}
        return super().matches(scope)


async def _library(request: Request) -> Response:
    """To the library, in the language that was chosen; a strange name goes along so that it can be said."""
    name = request.path_params["name"].strip("/")
    known = name == VIEWS[0].name
    query = {"lang": request.query_params.get("lang", ""), "lost": "" if known else name[:80]}
    given = urlencode({key: text for key, text in query.items() if text})
    return RedirectResponse(f"{base_path()}/{'?' if given else ''}{given}")


STRAY_ROUTES = [_Page("/{name:path}", _library)]
