"""A short run of the fuzzer: spoiled files are read or refused, and nothing else."""

from __future__ import annotations

import random

from tests.mapfile.fuzz_read import seeds, spoiled, survives


def test_spoiled_files_are_read_or_refused() -> None:
    files = seeds()
    outcomes = [survives(spoiled(random.Random(number), files)) for number in range(1500)]
    # Some of each: a fuzzer that only makes garbage, or only harmless changes, tests nothing.
    assert 100 < sum(outcomes) < 1400
