"""The databases that tests of rooms run on: SQLite in the test's folder, or a PostgreSQL of their own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from hashlib import sha256
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

__all__ = ["ON", "Postgres", "url_for"]

ON = "JOURNEYMAP_TESTS_ON"
"""Environment variable with the address of a PostgreSQL; without it, tests run on SQLite."""


def url_for(folder: Path) -> str:
    """A database for the rooms of this folder, the same for the same folder."""
    server = os.environ.get(ON)
    if not server:
        return f"sqlite:///{folder / 'rooms.sqlite'}"
    schema = "s" + sha256(str(folder).encode()).hexdigest()[:20]
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {schema}"))
    engine.dispose()
    return f"{server}?options=-csearch_path%3D{schema}"


class Postgres:
    """A PostgreSQL server over an empty folder; it refuses to run as root, so then it runs as `postgres`."""

    def __init__(self, folder: Path, port: int) -> None:
        self.url = f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [
            Path(shutil.which("initdb") or "initdb")
        ]
        programs = found[-1].parent
        self._as = {"user": "postgres"} if os.getuid() == 0 else {}
        data = folder / "data"
        data.mkdir()
        if self._as:
            shutil.chown(data, "postgres")
        init = [str(programs / "initdb"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync", "-D"]
        subprocess.run([*init, str(data)], check=True, stdout=subprocess.DEVNULL, cwd="/", **self._as)
        options = ["-p", str(port), "-h", "127.0.0.1", "-k", str(data), "-c", "fsync=off"]
        self._process = subprocess.Popen(
            [str(programs / "postgres"), "-D", str(data), *options],
            stderr=subprocess.DEVNULL,
            cwd="/",
            **self._as,
        )
        engine = create_engine(self.url)
        for _attempt in range(300):
            try:
                engine.connect().close()
                break
            except OperationalError:
                time.sleep(0.1)
        engine.dispose()

    def end(self) -> None:
        # The fast way: it does not wait for connections that tests left open.
        self._process.send_signal(signal.SIGINT)
        self._process.wait(20)
