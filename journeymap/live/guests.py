"""Who is in a room: their names and what they hold, told to each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from journeymap.live.pace import Pace
from journeymap.live.powers import Member, Role
from journeymap.live.wire import frame

__all__ = ["Audience", "Guest"]

_EVERY = 0.25
"""Seconds between two lists of people, at least."""

_NAMED = 40
"""People in a room beyond whom those who only look are counted, not listed."""


@dataclass(slots=True)
class Guest:
    """One client: the person, how to send to him, and what he holds."""

    client: str
    member: Member
    send: Callable[[str], None]
    dismiss: Callable[[], None]
    ticket: str = ""
    """The invitation he came with."""
    holding: str = ""


@dataclass(slots=True)
class Audience:
    """The guests of one room.

    Attributes
    ----------
    role_of
        What a person is by now.
    guests
        By client.
    came
        Members who came in while this server runs.
    """

    role_of: Callable[[Member], Role]
    guests: dict[str, Guest] = field(default_factory=dict)
    came: set[str] = field(default_factory=set)
    _news: Pace = field(init=False)

    def __post_init__(self) -> None:
        self._news = Pace(lambda: self.tell(self.people_frame()), _EVERY)

    def enter(self, guest: Guest) -> None:
        """Somebody comes in; a client that was here already takes his place again."""
        self.guests[guest.client] = guest
        self.came.add(guest.member.id)
        if not self._news.news():
            # The others hear of him in a moment; he knows at once where he is.
            guest.send(self.people_frame())

    def leave(self, guest: Guest) -> None:
        """Somebody goes; not the one who came in again meanwhile as the same client."""
        if self.guests.get(guest.client) is guest:
            del self.guests[guest.client]
            self.tell_who_is_here()

    def hold(self, guest: Guest, address: str) -> None:
        """Somebody has taken hold of a card, or has let go of it (``""``)."""
        if guest.holding != address:
            guest.holding = address
            self.tell_who_is_here()

    def tell_who_is_here(self) -> None:
        """Sends everybody the list of people."""
        self._news.news()

    def people_frame(self) -> str:
        """Who is here, as a message: of very many, those who only look are counted and not named."""
        guests = list(self.guests.values())
        if len(guests) > _NAMED:
            guests = [guest for guest in guests if self.role_of(guest.member) is not Role.VIEWER]
        others = len(self.guests) - len(guests)
        return frame("here", people=[_as_seen(guest) for guest in guests], others=others)

    def tell(self, text: str) -> None:
        """Sends everybody a message."""
        for guest in tuple(self.guests.values()):
            guest.send(text)


def _as_seen(guest: Guest) -> dict[str, str]:
    member = guest.member
    return {
        "client": guest.client,
        "member": member.id,
        "name": member.name,
        "color": member.color,
        "role": member.role,
        "holding": guest.holding,
    }
