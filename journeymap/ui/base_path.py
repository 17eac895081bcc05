"""Being served under a path of a larger site: our own addresses get the prefix that Streamlit's have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

__all__ = ["UnderBasePath", "base_path"]


def base_path() -> str:
    """The path the app is served under, such as ``/maps``; ``""`` for the root of a site."""
    name = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{name}" if name else ""


@dataclass
class UnderBasePath:
    """ASGI middleware that takes the prefix off what our own routes answer.

    Streamlit puts `server.baseUrlPath` before its own routes and not before
    those given to it. The prefix alone, without the last slash, and the root
    of the site lead to the app: its page names its files relative to itself.
    """

    app: ASGIApp
    routes: Sequence[BaseRoute]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        base = base_path()
        if base and scope["type"] in ("http", "websocket"):
            path = scope["path"]
            if scope["type"] == "http" and path in ("/", base):
                query = scope.get("query_string", b"").decode("latin-1")
                await RedirectResponse(f"{base}/{'?' if query else ''}{query}")(scope, receive, send)
                return
            inner = {**scope, "path": path.removeprefix(base)}
            ours = any(route.matches(inner)[0] is Match.FULL for route in self.routes)
            if path.startswith(f"{base}/") and ours:
                scope = inner
        await self.app(scope, receive, send)
