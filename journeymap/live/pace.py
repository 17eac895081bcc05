"""News that come in a flurry, told in one go: at once, then no more often than every so many seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Pace"]


@dataclass(slots=True)
class Pace:
    """Calls ``act`` when news come; of those that come too soon after the last call, the last ones wait.

    ``act`` tells how things are by then, so nothing is missed by waiting.
    """

    act: Callable[[], None]
    seconds: float
    _last: float = float("-inf")
    _waiting: bool = False

    def news(self) -> bool:
        """There is something to tell; whether it was told at once."""
        if self._waiting:
            return False
        loop = asyncio.get_running_loop()
        wait = self._last + self.seconds - loop.time()
        if wait <= 0:
            self._last = loop.time()
            self.act()
            return True
        self._waiting = True
        loop.call_later(wait, self._after_a_while)
        return False

    def _after_a_while(self) -> None:
        self._waiting = False
        self.news()
