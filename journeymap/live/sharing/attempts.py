"""How often a password may be tried: what a person needs, and nothing that a program could use."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

__all__ = ["Attempts"]


class Attempts:
    """Counts the wrong passwords of each link, whoever typed them.

    By link and not by address: who guesses has many addresses. Somebody who has
    the link can so keep others out for a while, but never get in.
    """

    def __init__(
        self, number: int = 10, seconds: float = 600.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._number, self._seconds, self._clock = number, seconds, clock
        self._tries: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def begin(self, link_id: str) -> float:
        """Counts a try before it is looked at, so that many at once count as many.

        Returns
        -------
        float
            0 where it may go ahead; else the seconds to wait.
        """
        with self._lock:
            now = self._clock()
            for each in [key for key, times in self._tries.items() if now - times[-1] > self._seconds]:
                del self._tries[each]
            times = self._tries.setdefault(link_id, deque())
            while times and now - times[0] > self._seconds:
                times.popleft()
            if len(times) >= self._number:
                return self._seconds - (now - times[0])
            times.append(now)
            return 0.0

    def succeeded(self, link_id: str) -> None:
        """The password was right: what was counted is forgotten."""
        with self._lock:
            self._tries.pop(link_id, None)
