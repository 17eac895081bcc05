"""Work that makes many objects and no cycles, without the garbage collector looking for some."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["quiet"]


@contextmanager
def quiet() -> Iterator[None]:
    """Within this block the collector of cycles rests.

    A tree of 50,000 nodes has none, yet it is walked a dozen times while it
    grows: 0.13 of 0.21 s at 1000 touchpoints. Blocks may overlap in several
    threads: the first to end wakes the collector, and that is never wrong.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
