"""Lines that are made when somebody reads them: most pictures are looked at without any hover."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from journeymap.words import speaking, voice

__all__ = ["OnDemand"]


class OnDemand(Sequence[str]):
    """The lines a function returns, in the language of the moment they were promised.

    Examples
    --------
    >>> lines = OnDemand(lambda: ("Pays", "by card"))
    >>> lines[0], len(lines), lines == ("Pays", "by card")
    ('Pays', 2, True)
    """

    __slots__ = ("_lines", "_make", "_voice")

    def __init__(self, make: Callable[[], tuple[str, ...]]) -> None:
        self._make: Callable[[], tuple[str, ...]] | None = make
        self._voice = voice()
        self._lines: tuple[str, ...] = ()

    def _made(self) -> tuple[str, ...]:
        make = self._make
        if make is not None:
            with speaking(self._voice):
                self._lines = make()
            # What it was made from need not be kept any longer.
            self._make = None
        return self._lines

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._made()[index]

    def __len__(self) -> int:
        return len(self._made())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (OnDemand, tuple)):
            return self._made() == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._made())

    def __repr__(self) -> str:
        return repr(self._made())
