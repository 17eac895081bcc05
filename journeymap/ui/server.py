"""Serving the app: one process, closed by default, warm before the first visitor."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from streamlit import config
from streamlit.web.bootstrap import load_config_options

from journeymap.errors import JourneymapError
from journeymap.ui import workshop
from journeymap.ui.base_path import UnderBasePath, base_path
from journeymap.ui.compress import PreCompressed
from journeymap.ui.front import STATIC
from journeymap.ui.join_routes import JOIN_ROUTES
from journeymap.ui.mishap import own_up
from journeymap.ui.present_routes import PRESENT_ROUTES
from journeymap.ui.routes import ROUTES as PAGE_ROUTES
from journeymap.ui.settings import options
from journeymap.ui.sharing.link_office import close_links
from journeymap.ui.sharing.share_routes import SHARE_ROUTES
from journeymap.ui.stray_routes import STRAY_ROUTES
from journeymap.ui.views import VIEWS

__all__ = ["MIDDLEWARE", "ROUTES", "SCRIPT", "CannotServe", "lifespan", "listen", "own_up", "serve"]

SCRIPT = Path(__file__).parent / "entry" / "script.py"
# What names no page comes last.
ROUTES = [*PAGE_ROUTES, *JOIN_ROUTES, *SHARE_ROUTES, *PRESENT_ROUTES, *STRAY_ROUTES]
MIDDLEWARE = [Middleware(UnderBasePath, routes=ROUTES), Middleware(PreCompressed, folder=STATIC)]

_FIRST_PORT = 8501
_PORTS_TRIED = 50
# What the first page would otherwise import while somebody waits for it.
_WARM = (
    "journeymap.ui.navigation",
    *(f"journeymap.ui.pages.{view.name}_page" for view in VIEWS),
    "plotly.graph_objects",
    "pandas",
)


class CannotServe(JourneymapError):
    """The server cannot start; the text says what to choose instead."""


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Imports what pages need, then takes all of it out of the garbage collector's sight.

    A collection walks through every living object; the hundred thousands that
    the imports make live as long as the process.
    """
    for module in _WARM:
        importlib.import_module(module)
    config.set_option("runner.postScriptGC", False)
    gc.collect()
    gc.freeze()
    elsewhere = workshop.another_server()
    if elsewhere:
        print(elsewhere, file=sys.stderr, flush=True)
    try:
        yield {}
    finally:
        await workshop.close()
        close_links()


def _ready(folder: Path) -> None:
    """Makes the folder where it is missing, and says so: it may have been another that was meant."""
    if folder.is_file():
        raise CannotServe(f"{folder} is a file; name the folder it lies in: {folder.parent}")
    if not folder.exists():
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise CannotServe(f"{folder}: {error.strerror}") from None
        print(f"journeymap made the folder {folder}", file=sys.stderr, flush=True)


def serve(folder: Path, host: str = "127.0.0.1", port: int | None = None, base: str = "") -> None:
    """Serves the maps of a folder until Ctrl-C.

    Parameters
    ----------
    folder
        Where the maps are; it is made when missing.
    port
        None for the first free one from 8501 on.
    base
        Path of a larger site under which the app is served, such as ``/maps``.

    Raises
    ------
    CannotServe
        The folder is a file or cannot be made, the port is taken, the address is not ours.
    """
    _ready(folder)
    listening = listen(host, port)
    port = listening.getsockname()[1]
    # The pages look for the folder here, so that `streamlit run app.py` can be told the same way.
    os.environ["JOURNEYMAP_DIR"] = str(folder.resolve())
    where = {"server.address": host, "server.port": port, "server.baseUrlPath": base.strip("/")}
    load_config_options({**options(), **where})
    app = st.App(SCRIPT, routes=ROUTES, lifespan=lifespan, middleware=MIDDLEWARE, on_script_error=own_up)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            log_level="warning",
            access_log=False,
            ws_max_size=16 * 1024 * 1024,
            ws_per_message_deflate=False,
            timeout_graceful_shutdown=1,
        )
    )
    shown = f"[{host}]" if ":" in host else "localhost" if host in ("0.0.0.0", "::") else host
    address = f"http://{shown}:{port}{base_path()}"
    print(f"journeymap shows {folder} at {address} (Ctrl-C ends it)", file=sys.stderr, flush=True)
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:
        # uvicorn has closed everything and raises the signal again; nothing is left to do.
        pass
    finally:
        listening.close()


def listen(host: str, port: int | None) -> socket.socket:
    """A listening socket: on the port asked for, or on the next free one where none was.

    The protocol is named so that asyncio sets TCP_NODELAY on what it accepts;
    without, an answer waits up to 40 ms for the client's acknowledgement.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    ports = [port] if port is not None else range(_FIRST_PORT, _FIRST_PORT + _PORTS_TRIED)
    for candidate in ports:
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, candidate))
            listening.listen(128)
        except (OSError, OverflowError) as error:
            listening.close()
            if getattr(error, "errno", None) == errno.EADDRINUSE:
                continue
            raise CannotServe(f"cannot listen on {host} port {candidate}: {error}") from None
        return listening
    if port is not None:
        raise CannotServe(f"port {port} is taken; choose another with --port, or leave it out")
    raise CannotServe(f"the ports {_FIRST_PORT} to {_FIRST_PORT + _PORTS_TRIED - 1} are all taken")
