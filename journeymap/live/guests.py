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

_POINTING_EVERY = 0.1
"""Seconds between two pictures of where everybody points."""

_POINTERS = 40
"""Pointers that are shown at once; more would hide the map."""

Place = tuple[str, float, float]
"""An address, and how far across and down in what stands there (0 to 1)."""

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
    ends: float = 0.0
    """When his ticket ends (seconds since 1970, UTC); 0 for a day after it was issued."""
    shows_pointers: bool = False
    """Whether he shows where he points, and sees where others do."""
    pointing: Place | None = None


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
    _pointing: Pace = field(init=False)

    def __post_init__(self) -> None:
        self._pointing = Pace(self._tell_pointing, _POINTING_EVERY)
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
            if guest.pointing:
                self._pointing.news()

    def hold(self, guest: Guest, address: str) -> None:
        """Somebody has taken hold of a card, or has let go of it (``""``)."""
        if guest.holding != address:
            guest.holding = address
            self.tell_who_is_here()

    def point(self, guest: Guest, place: Place | None) -> None:
        """Somebody points somewhere, or nowhere any more; it is told, and never written down."""
        if guest.shows_pointers and guest.pointing != place:
            guest.pointing = place
            self._pointing.news()

    def show_pointers(self, guest: Guest, shown: bool) -> None:
        """Somebody wants to show where he points and to see where others do, or does not any more."""
        guest.shows_pointers = shown
        if guest.pointing is not None:
            guest.pointing = None
            self._pointing.news()

    def _tell_pointing(self) -> None:
        pointing = {each.client: each.pointing for each in self.guests.values() if each.pointing}
        text = frame("pointing", people=dict(list(pointing.items())[:_POINTERS]))
        for guest in tuple(self.guests.values()):
            if guest.shows_pointers:
                guest.send(text)

    def tell_who_is_here(self) -> None:
        """Sends everybody the list of people."""
        self._news.news()

    def people_frame(self) -> str:
        """Who is here, as a message: of very many, those who only look are counted and not named."""
        guests = list(self.guests.values())
        if len(guests) > _NAMED:
            guests = [guest for guest in guests if self.role_of(guest.member) is not Role.VIEWER]
        others = len(self.guests) - len(guests)
        return frame("here", people=[self._as_seen(guest) for guest in guests], others=others)

    def tell(self, text: str) -> None:
        """Sends everybody a message."""
        for guest in tuple(self.guests.values()):
            guest.send(text)

    def _as_seen(self, guest: Guest) -> dict[str, str]:
        member = guest.member
        return {
            "client": guest.client,
            "member": member.id,
            "name": member.name,
            "color": member.color,
            "role": self.role_of(member),
            "holding": guest.holding,
        }
