"""A link to a map as it is shown to others."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

__all__ = ["ShareLink", "Shown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a link shows of its map; what is not shown is not in the page at all.

    Attributes
    ----------
    numbers, backstage, lanes
        As in `journeymap.export.redaction.redact`.
    persona
        Id of the persona who stands out at first; ``""`` for all.
    overlays
        What is painted over the map at first; None for the usual.
    """

    numbers: bool = True
    backstage: bool = True
    lanes: bool = True
    persona: str = ""
    overlays: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ShareLink:
    """One link.

    Attributes
    ----------
    id
        Unguessable; the address holds it, signed.
    label
        For whom it is, in the words of who made it.
    created, ends, withdrawn
        UTC; ``ends`` is None for a link without an end, ``withdrawn`` for one in force.
    lock
        The password as `locked_with` keeps it; ``""`` for none.
    opened
        How often its page was seen.
    """

    id: str
    map_id: str
    label: str
    created: datetime
    ends: datetime | None
    shown: Shown
    lock: str = field(default="", repr=False)
    withdrawn: datetime | None = None
    opened: int = 0

    def is_in_force(self, now: datetime) -> bool:
        """Whether it opens its map at a moment (UTC)."""
        return self.withdrawn is None and (self.ends is None or now < self.ends)
