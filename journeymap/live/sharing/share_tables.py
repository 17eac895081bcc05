"""The table of links, beside those of the rooms."""

from __future__ import annotations

from sqlalchemy import JSON, Column, DateTime, Integer, MetaData, String, Table

__all__ = ["LINKS", "TABLES"]

TABLES = MetaData()

LINKS = Table(
    "share_links",
    TABLES,
    Column("id", String(32), primary_key=True),
    Column("map_id", String(512), nullable=False, index=True),
    Column("label", String(200), nullable=False),
    Column("created", DateTime(timezone=True), nullable=False),
    Column("ends", DateTime(timezone=True)),
    Column("shown", JSON, nullable=False),
    Column("lock", String(200), nullable=False),
    Column("withdrawn", DateTime(timezone=True)),
    Column("opened", Integer, nullable=False, default=0),
)
