"""Dot voting on pains or ideas: everybody has a number of dots, nobody sees the others' until the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from journeymap.change import Change, Set, get
from journeymap.errors import ChangeError
from journeymap.live.operation import Refused
from journeymap.model import JourneyMap, split_address
from journeymap.words import _, ngettext

__all__ = ["Ballot", "changes_of_ballot", "counted", "voted"]


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote; ``cast`` by member, then dots by address."""

    id: str
    about: Literal["pains", "ideas"]
    dots: int
    cast: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    revealed: bool = False


def voted(ballot: Ballot, member: str, address: str, dots: int) -> Ballot:
    """The ballot with this many dots of one person on one pain or idea; 0 takes them away.

    Raises
    ------
    Refused
        The vote is over, is about something else, or the person has not so many dots.
    """
    if ballot.revealed:
        raise Refused(_("This vote is over."))
    if split_address(address)[-2:-1] != (ballot.about,) or dots < 0:
        raise Refused(_("This cannot be voted on now."))
    own = {at: number for at, number in ballot.cast.get(member, {}).items() if at != address}
    if dots:
        own[address] = dots
    if sum(own.values()) > ballot.dots:
        raise Refused(
            ngettext("You have {number} dot.", "You have {number} dots.", ballot.dots).format(
                number=ballot.dots
            )
        )
    return replace(ballot, cast={**ballot.cast, member: own})


def counted(ballot: Ballot) -> Counter[str]:
    """All dots by address."""
    return Counter({at: sum(own.get(at, 0) for own in ballot.cast.values()) for at in _places(ballot)})


def changes_of_ballot(journey: JourneyMap, ballot: Ballot) -> Iterator[Change]:
    """The votes added to those the map has; what was deleted meanwhile is passed over."""
    for address, number in counted(ballot).items():
        try:
            element = get(journey, address)
        except ChangeError:
            continue
        yield Set(f"{address}/votes", (element.votes or 0) + number)


def _places(ballot: Ballot) -> dict[str, None]:
    return dict.fromkeys(at for own in ballot.cast.values() for at in own)
