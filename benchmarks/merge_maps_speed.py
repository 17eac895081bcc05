"""Merging two versions of a map, 40 edits each, against three bare reads and against git's text merge."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import SIZES, journey_text
from journeymap.change import Change, Set, apply_to_document
from journeymap.mapfile import read, write
from journeymap.merge import Merged, merge_maps
from journeymap.model import Document

EDITS = 40
_FIELDS = ("doing", "thinking", "feeling", "importance")


def edited(text: str, seed: int) -> str:
    """The text of the map after the edits of one side."""
    document, random = read(text), Random(seed)
    places = [f"stages/{stage}/touchpoints/{key}" for stage, key, _part in document.journey.touchpoints()]
    changes: list[Change] = []
    for number in range(EDITS):
        field = random.choice(_FIELDS)
        value = random.randint(1, 5) if field == "importance" else f"edit {number} of side {seed}"
        changes.append(Set(f"{random.choice(places)}/{field}", value))
    return write(apply_to_document(document, changes))


def three(texts: list[str]) -> list[Document]:
    """The three files, read."""
    return [read(text) for text in texts]


def merged(texts: list[str]) -> Merged:
    """The three files, read and merged."""
    return merge_maps(*three(texts))


def main() -> None:
    """Prints, for each size, three reads and the merge, then the whole command beside git's text merge."""
    for size in SIZES:
        base = write(read(journey_text(size)))
        texts = [base, edited(base, 1), edited(base, 2)]
        floor = best_of(partial(three, texts))
        whole = best_of(partial(merged, texts))
        report("merge", size, whole, floor)
        with tempfile.TemporaryDirectory() as folder:
            names = [str(Path(folder) / name) for name in ("base", "ours", "theirs")]
            for name, text in zip(names, texts, strict=True):
                Path(name).write_text(text, "utf-8")
            ours = [sys.executable, "-m", "journeymap", "merge", *names, "-o", os.devnull]
            theirs = ["git", "merge-file", "-p", names[1], names[0], names[2]]
            run = partial(subprocess.run, capture_output=True, check=False)
            report(
                "merge-command",
                size,
                best_of(partial(run, ours), least=3),
                best_of(partial(run, theirs), least=3),
            )


if __name__ == "__main__":
    main()
