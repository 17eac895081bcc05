"""Reading a map against PyYAML's fastest loader, which neither validates nor keeps places and comments."""

from __future__ import annotations

from functools import partial

import yaml

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import SIZES, journey_text
from journeymap.mapfile import read


def main() -> None:
    """Prints one line for each size."""
    for size in SIZES:
        text = journey_text(size)
        floor = best_of(partial(yaml.load, text, Loader=yaml.CSafeLoader))
        report("read", size, best_of(partial(read, text)), floor)


if __name__ == "__main__":
    main()
