"""Writing a map against PyYAML's fastest dumper on the same plain data, which knows no canonical form."""

from __future__ import annotations

from functools import partial

import yaml

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import SIZES, journey_text
from journeymap.mapfile import read, write
from journeymap.model import to_data


def main() -> None:
    """Prints one line for each size."""
    for size in SIZES:
        document = read(journey_text(size))
        data = to_data(document.journey)
        dump = partial(yaml.dump, data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        report("write", size, best_of(partial(write, document)), best_of(dump))


if __name__ == "__main__":
    main()
