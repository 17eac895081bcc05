"""Who may change what in a room: roles, and what the facilitator opens and closes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from journeymap.change import Add, Change, Move, Remove, Set
from journeymap.live.operation import Refused
from journeymap.model import split_address
from journeymap.words import N_, _

__all__ = ["CLOSED", "Member", "Power", "Role", "demand", "owner_of"]


class Role(StrEnum):
    """What a person is in a workshop."""

    FACILITATOR = "facilitator"
    CONTRIBUTOR = "contributor"
    VIEWER = "viewer"


class Power(StrEnum):
    """What contributors may do while the facilitator leaves it open."""

    TOUCHPOINTS = "touchpoints"
    PAINS = "pains"
    IDEAS = "ideas"
    QUOTES = "quotes"
    SCORES = "scores"
    VOTES = "votes"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a room; ``id`` comes from the signed ticket, the rest he chose."""

    id: str
    role: Role
    name: str = ""
    color: str = ""


# The table a contributor may add to -> the power it takes.
_ADDS: Mapping[str, Power] = {
    "touchpoints": Power.TOUCHPOINTS,
    "pains": Power.PAINS,
    "gains": Power.PAINS,
    "ideas": Power.IDEAS,
}

CLOSED: Mapping[Power, str] = {
    Power.TOUCHPOINTS: N_("Adding touchpoints is closed at the moment."),
    Power.PAINS: N_("Adding pains is closed at the moment."),
    Power.IDEAS: N_("Adding ideas is closed at the moment."),
    Power.QUOTES: N_("Adding quotes is closed at the moment."),
    Power.SCORES: N_("Scoring is closed at the moment."),
    Power.VOTES: N_("Voting is closed at the moment."),
    Power.NOTES: N_("Writing notes is closed at the moment."),
}
"""What is said to who wants to do what is closed."""


def demand(
    change: Change,
    member: Member,
    opened: frozenset[Power],
    owners: Mapping[str, str],
) -> None:
    """Lets the change pass, or says why this member may not make it.

    Parameters
    ----------
    opened
        What contributors may do at the moment.
    owners
        Address of an element -> the member who added it in this room.

    Raises
    ------
    Refused
        The member may not; nobody was asked yet whether the change fits.
    """
    if member.role is Role.FACILITATOR:
        return
    if member.role is Role.VIEWER:
        raise Refused(_("You are here to look; ask the facilitator to let you contribute."))
    _CONTRIBUTOR[type(change)](change, member, opened, owners)


def owner_of(address: str, owners: Mapping[str, str]) -> str | None:
    """The member who added the element that an address lies in: the nearest one that has an owner."""
    while address:
        if address in owners:
            return owners[address]
        address = address.rpartition("/")[0]
    return None


def _add(change: Add, member: Member, opened: frozenset[Power], owners: Mapping[str, str]) -> None:
    *path, _key = split_address(change.at)
    if owner_of(change.at.rpartition("/")[0], owners) == member.id:
        return
    power = _ADDS.get(path[-1]) if path else None
    if power is None or path[0] != "stages":
        raise Refused(_("Only the facilitator changes the structure of the map."))
    if power not in opened:
        raise Refused(_(CLOSED[power]))


def _own(change: Change, member: Member, _opened: frozenset[Power], owners: Mapping[str, str]) -> None:
    owner = owner_of(change.at, owners)
    if owner != member.id:
        raise Refused(_("You can change and delete what you added yourself; this is somebody else's."))


def _move(change: Move, member: Member, opened: frozenset[Power], owners: Mapping[str, str]) -> None:
    _own(change, member, opened, owners)
    if change.at not in owners:
        raise Refused(_("Only the facilitator changes the structure of the map."))
    *path, _key = split_address(change.to)
    if _ADDS.get(path[-1] if path else "") is None:
        raise Refused(_("Only the facilitator changes the structure of the map."))


_CONTRIBUTOR: Mapping[type, Callable[..., None]] = {Add: _add, Set: _own, Remove: _own, Move: _move}
