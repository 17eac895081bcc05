"""All peers and the file end with the same map, whatever the network and the server do meanwhile."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from own_loop import run_apart

sys.path.insert(0, str(Path(__file__).parent))
from simulation import MAP, Clients, Workshop

START = """journeymap: 1
title: A board
stages:
  first:
    name: First
    touchpoints:
      sees: {name: Sees}
      asks: {name: Asks}
  second:
    name: Second
    touchpoints:
      pays:
        name: Pays
        ends: achieved
"""

# `make fuzz` plays many more, and longer.
SEEDS = int(os.environ.get("CONVERGENCE_SEEDS", "12"))
STEPS = int(os.environ.get("CONVERGENCE_STEPS", "300"))


@pytest.fixture(scope="module")
def clients() -> Iterator[Clients]:
    process = Clients()
    yield process
    process.close()


# Each seed on SQLite, and some of them on PostgreSQL.
PLAYS = [
    *(("sqlite", seed) for seed in range(SEEDS)),
    *(("postgresql", seed) for seed in range(0, SEEDS, 4)),
]


@pytest.mark.parametrize(("database", "seed"), PLAYS, indirect=["database"], scope="session")
def test_peers_and_file_end_alike(seed: int, tmp_path: Path, clients: Clients) -> None:
    (tmp_path / f"{MAP}.journey.yaml").write_text(START, "utf-8")

    async def workshop() -> None:
        live = Workshop(seed, tmp_path, clients, peers=3 + seed % 6)
        await live.begin()
        for _ in range(STEPS):
            await live.step()
            live.check()
        await live.end()

    run_apart(workshop())
