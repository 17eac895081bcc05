"""Tries the laws of change on as many made-up pairs of maps as one has time for.

``python -m tests.change.fuzz_changes [COUNT]`` tries 10,000 pairs, unless told otherwise, half of
them two versions of one map and half two maps that have nothing to do with each other. A pair that
breaks a law is made as small as possible, and printed.
"""

from __future__ import annotations

import sys
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.model import Document
from tests.change.laws import laws_hold
from tests.strategies.changed_maps import rewritten_documents
from tests.strategies.journeys import documents

COUNT = 10_000


def main(arguments: list[str]) -> int:
    """Prints how many were tried; what breaks a law is raised."""
    count = int(arguments[0]) if arguments else COUNT
    begun = time.monotonic()
    tried = 0

    @settings(
        max_examples=count // 2,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def try_them(data: st.DataObject) -> None:
        nonlocal tried
        for pairs in (rewritten_documents(), st.tuples(documents(), documents())):
            old, new = data.draw(pairs)
            assert isinstance(old, Document)
            laws_hold(old, new)
            tried += 1

    try_them()
    print(f"{tried} pairs of maps in {time.monotonic() - begun:.0f} s: every law of change held")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
