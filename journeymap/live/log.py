"""The log of rooms in a database: what was acknowledged is here, whatever happens to the process."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    DateTime,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    create_engine,
    event,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from journeymap.errors import StoreError
from journeymap.live.operation import Entry, entry_from_data, entry_to_data
from journeymap.words import _

__all__ = ["Behind", "Checkpoint", "Log", "RoomRecord"]

_METADATA = MetaData()

_ROOMS = Table(
    "rooms",
    _METADATA,
    # Random, so that a client notices when it talks to another room than before.
    Column("id", String(32), primary_key=True),
    Column("map_id", String(512), nullable=False, unique=True),
    Column("opened", DateTime(timezone=True), nullable=False),
)

_ENTRIES = Table(
    "entries",
    _METADATA,
    Column("room", String(32), primary_key=True),
    # The key is what orders several servers: of two that write the same revision, one is refused.
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("operation", String(64), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("body", JSON, nullable=False),
    UniqueConstraint("room", "operation"),
)

_EVENTS = Table(
    "events",
    _METADATA,
    Column("room", String(32), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", JSON, nullable=False),
)

_CHECKPOINTS = Table(
    "checkpoints",
    _METADATA,
    Column("number", Integer, primary_key=True),
    Column("room", String(32), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    # Of a snapshot that somebody made; the room's own checkpoints have none.
    Column("label", String(200)),
    Column("text", Text, nullable=False),
)


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


class Log:
    """Rooms, their entries and checkpoints; safe to use from several threads.

    Every method raises StoreError when the database says no; then nothing of
    the call was written.
    """

    def __init__(self, url: str) -> None:
        """``url`` as SQLAlchemy writes it, such as ``sqlite:////srv/maps/.journeymap/rooms.sqlite``."""
        self._engine = create_engine(url)
        if self._engine.dialect.name == "sqlite":
            event.listen(self._engine, "connect", _durable)
        with _told():
            _METADATA.create_all(self._engine)

    @classmethod
    def in_folder(cls, folder: Path) -> Log:
        """The log of a folder of maps, in a file of its own beside them."""
        place = folder / ".journeymap"
        try:
            place.mkdir(exist_ok=True)
        except OSError as error:
            raise StoreError(f"{place}: {error.strerror}") from error
        return cls(f"sqlite:///{place / 'rooms.sqlite'}")

    @property
    def engine(self) -> Engine:
        """For those who listen to the database itself."""
        return self._engine

    def room(self, map_id: str, text: str) -> RoomRecord:
        """The room of a map; where there was none, one that starts with this text."""
        found = self._find(map_id)
        if found is not None:
            return found
        record = RoomRecord(secrets.token_hex(8), map_id)
        try:
            with _told(), self._engine.begin() as connection:
                connection.execute(insert(_ROOMS).values(id=record.id, map_id=map_id, opened=_now()))
                _put_checkpoint(connection, record.id, 0, text, None)
        except IntegrityError:
            # Another server opened it in the same moment.
            found = self._find(map_id)
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
        row = {"room": room, "revision": entry.revision, "operation": entry.operation, "at": _now()}
        try:
            with _told(), self._engine.begin() as connection:
                connection.execute(insert(_ENTRIES).values(**row, body=entry_to_data(entry)))
        except IntegrityError as error:
            raise Behind from error

    def since(self, room: str, revision: int) -> tuple[Entry, ...]:
        """The entries after a revision, in order."""
        wanted = (
            select(_ENTRIES.c.body)
            .where(_ENTRIES.c.room == room, _ENTRIES.c.revision > revision)
            .order_by(_ENTRIES.c.revision)
        )
        with _told(), self._engine.connect() as connection:
            return tuple(entry_from_data(body) for body in connection.scalars(wanted))

    def note(self, room: str, number: int, event: Mapping[str, Any]) -> None:
        """Writes an event of the session down for good; Behind where the number is taken."""
        try:
            with _told(), self._engine.begin() as connection:
                connection.execute(insert(_EVENTS).values(room=room, number=number, body=dict(event)))
        except IntegrityError as error:
            raise Behind from error

    def events(self, room: str, after: int = 0) -> tuple[Mapping[str, Any], ...]:
        """The events of the session after a number, in order."""
        wanted = (
            select(_EVENTS.c.body)
            .where(_EVENTS.c.room == room, _EVENTS.c.number > after)
            .order_by(_EVENTS.c.number)
        )
        with _told(), self._engine.connect() as connection:
            return tuple(connection.scalars(wanted))

    def checkpoint(self, room: str, revision: int, text: str, label: str | None = None) -> None:
        """Keeps the map's text at a revision."""
        with _told(), self._engine.begin() as connection:
            _put_checkpoint(connection, room, revision, text, label)

    def last_checkpoint(self, room: str) -> Checkpoint:
        """The room's own newest checkpoint; its first one is as old as the room."""
        return self._checkpoints(room, labelled=False)[-1]

    def snapshots(self, room: str) -> Sequence[Checkpoint]:
        """The labelled checkpoints, oldest first."""
        return self._checkpoints(room, labelled=True)

    def close(self) -> None:
        """Gives the connections back."""
        self._engine.dispose()

    def _find(self, map_id: str) -> RoomRecord | None:
        with _told(), self._engine.connect() as connection:
            id_ = connection.scalar(select(_ROOMS.c.id).where(_ROOMS.c.map_id == map_id))
        return RoomRecord(id_, map_id) if id_ else None

    def _checkpoints(self, room: str, *, labelled: bool) -> Sequence[Checkpoint]:
        columns = (_CHECKPOINTS.c.revision, _CHECKPOINTS.c.text, _CHECKPOINTS.c.at, _CHECKPOINTS.c.label)
        kind = _CHECKPOINTS.c.label.is_not(None) if labelled else _CHECKPOINTS.c.label.is_(None)
        wanted = select(*columns).where(_CHECKPOINTS.c.room == room, kind).order_by(_CHECKPOINTS.c.number)
        with _told(), self._engine.connect() as connection:
            return [Checkpoint(*row) for row in connection.execute(wanted)]


def _put_checkpoint(connection: Connection, room: str, revision: int, text: str, label: str | None) -> None:
    row = {"room": room, "revision": revision, "at": _now(), "label": label, "text": text}
    connection.execute(insert(_CHECKPOINTS).values(**row))


def _durable(connection: object, _record: object) -> None:
    """WAL: readers never wait for the writer. FULL: on disk before the call returns, power cut or not."""
    cursor = connection.cursor()  # type: ignore[attr-defined]  # SQLAlchemy gives it as object
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _now() -> datetime:
    return datetime.now(UTC)


class _told:
    """Errors of the database as errors of the store, except broken unique keys, which callers await."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, SQLAlchemyError) and not isinstance(error, IntegrityError):
            raise StoreError(
                _("the log of rooms cannot be used: {reason}").format(reason=_reason(error))
            ) from error


def _reason(error: SQLAlchemyError) -> str:
    return str(getattr(error, "orig", None) or error)
