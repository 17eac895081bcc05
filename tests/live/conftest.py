"""What the tests of the rooms share lies beside them; those of rooms with a log run on both databases."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from databases import ON, Postgres
from fallible_server import free_port

BOTH = {
    "test_connection",
    "test_crowds",
    "test_filing",
    "test_inviting",
    "test_keepsakes",
    "test_page_edits",
    "test_replicas",
    "test_sharing",
}


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL that was started for this run."""
    # Not below pytest's own folder, into which only its owner may look.
    folder = Path(tempfile.mkdtemp(prefix="jm-postgres-"))
    folder.chmod(0o755)
    server = Postgres(folder, free_port())
    yield server.url
    server.end()
    shutil.rmtree(folder, ignore_errors=True)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.module.__name__.rpartition(".")[2] in BOTH:
        metafunc.parametrize("database", ["sqlite", "postgresql"], indirect=True, scope="session")


@pytest.fixture(autouse=True, scope="session")
def database(request: pytest.FixtureRequest) -> Iterator[None]:
    """The kind of database a test runs on; SQLite where it does not say."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ON, request.getfixturevalue("postgres"))
        yield
