"""Links into a room: made with a role and an end, listed while they open it, withdrawn."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from typing import Any

from journeymap.live.facilitation import Event
from journeymap.live.operation import Refused
from journeymap.live.powers import Role
from journeymap.live.visit import Act, Visit, cut_text, demand_lead
from journeymap.live.wire import frame
from journeymap.words import _

__all__ = ["INVITING"]

_LONGEST = 31 * 24
"""Hours that a link opens a room at most."""

_MOST = 200
"""Links of one room that are in force at once."""


async def _invite(visit: Visit, message: Mapping[str, Any]) -> None:
    demand_lead(visit)
    role, hours = message.get("role"), message.get("hours")
    if role not in tuple(Role) or not isinstance(hours, int) or not 1 <= hours <= _LONGEST:
        raise Refused(_("This message cannot be read."))
    if len(_in_force(visit)) >= _MOST:
        raise Refused(_("There are too many links already; withdraw some first."))
    ticket, ends = secrets.token_urlsafe(6), float(round(time.time() + hours * 3600))
    data = {"ticket": ticket, "role": role, "ends": ends}
    event = Event("invite", secrets.token_hex(8), visit.guest.member.id, time.time(), data)
    await visit.meeting.let_happen(event, visit.guest.member)
    # With its hours, so that a client knows which of its wishes this is the answer to.
    visit.guest.send(frame("invitations", links=_in_force(visit), made=ticket, hours=hours))


async def _invitations(visit: Visit, _message: Mapping[str, Any]) -> None:
    demand_lead(visit)
    visit.guest.send(frame("invitations", links=_in_force(visit), made=""))


async def _withdraw(visit: Visit, message: Mapping[str, Any]) -> None:
    demand_lead(visit)
    data = {"ticket": cut_text(message.get("ticket"), 40)}
    event = Event("revoke", secrets.token_hex(8), visit.guest.member.id, time.time(), data)
    await visit.meeting.let_happen(event, visit.guest.member)
    visit.guest.send(frame("invitations", links=_in_force(visit), made=""))


def _in_force(visit: Visit) -> list[dict[str, Any]]:
    """The links that open the room, newest first, each signed anew."""
    session, map_id = visit.meeting.session, visit.meeting.record.map_id
    return [
        {
            "id": each.id,
            "role": each.role,
            "ends": each.ends,
            "ticket": visit.office.issue(map_id, each.role, ticket_id=each.id, ends=each.ends),
            "here": sum(guest.ticket == each.id for guest in visit.meeting.audience.guests.values()),
        }
        for each in reversed(session.invited)
        if each.ends > time.time() and each.id not in session.revoked
    ]


INVITING: Mapping[str, Act] = {"invite": _invite, "invitations": _invitations, "withdraw": _withdraw}
"""The facilitator's messages about links by their type, and what is done upon them."""
