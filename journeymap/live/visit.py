"""One client's visit to a room, as the acts upon its messages need it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from journeymap.live.guests import Guest
from journeymap.live.lobby import Lobby
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Refused
from journeymap.live.powers import Role
from journeymap.live.tickets import TicketOffice
from journeymap.words import _

__all__ = ["Act", "Visit", "cut_text", "demand_lead"]


@dataclass(frozen=True, slots=True)
class Visit:
    """Who came, into which room, of which rooms."""

    lobby: Lobby
    meeting: Meeting
    guest: Guest
    office: TicketOffice


Act = Callable[[Visit, Mapping[str, Any]], Awaitable[None]]
"""What is done upon a message."""


def cut_text(value: object, length: int) -> str:
    """A text of a client, if it is one, cut to what such a text may be."""
    return value[:length] if isinstance(value, str) else ""


def demand_lead(visit: Visit) -> None:
    """Only facilitators pass; where another server keeps the room nobody leads here, but a look is free.

    Raises
    ------
    Refused
        The guest leads nothing.
    """
    leads = Role.FACILITATOR
    if visit.guest.member.role is not leads and visit.meeting.role_of(visit.guest.member) is not leads:
        raise Refused(_("Only the facilitator can do this."))
