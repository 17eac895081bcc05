"""The touchpoint an inspector looks at, and what its groups of fields need to draw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeymap.model import Touchpoint, join_address
from journeymap.ui.desk import Desk

__all__ = ["Spot"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A touchpoint on a desk.

    Attributes
    ----------
    select
        Takes the id of another touchpoint and shows that one; ``""`` shows none.
    """

    desk: Desk
    stage: str
    key: str
    part: Touchpoint
    select: Callable[[str], None]

    @property
    def at(self) -> str:
        """Address of the touchpoint."""
        return join_address(("stages", self.stage, "touchpoints", self.key))

    def field(self, *keys: str) -> str:
        """Address of one of its fields."""
        return join_address(("stages", self.stage, "touchpoints", self.key, *keys))

    def widget(self, name: str) -> str:
        """Key of a widget that belongs to no field."""
        return f"{self.desk.map_id}|{self.at}|{name}"
