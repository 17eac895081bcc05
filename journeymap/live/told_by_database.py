"""Hearing at once what other servers write to a shared log, through PostgreSQL's LISTEN and NOTIFY."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from sqlalchemy import URL

__all__ = ["CHANNEL", "listen"]

CHANNEL = "journeymap"

_AGAIN = 1.0
"""Seconds before the next try after the database went away; the rooms' own looks bridge them."""


async def listen(url: URL, heard: Callable[[str], Awaitable[None]]) -> None:
    """Calls ``heard`` with the room of every notice, for as long as the task lives."""
    # Only who names such a database needs the package.
    import psycopg

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            connection = await psycopg.AsyncConnection.connect(address, autocommit=True)
            async with connection:
                await connection.execute(f"LISTEN {CHANNEL}")
                async for notice in connection.notifies():
                    await heard(notice.payload)
        except psycopg.Error:
            await asyncio.sleep(_AGAIN)
