"""The three versions of one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

__all__ = ["Three"]

T = TypeVar("T")
U = TypeVar("U")


class Three(NamedTuple, Generic[T]):
    """What something was, and what each side made of it."""

    base: T
    ours: T
    theirs: T

    def each(self, action: Callable[[T], U]) -> Three[U]:
        """What a function makes of all three.

        Examples
        --------
        >>> Three(1, -2, 3).each(abs)
        Three(base=1, ours=2, theirs=3)
        """
        return Three(action(self.base), action(self.ours), action(self.theirs))
