"""Rooms where several people change one map at the same time."""

from __future__ import annotations

from journeymap.live.connection import talk
from journeymap.live.filing import Landed
from journeymap.live.lobby import Lobby
from journeymap.live.log import Log
from journeymap.live.meeting import held_elsewhere
from journeymap.live.operation import Refused
from journeymap.live.powers import Member, Power, Role
from journeymap.live.sole_writer import SoleWriter
from journeymap.live.tickets import Ticket, TicketOffice

__all__ = [
    "Landed",
    "Lobby",
    "Log",
    "Member",
    "Power",
    "Refused",
    "Role",
    "SoleWriter",
    "Ticket",
    "TicketOffice",
    "held_elsewhere",
    "talk",
]
