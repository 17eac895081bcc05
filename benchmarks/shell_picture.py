"""A picture from the shell, start of the program and all, beside mermaid-cli where that is installed.

mermaid-cli is looked for on the PATH as ``mmdc``, or at the path in the variable ``MMDC``. ``MMDC_CONFIG``
may name its file of settings for the browser (``executablePath``, ``args``). Its diagram is the same
journey: title, stages, touchpoints, scores and personas, which is all that a mermaid journey has. The
programs take turns, so that both meet the same machine, and the best time of each counts.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.clock import report
from benchmarks.sample_sizes import journey_text
from journeymap.exchange import write_as
from journeymap.mapfile import read

__all__ = ["mermaid_cli"]

SIZES = (50, 200)
TURNS = 5


def mermaid_cli() -> list[str]:
    """How mermaid-cli is called on this machine; empty where it is not installed."""
    program = os.environ.get("MMDC") or shutil.which("mmdc")
    if not program:
        return []
    config = os.environ.get("MMDC_CONFIG")
    return [program, "-q", *(["-p", config] if config else [])]


def best_of_turns(*commands: Sequence[str]) -> list[float]:
    """The shortest wall-clock time of each command in seconds, start and end of its process included."""
    # Somebody's second picture finds our modules compiled.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    best = [float("inf")] * len(commands)
    for turn in range(TURNS + 1):
        for number, command in enumerate(commands):
            before = time.perf_counter()
            subprocess.run(command, env=env, capture_output=True, check=True)
            # The first turn fills the caches.
            if turn:
                best[number] = min(best[number], time.perf_counter() - before)
    return best


def main() -> None:
    """Prints a line for each size; without mermaid-cli the floor is the bare start of Python."""
    for size in SIZES:
        text = journey_text(size)
        with tempfile.TemporaryDirectory() as folder:
            source, diagram, out = (Path(folder, name) for name in ("a.journey.yaml", "a.mmd", "a.svg"))
            source.write_text(text, encoding="utf-8")
            diagram.write_bytes(write_as(read(text).journey, "mermaid").data)
            ours = [sys.executable, "-m", "journeymap", "render", str(source), "-o", str(out)]
            drawn, started = best_of_turns(ours, [sys.executable, "-c", ""])
            report("svg_from_the_shell_beside_python", size, drawn, started)
            theirs = mermaid_cli()
            if theirs:
                both = best_of_turns(ours, [*theirs, "-i", str(diagram), "-o", str(out)])
                report("svg_from_the_shell_beside_mermaid", size, *both)


if __name__ == "__main__":
    main()
