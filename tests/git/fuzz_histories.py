"""Plays many histories of a map in real git, ours beside plain git: ``HISTORIES=200 python …``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.git.histories import KINDS, Outcome, counts, play


def main() -> int:
    """Prints the counts of both; 1 where one of ours was silently wrong."""
    number, first = int(os.environ.get("HISTORIES", "200")), int(os.environ.get("SEED", "0"))
    outcomes: dict[bool, list[Outcome]] = {True: [], False: []}
    for seed in range(first, first + number):
        kind = list(KINDS)[seed % len(KINDS)]
        for drivers, found in outcomes.items():
            with tempfile.TemporaryDirectory() as folder:
                found.append(play(Path(folder) / "tree", kind, seed, drivers=drivers))
            if drivers and found[-1].verdict == "wrong":
                print(f"{kind}, seed {seed}: {found[-1].why}", flush=True)
    print(f"{number} histories with journeymap: {counts(outcomes[True])}")
    print(f"{number} histories with plain git:  {counts(outcomes[False])}")
    return int(any(outcome.verdict == "wrong" for outcome in outcomes[True]))


if __name__ == "__main__":
    sys.exit(main())
