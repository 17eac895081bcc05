"""Maps for other tools and from them, beside a plain loop over the same lines.

The floors: the names are joined into lines (export), the lines are split at their colons (import), the
JSON or XML is parsed and nothing made of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from xml.etree import ElementTree

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import journey_text
from journeymap.exchange import read_any, write_as
from journeymap.mapfile import read
from journeymap.model import JourneyMap

SIZES = (50, 1000)
FLOORS: dict[str, Callable[[str], object]] = {
    "mermaid": lambda text: [line.split(":") for line in text.splitlines()],
    "ojf": json.loads,
    "cjml": ElementTree.fromstring,
}


def joined(journey: JourneyMap) -> str:
    """A line for each touchpoint."""
    return "\n".join(f"{touchpoint.name}: 3" for _stage, _id, touchpoint in journey.touchpoints())


def main() -> None:
    """Prints two lines for each size and each format."""
    for size in SIZES:
        journey = read(journey_text(size)).journey
        least = best_of(partial(joined, journey))
        for name, floor in FLOORS.items():
            data = write_as(journey, name).data
            text = data.decode()
            report(f"export_{name}", size, best_of(partial(write_as, journey, name)), least)
            ours = best_of(partial(read_any, data, "a", format=name))
            report(f"import_{name}", size, ours, best_of(partial(floor, text)))


if __name__ == "__main__":
    main()
