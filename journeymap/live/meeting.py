"""A room while people are in it: takes their operations one after the other and tells everybody."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from journeymap.change import Change
from journeymap.live.facilitation import (
    Event,
    Session,
    changes_of_ballot,
    changes_of_round,
    happen,
    has_own,
    seen_by,
)
from journeymap.live.guests import Audience, Guest
from journeymap.live.log import Behind, Log, RoomRecord
from journeymap.live.map_text import MapText
from journeymap.live.operation import Entry, Operation, Refused
from journeymap.live.pace import Pace
from journeymap.live.powers import Member, Role
from journeymap.live.room import Room
from journeymap.live.wire import entry_frame, frame
from journeymap.model import Document, JourneyMap
from journeymap.words import _

__all__ = ["ROOM", "Meeting", "held_elsewhere"]

_SESSION_EVERY = 0.15
"""Seconds between two states of the session, at least."""

_CHANGE_ROLES = ("promote", "demote")

ROOM = Member("room", Role.FACILITATOR)
"""Who writes results into the map."""


@dataclass(slots=True)
class Meeting:
    """One open room.

    ``send`` of a guest only puts the text into his queue, so a slow guest
    never holds up the others.
    """

    record: RoomRecord
    room: Room
    log: Log
    audience: Audience = field(init=False)
    session: Session = field(default_factory=Session)
    happened: int = 0
    """How many events the session has seen."""
    held_by: str | None = None
    """The process that keeps this room where it is not this one; here one can only look."""
    problem: str = ""
    """Why the file is neither read nor written at the moment; empty when all is well."""
    under_way: bool = False
    """Whether a session has begun; it ends some time after the last one left."""
    empty_since: float | None = None
    """Since when nobody is here (seconds of the monotonic clock); None while somebody is."""
    map_text: MapText = field(init=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _session_news: Pace = field(init=False)

    def __post_init__(self) -> None:
        self.audience = Audience(self.role_of)
        self.map_text = MapText(self.room)
        self._session_news = Pace(self._tell_session, _SESSION_EVERY)

    async def submit(self, operation: Operation, member: Member) -> Entry | None:
        """Lets an operation take effect and tells everybody, its author included.

        It is on disk when this returns.

        Raises
        ------
        Refused
            Nothing of it took effect.
        StoreError
            The log cannot be written; nothing took effect.
        """
        async with self._turn:
            return await self._take(lambda: operation, member)

    async def rework(
        self,
        make: Callable[[Document], Sequence[Change]],
        member: Member,
        client: str = "",
        operation_id: str = "",
    ) -> Entry | None:
        """Changes that are made of the map as it is at that moment, such as those a file brings in.

        ``make`` is asked again when another server was quicker. None when there
        was nothing to change.
        """
        operation_id = operation_id or secrets.token_hex(8)

        def operation() -> Operation:
            changes = tuple(make(self.room.document))
            return Operation(operation_id, client or member.id, member.id, self.room.revision, changes)

        async with self._turn:
            return await self._take(operation, member)

    async def _take(self, operation: Callable[[], Operation], member: Member) -> Entry | None:
        while True:
            self._demand_ours()
            asked = operation()
            if not asked.changes:
                return None
            done = self.room.done(asked.id)
            if done is not None:
                return done
            entry = self.room.consider(asked, replace(member, role=self.role_of(member)))
            try:
                await asyncio.to_thread(self.log.append, self.record.id, entry)
            except Behind:
                await self._catch_up()
                continue
            self._admit(entry)
            return entry

    async def let_happen(self, event: Event, member: Member) -> None:
        """An event of the session takes effect and everybody sees what he may see of it.

        Raises
        ------
        Refused, StoreError
            Nothing happened.
        """
        async with self._turn:
            while True:
                self._demand_ours()
                session = happen(self.session, event, self.role_of(member))
                row = {**asdict(event), "role": self.role_of(member)}
                try:
                    await asyncio.to_thread(self.log.note, self.record.id, self.happened + 1, row)
                except Behind:
                    await self._catch_up_events()
                    continue
                self._now(session)
                break
            await self.write_results()
        self.tell_session()
        if event.kind in _CHANGE_ROLES:
            self.audience.tell_who_is_here()

    def recall(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Lets events happen again that the log holds."""
        for row in rows:
            event = Event(row["kind"], row["id"], row["member"], row["at"], row["data"])
            self._now(happen(self.session, event, Role(row["role"])))

    async def write_results(self) -> None:
        """What was revealed goes into the map: once, also when the server died in between."""
        if self.held_by is not None:
            return
        round_, ballot = self.session.round, self.session.ballot
        if round_ is not None and round_.revealed:
            await self._result(round_.id, lambda journey: changes_of_round(journey, round_))
        if ballot is not None and ballot.revealed:
            await self._result(ballot.id, lambda journey: changes_of_ballot(journey, ballot))

    def role_of(self, member: Member) -> Role:
        """What a person is by now: the facilitator may have made him one, too."""
        if self.held_by is not None:
            return Role.VIEWER
        return self.session.promoted.get(member.id, member.role)

    def tell_session(self) -> None:
        """Sends everybody what he may see of the session; whose invitation was withdrawn has to go."""
        for guest in tuple(self.audience.guests.values()):
            if guest.ticket in self.session.revoked:
                guest.dismiss()
        self._session_news.news()

    def session_frame(self, guest: Guest) -> str:
        """What one person may see of the session, as a message."""
        role = self.role_of(guest.member)
        return frame("session", role=role, now=time.time(), **seen_by(self.session, guest.member))

    def _tell_session(self) -> None:
        # Those who have nothing of their own in the session see the same: made once for each role.
        made: dict[Role, str] = {}
        for guest in tuple(self.audience.guests.values()):
            if has_own(self.session, guest.member.id):
                guest.send(self.session_frame(guest))
                continue
            role = self.role_of(guest.member)
            if role not in made:
                made[role] = self.session_frame(guest)
            guest.send(made[role])

    async def _result(self, result_id: str, make: Callable[[JourneyMap], Iterable[Change]]) -> None:
        operation_id = f"result-{result_id}"
        if self.room.done(operation_id) is None:

            def operation() -> Operation:
                changes = tuple(make(self.room.document.journey))
                return Operation(operation_id, ROOM.id, ROOM.id, self.room.revision, changes)

            await self._take(operation, ROOM)

    async def _catch_up_events(self) -> None:
        self.recall(await asyncio.to_thread(self.log.events, self.record.id, self.happened))

    def _now(self, session: Session) -> None:
        self.session = session
        self.happened += 1
        self.room.opened = session.opened

    async def catch_up(self) -> None:
        """Takes in what another server wrote to the log."""
        async with self._turn:
            await self._catch_up()
            happened = self.happened
            await self._catch_up_events()
        if self.happened != happened:
            self.tell_session()

    def held(self, by: str | None) -> None:
        """Another process keeps this room (its number, as far as known), or none does any more."""
        if by != self.held_by:
            self.held_by = by
            self.trouble("" if by is None else held_elsewhere(by))
            self.tell_session()

    def trouble(self, problem: str) -> None:
        """What is wrong with the file, told once; ``""`` when all is well again."""
        if problem != self.problem:
            self.problem = problem
            self.audience.tell(frame("file", problem=problem))

    def _demand_ours(self) -> None:
        if self.held_by is not None:
            raise Refused(held_elsewhere(self.held_by))

    async def _catch_up(self) -> None:
        missed = await asyncio.to_thread(self.log.since, self.record.id, self.room.revision)
        for entry in missed:
            self._admit(entry)

    def _admit(self, entry: Entry) -> None:
        self.room.admit(entry)
        self.audience.tell(entry_frame(entry))


def held_elsewhere(process: str) -> str:
    """Why one can only look here."""
    return _(
        "Another journeymap server (process {process}) keeps the maps of this folder. "
        "Open the board there; here one can only look until it ends."
    ).format(process=process or "?")
