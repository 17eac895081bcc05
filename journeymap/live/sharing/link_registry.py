"""The links of a server, in the database beside the maps."""

from __future__ import annotations

import secrets
import threading
import time
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Row, insert, select, update

from journeymap.errors import StoreError
from journeymap.live.database import opened, told
from journeymap.live.log import utc
from journeymap.live.own_folder import own_folder
from journeymap.live.sharing.passwords import locked_with
from journeymap.live.sharing.share_link import ShareLink, Shown
from journeymap.live.sharing.share_tables import LINKS, TABLES
from journeymap.words import _

__all__ = ["LinkRegistry"]

_LABEL = 200
_TELL_EVERY = 5.0
"""Seconds between two times that it is written down how often links were opened."""


class LinkRegistry:
    """Makes links, finds them, withdraws them; safe to use from several threads.

    Every method raises StoreError when the database says no.
    """

    def __init__(self, url: str, *, most: int = 200) -> None:
        """``url`` as SQLAlchemy writes it; ``most`` links of one map are in force at once."""
        self._engine, self._most = opened(url, TABLES), most
        self._seen: Counter[str] = Counter()
        self._told = time.monotonic()
        self._lock = threading.Lock()

    @classmethod
    def in_folder(cls, folder: Path) -> LinkRegistry:
        """The links of a folder of maps, in the file that the rooms have as well."""
        return cls(f"sqlite:///{own_folder(folder) / 'rooms.sqlite'}")

    def create(
        self, map_id: str, shown: Shown, *, label: str = "", ends: datetime | None = None, password: str = ""
    ) -> ShareLink:
        """A new link to a map.

        Raises
        ------
        StoreError
            There are too many in force already, or the database says no.
        """
        if len(self.in_force(map_id)) >= self._most:
            raise StoreError(_("There are too many links already; withdraw some first."))
        link = ShareLink(
            secrets.token_urlsafe(12),
            map_id,
            " ".join(label.split())[:_LABEL],
            datetime.now(UTC),
            ends,
            shown,
            locked_with(password) if password else "",
        )
        with told(), self._engine.begin() as connection:
            connection.execute(insert(LINKS).values(**asdict(link)))
        return link

    def find(self, link_id: str) -> ShareLink | None:
        """A link by its id, also one that opens nothing any more; None where there never was one."""
        with told(), self._engine.connect() as connection:
            row = connection.execute(select(LINKS).where(LINKS.c.id == link_id)).first()
        return _link(row) if row else None

    def in_force(self, map_id: str) -> tuple[ShareLink, ...]:
        """The links that open a map now, newest first."""
        self.tell()
        wanted = select(LINKS).where(LINKS.c.map_id == map_id, LINKS.c.withdrawn.is_(None))
        with told(), self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(LINKS.c.created.desc(), LINKS.c.id)).all()
        now = datetime.now(UTC)
        return tuple(link for link in map(_link, rows) if link.is_in_force(now))

    def withdraw(self, link_id: str) -> None:
        """A link opens nothing from now on."""
        self._withdraw(LINKS.c.id == link_id)

    def withdraw_all(self, map_id: str) -> None:
        """No link opens this map from now on: another map may get its name."""
        self._withdraw(LINKS.c.map_id == map_id)

    def rename(self, map_id: str, new_id: str) -> None:
        """The links of a map lead to it under its new name."""
        with told(), self._engine.begin() as connection:
            connection.execute(update(LINKS).where(LINKS.c.map_id == map_id).values(map_id=new_id))

    def saw(self, link_id: str) -> None:
        """Somebody saw the page of a link; written down now and then, not each time."""
        with self._lock:
            self._seen[link_id] += 1
            due = time.monotonic() - self._told > _TELL_EVERY
        if due:
            self.tell()

    def tell(self) -> None:
        """Writes down how often links were opened."""
        with self._lock:
            seen, self._seen = self._seen, Counter()
            self._told = time.monotonic()
        if not seen:
            return
        with told(), self._engine.begin() as connection:
            for link_id, number in seen.items():
                more = LINKS.c.opened + number
                connection.execute(update(LINKS).where(LINKS.c.id == link_id).values(opened=more))

    def close(self) -> None:
        """Writes what is not written yet, and gives the connections back."""
        self.tell()
        self._engine.dispose()

    def _withdraw(self, which: Any) -> None:
        with told(), self._engine.begin() as connection:
            now = datetime.now(UTC)
            connection.execute(update(LINKS).where(which, LINKS.c.withdrawn.is_(None)).values(withdrawn=now))


def _link(row: Row[Any]) -> ShareLink:
    data = dict(row._mapping)
    shown = data["shown"]
    overlays = shown.get("overlays")
    data["shown"] = Shown(**{**shown, "overlays": None if overlays is None else tuple(overlays)})
    for name in ("created", "ends", "withdrawn"):
        data[name] = utc(data[name]) if data[name] else None
    return ShareLink(**data)
