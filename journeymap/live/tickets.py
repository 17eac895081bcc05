"""Signed tickets: who may come into which room, as what, until when."""

from __future__ import annotations

import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from itsdangerous import BadSignature, URLSafeTimedSerializer

from journeymap.live.operation import Refused
from journeymap.live.own_secret import own_secret
from journeymap.live.powers import Role
from journeymap.words import _

__all__ = ["Ticket", "TicketOffice"]

DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a ticket says.

    Attributes
    ----------
    id
        The invitation it belongs to; a revoked one opens nothing any more.
    member
        The person, for a ticket that was given to one; empty in an invitation.
    ends
        When it ends (seconds since 1970, UTC); 0 for a day after it was issued.
    """

    id: str
    map_id: str
    role: Role
    member: str = ""
    ends: float = 0.0


class TicketOffice:
    """Issues tickets and reads them again."""

    def __init__(self, secret: str) -> None:
        self._serializer = URLSafeTimedSerializer(secret, salt="journeymap.ticket")

    @classmethod
    def in_folder(cls, folder: Path) -> TicketOffice:
        """The office whose secret lies beside the maps, so that tickets outlive a restart."""
        return cls(own_secret(folder))

    def issue(
        self, map_id: str, role: Role, *, ticket_id: str = "", member: str = "", ends: float = 0.0
    ) -> str:
        """A ticket as text that goes into an address."""
        ticket = Ticket(ticket_id or secrets.token_urlsafe(6), map_id, role, member, ends)
        return self._serializer.dumps(asdict(ticket))

    def check(self, text: str, *, map_id: str | None = None, max_age: int = DAY) -> Ticket:
        """What the ticket says.

        Raises
        ------
        Refused
            It was not issued here, was changed, is too old, or is for another map.
        """
        try:
            data, issued = self._serializer.loads(text, return_timestamp=True)
            # A clock that was set back makes tickets of the future; they do not shut anybody out.
            ends = float(data.get("ends", 0.0))
            age = time.time() - issued.timestamp()
            if age < -DAY or (time.time() > ends if ends else age > max_age):
                raise Refused(_("This link has expired; ask for a new one."))
            ticket = Ticket(data["id"], data["map_id"], Role(data["role"]), data["member"], ends)
        except (AttributeError, BadSignature, KeyError, TypeError, ValueError):
            raise Refused(_("This link is not valid; ask for a new one.")) from None
        if map_id is not None and ticket.map_id != map_id:
            raise Refused(_("This link is for another map."))
        return ticket
