"""The database beside the maps: opened once, its errors as errors of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Engine, MetaData, create_engine, event, func, select
from sqlalchemy.exc import ArgumentError, IntegrityError, SQLAlchemyError

from journeymap.errors import MissingExtra, StoreError
from journeymap.words import _

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

__all__ = ["is_shared", "opened", "told"]

_TABLES_LOCK = 0x6A6F75726E6579


def opened(url: str, tables: MetaData) -> Engine:
    """A database with these tables in it; made where they are missing.

    Raises
    ------
    StoreError
        The address is none, or the database says no.
    MissingExtra
        The program that speaks to this kind of database is not installed.
    """
    try:
        engine = create_engine(url, pool_pre_ping="sqlite" not in url)
    except ModuleNotFoundError as error:
        raise MissingExtra(error.name or "psycopg", "postgres") from error
    except ArgumentError as error:
        raise StoreError(
            _("{url}: this is no address of a database").format(url=url.partition("@")[2] or url)
        ) from error
    if not is_shared(engine):
        event.listen(engine, "connect", _durable)
    with told(), engine.begin() as connection:
        if is_shared(engine):
            # Two servers that start at once would both make the tables.
            connection.execute(select(func.pg_advisory_xact_lock(_TABLES_LOCK)))
        tables.create_all(connection)
    return engine


def is_shared(engine: Engine) -> bool:
    """Whether several servers may write there."""
    return engine.dialect.name != "sqlite"


class told:
    """Errors of the database as errors of the store, except broken unique keys, which callers await."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, SQLAlchemyError) and not isinstance(error, IntegrityError):
            raise StoreError(
                _("the log of rooms cannot be used: {reason}").format(reason=_reason(error))
            ) from error


def _durable(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """WAL: readers never wait for the writer. FULL: on disk before the call returns, power cut or not."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _reason(error: SQLAlchemyError) -> str:
    return str(getattr(error, "orig", None) or error)
