"""The tables of the log: rooms, their entries, the events of their sessions, texts of their maps."""

from __future__ import annotations

from sqlalchemy import JSON, Column, DateTime, Integer, MetaData, String, Table, Text, UniqueConstraint

__all__ = ["CHECKPOINTS", "ENTRIES", "EVENTS", "METADATA", "ROOMS"]

METADATA = MetaData()

ROOMS = Table(
    "rooms",
    METADATA,
    # Random, so that a client notices when it talks to another room than before.
    Column("id", String(32), primary_key=True),
    Column("map_id", String(512), nullable=False, unique=True),
    Column("opened", DateTime(timezone=True), nullable=False),
)

ENTRIES = Table(
    "entries",
    METADATA,
    Column("room", String(32), primary_key=True),
    # The key is what orders several servers: of two that write the same revision, one is refused.
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("operation", String(64), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("body", JSON, nullable=False),
    UniqueConstraint("room", "operation"),
)

EVENTS = Table(
    "events",
    METADATA,
    Column("room", String(32), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", JSON, nullable=False),
)

CHECKPOINTS = Table(
    "checkpoints",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("room", String(32), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    # Of a snapshot that somebody made; the room's own checkpoints have none.
    Column("label", String(200)),
    Column("text", Text, nullable=False),
)
