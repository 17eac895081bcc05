"""The clock of the measurements: the best of several runs, and the line it is reported in."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["best_of", "report"]


def best_of(run: Callable[[], object], seconds: float = 1.0, least: int = 5) -> float:
    """The shortest time of a call in seconds: what it costs when nothing else disturbs.

    Parameters
    ----------
    seconds
        How long to go on trying.
    least
        How often to try however long it takes.
    """
    best, tries, begin = float("inf"), 0, time.perf_counter()
    while tries < least or time.perf_counter() - begin < seconds:
        before = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - before)
        tries += 1
    return best


def report(name: str, size: int, ours: float, floor: float) -> None:
    """Prints the line of one measurement; ``floor`` is what the work costs without us."""
    print(f"BENCH {name} n={size} ours={ours:.5f} floor={floor:.5f} ratio={ours / floor:.2f}", flush=True)
