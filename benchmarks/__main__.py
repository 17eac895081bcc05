"""`python -m benchmarks [NAME …]`: runs the speed measurements, each in a process of its own.

Each prints lines ``BENCH <name> n=<size> ours=<seconds> floor=<seconds> ratio=<x>``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CORE = (
    "read_map",
    "write_map",
    "layout_map",
    "draw_figure",
    "compare_maps",
    "merge_maps_speed",
    "export_map",
    "exchange_map",
    "table_of_map",
    "shell_picture",
)
"""What runs when nothing is named; the others need a browser."""

ROOT = Path(__file__).parent.parent


def main(names: list[str]) -> int:
    """Runs one after the other, since two at once would measure each other; 1 when one failed."""
    worst = 0
    for name in names or CORE:
        print(f"# {name}", file=sys.stderr, flush=True)
        run = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT, check=False)
        worst = worst or run.returncode
    return int(worst != 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
