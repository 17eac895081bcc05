"""The log of rooms in a database: what was acknowledged is here, whatever happens to the process."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from journeymap.errors import StoreError
from journeymap.live.database import is_shared, opened, told
from journeymap.live.log_tables import CHECKPOINTS, ENTRIES, EVENTS, METADATA, ROOMS
from journeymap.live.operation import Entry, entry_from_data, entry_to_data
from journeymap.live.own_folder import own_folder
from journeymap.live.told_by_database import CHANNEL
from journeymap.words import _

__all__ = ["Behind", "Checkpoint", "Log", "RoomRecord", "utc"]


class Behind(Exception):
    """Another server wrote this revision first: read what it wrote, and try again."""


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """A room as the database knows it."""

    id: str
    map_id: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The text of a map at a revision: where a replay starts, or a labelled snapshot."""

    revision: int
    text: str
    at: datetime
    label: str | None = None
    number: int = 0


_CHECKPOINT = tuple(CHECKPOINTS.c[name] for name in ("revision", "text", "at", "label", "number"))


class Log:
    """Rooms, their entries and checkpoints; safe to use from several threads.

    Every method raises StoreError when the database says no; then nothing of
    the call was written.
    """

    def __init__(self, url: str) -> None:
        """``url`` as SQLAlchemy writes it, such as ``sqlite:////srv/maps/.journeymap/rooms.sqlite``."""
        self._engine = opened(url, METADATA)
        self._file = _identity(self._engine)

    @classmethod
    def in_folder(cls, folder: Path) -> Log:
        """The log of a folder of maps, in a file of its own beside them."""
        return cls(f"sqlite:///{own_folder(folder) / 'rooms.sqlite'}")

    @property
    def shared(self) -> bool:
        """Whether several servers may write: their revisions are told apart by the database."""
        return is_shared(self._engine)

    @property
    def engine(self) -> Engine:
        """For those who listen to the database itself."""
        return self._engine

    def room(self, map_id: str, text: str) -> RoomRecord:
        """The room of a map; where there was none, one that starts with this text."""
        found = self.find(map_id)
        if found is not None:
            return found
        record = RoomRecord(secrets.token_hex(8), map_id)
        try:
            with told(), self._engine.begin() as connection:
                connection.execute(insert(ROOMS).values(id=record.id, map_id=map_id, opened=_now()))
                _put_checkpoint(connection, record.id, 0, text, None)
        except IntegrityError:
            # Another server opened it in the same moment.
            found = self.find(map_id)
            if found is None:
                raise
            return found
        return record

    def append(self, room: str, entry: Entry) -> None:
        """Writes an entry down for good.

        Raises
        ------
        Behind
            The revision is taken, or the operation was written already.
        """
        self._demand_file()
        row = {"room": room, "revision": entry.revision, "operation": entry.operation, "at": _now()}
        try:
            with told(), self._engine.begin() as connection:
                connection.execute(insert(ENTRIES).values(**row, body=entry_to_data(entry)))
                self._notify(connection, room)
        except IntegrityError as error:
            raise Behind from error

    def since(self, room: str, revision: int) -> tuple[Entry, ...]:
        """The entries after a revision, in order."""
        wanted = (
            select(ENTRIES.c.body)
            .where(ENTRIES.c.room == room, ENTRIES.c.revision > revision)
            .order_by(ENTRIES.c.revision)
        )
        with told(), self._engine.connect() as connection:
            return tuple(entry_from_data(body) for body in connection.scalars(wanted))

    def history(self, room: str, after: int, number: int) -> tuple[tuple[datetime, Entry], ...]:
        """So many entries after a revision, in order, each with its moment (UTC)."""
        wanted = (
            select(ENTRIES.c.at, ENTRIES.c.body)
            .where(ENTRIES.c.room == room, ENTRIES.c.revision > after)
            .order_by(ENTRIES.c.revision)
            .limit(number)
        )
        with told(), self._engine.connect() as connection:
            return tuple((utc(at), entry_from_data(body)) for at, body in connection.execute(wanted))

    def note(self, room: str, number: int, event: Mapping[str, Any]) -> None:
        """Writes an event of the session down for good; Behind where the number is taken."""
        self._demand_file()
        try:
            with told(), self._engine.begin() as connection:
                connection.execute(insert(EVENTS).values(room=room, number=number, body=dict(event)))
                self._notify(connection, room)
        except IntegrityError as error:
            raise Behind from error

    def events(self, room: str, after: int = 0) -> tuple[Mapping[str, Any], ...]:
        """The events of the session after a number, in order."""
        wanted = (
            select(EVENTS.c.body)
            .where(EVENTS.c.room == room, EVENTS.c.number > after)
            .order_by(EVENTS.c.number)
        )
        with told(), self._engine.connect() as connection:
            return tuple(connection.scalars(wanted))

    def checkpoint(self, room: str, revision: int, text: str, label: str | None = None) -> None:
        """Keeps the map's text at a revision; without a label, instead of the last one."""
        with told(), self._engine.begin() as connection:
            if label is None:
                # The first one stays: it is where the room began.
                old = (CHECKPOINTS.c.room == room, CHECKPOINTS.c.label.is_(None), CHECKPOINTS.c.revision > 0)
                connection.execute(delete(CHECKPOINTS).where(*old))
            _put_checkpoint(connection, room, revision, text, label)

    def last_checkpoint(self, room: str) -> Checkpoint:
        """The room's own newest checkpoint; its first one is as old as the room."""
        return self._checkpoints(room, labelled=False, newest=1)[0]

    def first_checkpoint(self, room: str) -> Checkpoint:
        """The map the room began with."""
        return self._checkpoints(room, labelled=False)[0]

    def snapshots(self, room: str) -> Sequence[Checkpoint]:
        """The labelled checkpoints, oldest first."""
        return self._checkpoints(room, labelled=True)

    def _notify(self, connection: Connection, room: str) -> None:
        """Lets the other servers know, in the moment this is written."""
        if self.shared:
            connection.execute(select(func.pg_notify(CHANNEL, room)))

    def _demand_file(self) -> None:
        """The file must still be there: into a deleted one SQLite goes on writing, and says nothing."""
        if self._file is not None and _identity(self._engine) != self._file:
            raise StoreError(
                _("{path} was deleted while the boards used it; start the server again").format(
                    path=self._engine.url.database
                )
            )

    def close(self) -> None:
        """Gives the connections back."""
        self._engine.dispose()

    def find(self, map_id: str) -> RoomRecord | None:
        """The room of a map; None where nobody opened it yet."""
        with told(), self._engine.connect() as connection:
            id_ = connection.scalar(select(ROOMS.c.id).where(ROOMS.c.map_id == map_id))
        return RoomRecord(id_, map_id) if id_ else None

    def _checkpoints(self, room: str, *, labelled: bool, newest: int | None = None) -> Sequence[Checkpoint]:
        kind = CHECKPOINTS.c.label.is_not(None) if labelled else CHECKPOINTS.c.label.is_(None)
        order = CHECKPOINTS.c.number.desc() if newest else CHECKPOINTS.c.number
        wanted = select(*_CHECKPOINT).where(CHECKPOINTS.c.room == room, kind).order_by(order).limit(newest)
        with told(), self._engine.connect() as connection:
            return [Checkpoint(*row) for row in connection.execute(wanted)]


def _put_checkpoint(connection: Connection, room: str, revision: int, text: str, label: str | None) -> None:
    row = {"room": room, "revision": revision, "at": _now(), "label": label, "text": text}
    connection.execute(insert(CHECKPOINTS).values(**row))


def _identity(engine: Engine) -> tuple[int, int] | None:
    """Which file an SQLite database is, as the disk tells files apart; None where there is none."""
    place = engine.url.database if engine.dialect.name == "sqlite" else None
    if not place or place == ":memory:":
        return None
    try:
        status = Path(place).stat()
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def _now() -> datetime:
    return datetime.now(UTC)


def utc(moment: datetime) -> datetime:
    """A moment of the database; SQLite forgets that it is UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
