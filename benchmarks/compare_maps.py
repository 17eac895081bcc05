"""Comparing two versions of a map, beside reading their two files, and starting `journeymap diff`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import SIZES, journey_text
from journeymap.change import Change, Move, Set, apply_to_document, compare, describe, follow
from journeymap.mapfile import read, write
from journeymap.model import Document

EDITS = 40


def edited(document: Document) -> Document:
    """What became of a map by 40 edits (fewer on a small one) of eight kinds, an id among them."""
    places = [f"stages/{stage}/touchpoints/{key}" for stage, key, _part in document.journey.touchpoints()]
    chosen = places[:: max(1, len(places) // EDITS)][:EDITS]
    changes: list[Change] = []
    for number, at in enumerate(chosen):
        pain = f"{at}/pains/slow-{at.rpartition('t')[2]}"
        changes.append(
            (
                Set(f"{at}/doing", "Something else"),
                Set(f"{at}/emotion/mei", [-2, -1]),
                Set(f"{pain}/severity", 1 + number % 5),
                Set(f"{pain}/votes", number + 1),
                Set(f"{at}/next", [places[number].rpartition("/")[2]]),
                Move(at, f"stages/advocacy/touchpoints/{at.rpartition('/')[2]}"),
                Set(f"{at}/importance", None),
                Set(f"#/{at}", [{"text": " why?", "place": "before"}]),
            )[number % 8]
        )
    after = apply_to_document(document, changes)
    renamed = f"stages/advocacy/touchpoints/{places[-1].rpartition('/')[2]}"
    return Document(follow(after.journey, {renamed: f"{renamed}-again"}), comments=after.comments)


def read_both(old: str, new: str) -> tuple[Document, Document]:
    """What has to be done before anything can be compared."""
    return read(old), read(new)


def starting(old: str, new: str) -> float:
    """Seconds from the start of `journeymap diff` of two files to its end."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("old.journey.yaml", "new.journey.yaml")]
        for file, text in zip(files, (old, new), strict=True):
            file.write_text(text, "utf-8")
        command = [sys.executable, "-m", "journeymap", "diff", *map(str, files)]
        return best_of(partial(subprocess.run, command, check=True, capture_output=True))


def main() -> None:
    """One line for each size and kind of work; the floors are reading both files, and starting Python."""
    for size in SIZES:
        old = read(journey_text(size))
        new = edited(old)
        texts = (write(old), write(new))
        floor = best_of(partial(read_both, *texts))
        report("compare", size, best_of(partial(compare, old, new)), floor)
        report("describe", size, best_of(partial(describe, old, new)), floor)
    small = journey_text(10)
    changed = write(edited(read(small)))
    python = best_of(partial(subprocess.run, [sys.executable, "-c", "pass"], check=True))
    report("diff_start_same", 10, starting(small, small), python)
    report("diff_start_changed", 10, starting(small, changed), python)


if __name__ == "__main__":
    main()
