"""One client's WebSocket: checks who is there and every message, and passes on what is right."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeGuard
from urllib.parse import urlsplit

from starlette.websockets import WebSocket, WebSocketDisconnect

from journeymap.errors import JourneymapError, StoreError
from journeymap.live.facilitation import Event
from journeymap.live.guests import Guest, Place
from journeymap.live.inviting import INVITING
from journeymap.live.keepsakes import KEEPSAKES
from journeymap.live.lobby import Lobby
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Operation, Refused
from journeymap.live.powers import Member
from journeymap.live.snapshots import begin
from journeymap.live.tickets import TicketOffice
from journeymap.live.visit import Act, Visit, cut_text
from journeymap.live.wire import MAX_BYTES, changes_from, entry_frame, frame, parsed
from journeymap.words import _

__all__ = ["talk"]

# Close codes of our own, from the range RFC 6455 (section 7.4.2) leaves to applications.
BAD_TICKET, WRONG_ORIGIN, TOO_LARGE, TOO_MANY, TOO_SLOW = 4401, 4403, 4413, 4429, 4408

RATE = 20.0
"""Messages a second that a client may send, after a burst of as many."""

_WAITING = 2000
"""Messages that may wait for a slow client before it is sent away; it comes back and catches up."""


class _Allowance:
    """A bucket of messages that refills evenly."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._left, self._since = rate, time.monotonic()

    def take(self) -> bool:
        now = time.monotonic()
        self._left = min(self._rate, self._left + (now - self._since) * self._rate)
        self._since = now
        self._left -= 1
        return self._left >= 0


async def talk(
    socket: WebSocket,
    lobby: Lobby,
    office: TicketOffice,
    rate: float = RATE,
    hosts: frozenset[str] = frozenset(),
) -> None:
    """Serves one client until it goes.

    Parameters
    ----------
    rate
        Messages a second.
    hosts
        The names this server answers to; none for any.
    """
    if not _same_origin(socket) or not _known_host(socket, hosts):
        await socket.close(WRONG_ORIGIN)
        return
    await socket.accept()
    queue: asyncio.Queue[str | int] = asyncio.Queue(_WAITING)

    def dismiss(code: int = BAD_TICKET) -> None:
        # The last thing it gets is the word why.
        while not queue.empty():
            queue.get_nowait()
        queue.put_nowait(code)

    def send(text: str) -> None:
        if queue.full():
            dismiss(TOO_SLOW)
        else:
            queue.put_nowait(text)

    sender = asyncio.create_task(_send_all(socket, queue))
    guest: Guest | None = None
    meeting: Meeting | None = None
    try:
        try:
            hello = parsed(await asyncio.wait_for(_text(socket), 10))
            meeting, guest = await _welcomed(hello, lobby, office, send, dismiss)
        except JourneymapError as error:
            send(frame("sorry", reason=str(error)))
            queue.put_nowait(BAD_TICKET)
            await sender
            return
        await _listen(socket, Visit(lobby, meeting, guest, office), queue, _Allowance(rate))
        # It was sent away: it still hears why.
        await asyncio.wait_for(sender, 10)
    except (WebSocketDisconnect, TimeoutError):
        pass
    finally:
        if meeting is not None and guest is not None:
            meeting.audience.leave(guest)
        sender.cancel()
        with suppress(asyncio.CancelledError):
            await sender


async def _send_all(socket: WebSocket, queue: asyncio.Queue[str | int]) -> None:
    """Sends what is queued; a number closes the connection with that code."""
    with suppress(WebSocketDisconnect, RuntimeError):
        while True:
            item = await queue.get()
            if isinstance(item, int):
                await socket.close(item)
                return
            await socket.send_text(item)


async def _text(socket: WebSocket) -> str:
    text = await socket.receive_text()
    if len(text.encode("utf-8")) > MAX_BYTES:
        await socket.close(TOO_LARGE)
        raise WebSocketDisconnect(TOO_LARGE)
    return text


async def _welcomed(
    hello: Mapping[str, Any],
    lobby: Lobby,
    office: TicketOffice,
    send: Callable[[str], None],
    dismiss: Callable[[], None],
) -> tuple[Meeting, Guest]:
    """The first message: a ticket, a name, and how far the client has read."""
    ticket = office.check(cut_text(hello.get("ticket"), 2000))
    meeting = await lobby.meeting(ticket.map_id)
    if ticket.id in meeting.session.revoked:
        raise Refused(_("This link was withdrawn; ask for a new one."))
    member_id = ticket.member or secrets.token_hex(6)
    member = Member(member_id, ticket.role, cut_text(hello.get("name"), 60), cut_text(hello.get("color"), 9))
    client = cut_text(hello.get("client"), 40) or secrets.token_hex(8)
    guest = Guest(client, member, send, dismiss, ticket.id, ends=ticket.ends)
    own_ticket = office.issue(
        ticket.map_id, ticket.role, ticket_id=ticket.id, member=member_id, ends=ticket.ends
    )
    await begin(meeting)
    await _bring_up_to_date(meeting, hello, guest, own_ticket)
    meeting.audience.enter(guest)
    return meeting, guest


