"""The links of this server: opened with the first of them, closed with the process."""

from __future__ import annotations

import asyncio
import os
from functools import cache
from pathlib import Path

from journeymap.live.own_secret import own_secret
from journeymap.live.sharing import Attempts, LinkKeys, LinkRegistry, ShareLink
from journeymap.ui.shelf import library

__all__ = ["attempts", "close_links", "keys", "link_of", "map_deleted", "map_renamed", "registry", "trying"]

# One of each per process, as there is one folder; what is shared by all visitors is shared on purpose.


def _folder() -> Path:
    return library().folder.resolve()


@cache
def registry() -> LinkRegistry:
    """The links; they are where the log of the rooms is: $JOURNEYMAP_DATABASE, else beside the maps."""
    url = os.environ.get("JOURNEYMAP_DATABASE", "")
    return LinkRegistry(url) if url else LinkRegistry.in_folder(_folder())


@cache
def keys() -> LinkKeys:
    """What signs the addresses of links."""
    return LinkKeys(own_secret(_folder()))


@cache
def attempts() -> Attempts:
    """How often each password was tried here."""
    return Attempts()


@cache
def trying() -> asyncio.Semaphore:
    """For who tries a password: each try takes 16 MB and a sixth of a second, so few go on at once."""
    return asyncio.Semaphore(2)


def link_of(token: str) -> ShareLink | None:
    """The link that an address names; None where none was ever made here.

    Raises
    ------
    StoreError
        The database says no.
    """
    # Whoever calls at a server that never made a link must not make it begin a database.
    if not _begun():
        return None
    link_id = keys().id_of(token)
    return registry().find(link_id) if link_id else None


def map_renamed(map_id: str, new_id: str) -> None:
    """The links of a map lead to it under its new name."""
    if _begun():
        registry().rename(map_id, new_id)


def map_deleted(map_id: str) -> None:
    """The links of a map end with it: another may get its name."""
    if _begun():
        registry().withdraw_all(map_id)


def _begun() -> bool:
    return (_folder() / ".journeymap" / "secret").is_file()


def close_links() -> None:
    """Writes what is not written yet; without links there is nothing to do."""
    if registry.cache_info().currsize:
        registry().close()
        registry.cache_clear()
