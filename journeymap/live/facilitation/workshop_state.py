"""A workshop's session: everything that is under way and is not part of the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeymap.live.facilitation.brainstorm import Storm
from journeymap.live.facilitation.scoring import Round
from journeymap.live.facilitation.voting import Ballot
from journeymap.live.powers import Power, Role

__all__ = ["STEPS", "Invited", "Session", "Timer"]

STEPS = ("frame", "map", "feel", "hurt", "ideas", "vote", "next")
"""The agenda of a workshop, in order."""


@dataclass(frozen=True, slots=True)
class Timer:
    """A clock everybody sees: it ends at ``ends`` (seconds since 1970, UTC, of the server's clock)."""

    ends: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Invited:
    """A link that was made: its id, the role it gives, and when it ends (seconds since 1970, UTC)."""

    id: str
    role: Role
    ends: float


@dataclass(frozen=True, slots=True)
class Session:
    """The state of a session; each thing is None while there is none."""

    opened: frozenset[Power] = frozenset(Power)
    step: str = STEPS[0]
    timer: Timer | None = None
    round: Round | None = None
    ballot: Ballot | None = None
    storm: Storm | None = None
    parked: tuple[tuple[str, str], ...] = ()
    """The parking lot: id and text, oldest first."""
    promoted: Mapping[str, Role] = field(default_factory=dict)
    """Members whom the facilitator gave another role than their link did."""
    invited: tuple[Invited, ...] = ()
    """The links that were made, oldest first; also those that have ended or were withdrawn."""
    revoked: frozenset[str] = frozenset()
    """Invitations that open nothing any more."""
    named: Mapping[str, str] = field(default_factory=dict)
    """Members who want to be named on the closing page, and how."""