async def _bring_up_to_date(meeting: Meeting, hello: Mapping[str, Any], guest: Guest, ticket: str) -> None:
    """What the client missed: the entries where it knows this room, else the whole map."""
    room, seen = meeting.room, hello.get("revision")
    missed, text = None, "null"
    if hello.get("room") == meeting.record.id and isinstance(seen, int):
        missed = room.since(seen)
    if missed is None:
        seen, text = await meeting.map_text.current()
        missed = room.since(seen)
    # From here on nothing waits: what happens next is told to this guest as to the others.
    welcome = frame(
        "welcome",
        room=meeting.record.id,
        revision=seen,
        you={"member": guest.member.id, "role": meeting.role_of(guest.member), "ticket": ticket},
        own=[at for at, who in room.owners.items() if who == guest.member.id],
    )
    guest.send(f'{welcome[:-1]},"map":{text}}}')
    for entry in missed or ():
        guest.send(entry_frame(entry))
    guest.send(meeting.session_frame(guest))
    if meeting.problem:
        guest.send(frame("file", problem=meeting.problem))


async def _listen(
    socket: WebSocket, visit: Visit, queue: asyncio.Queue[str | int], allowance: _Allowance
) -> None:
    while True:
        text = await _text(socket)
        if not allowance.take():
            queue.put_nowait(TOO_MANY)
            return
        if 0 < visit.guest.ends < time.time():
            visit.guest.send(frame("sorry", reason=_("This link has expired; ask for a new one.")))
            queue.put_nowait(BAD_TICKET)
            return
        try:
            message = parsed(text)
            act = _ACTS.get(cut_text(message.get("type"), 20))
            if act is None:
                raise Refused(_("This message cannot be read."))
            await act(visit, message)
        except Refused as error:
            visit.guest.send(frame("sorry", reason=str(error)))


async def _edit(visit: Visit, message: Mapping[str, Any]) -> None:
    meeting, guest = visit.meeting, visit.guest
    operation_id, seen = cut_text(message.get("id"), 64), message.get("seen")
    try:
        if not operation_id or not isinstance(seen, int):
            raise Refused(_("This message cannot be read."))
        changes = changes_from(message.get("changes"))
        operation = Operation(operation_id, guest.client, guest.member.id, seen, changes)
        known = meeting.room.done(operation_id)
        if known is not None:
            # A repeat after a lost connection: say once more what became of it.
            guest.send(entry_frame(known))
        else:
            await meeting.submit(operation, guest.member)
    except (Refused, StoreError) as error:
        guest.send(frame("refused", operation=operation_id, reason=str(error)))


async def _event(visit: Visit, message: Mapping[str, Any]) -> None:
    meeting, guest = visit.meeting, visit.guest
    data = message.get("data")
    event_id = cut_text(message.get("id"), 64) or secrets.token_hex(8)
    kind = cut_text(message.get("kind"), 40)
    event = Event(kind, event_id, guest.member.id, time.time(), data if isinstance(data, dict) else {})
    try:
        await meeting.let_happen(event, guest.member)
    except (Refused, StoreError) as error:
        guest.send(frame("refused", operation=event_id, reason=str(error)))


async def _hold(visit: Visit, message: Mapping[str, Any]) -> None:
    visit.meeting.audience.hold(visit.guest, cut_text(message.get("at"), 600))


async def _pointers(visit: Visit, message: Mapping[str, Any]) -> None:
    visit.meeting.audience.show_pointers(visit.guest, message.get("on") is True)


async def _point(visit: Visit, message: Mapping[str, Any]) -> None:
    visit.meeting.audience.point(visit.guest, _place(message))


def _place(message: Mapping[str, Any]) -> Place | None:
    at, x, y = cut_text(message.get("at"), 600), message.get("x"), message.get("y")
    if not at or not _is_share(x) or not _is_share(y):
        return None
    return at, round(float(x), 3), round(float(y), 3)


def _is_share(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


_ACTS: Mapping[str, Act] = {
    "edit": _edit,
    "event": _event,
    "hold": _hold,
    "point": _point,
    "pointers": _pointers,
    **INVITING,
    **KEEPSAKES,
}


def _same_origin(socket: WebSocket) -> bool:
    """Whether the page that opened this came from here; browsers always say where it came from."""
    origin = socket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == socket.headers.get("host")


def _known_host(socket: WebSocket, hosts: frozenset[str]) -> bool:
    """Whether the page asked for this server by one of its names; not by one that only leads here."""
    return not hosts or urlsplit(f"//{socket.headers.get('host', '')}").hostname in hosts
