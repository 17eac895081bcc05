"""An event loop in a thread of its own: the main one may belong to the browser of other tests."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

__all__ = ["run_apart"]

T = TypeVar("T")


def run_apart(act: Coroutine[Any, Any, T]) -> T:
    """What the coroutine gives, run to its end as `asyncio.run` does."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, act).result()
