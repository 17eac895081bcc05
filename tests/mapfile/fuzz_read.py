"""Spoils map files at random; only MapFileError may come out of reading them.

``python tests/mapfile/fuzz_read.py [SEED [COUNT]]`` goes on until COUNT files
were read (without one: for SECONDS, 600 unless the environment says otherwise)
and prints the seed of the first file that broke the reader, which reproduces it.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from journeymap.errors import MapFileError
from journeymap.mapfile import fmt

ROOT = Path(__file__).parents[2]

__all__ = ["spoiled", "survives"]

_PIECES = (
    "[¦]¦{¦}¦,¦: ¦:¦- ¦? ¦ # c¦# c\n¦|¦>¦|2-¦'¦\"¦\\¦&a ¦*a¦!t ¦%¦\t¦  ¦\n¦\r\n¦\n\n¦---\n"
    "¦...\n¦<<: ¦~¦null¦x-a: ¦no¦0x1F¦1e999¦-2¦\0¦\x85¦\u2028¦\ufeff¦\u202e¦吉¦🎸¦e\u0301"
    "¦next: [a, a]¦title:"
)
PIECES = _PIECES.split("¦")


def seeds() -> tuple[list[bytes], list[bytes]]:
    """The files that are spoiled: those that read, and the others."""
    folders = (ROOT / "maps", ROOT / "tests/mapfile/cases", ROOT / "tests/mapfile/hostile")
    paths = [path for folder in folders for path in sorted(folder.glob("*.yaml"))]
    files = [path.read_bytes() for path in paths if path.stat().st_size < 20_000]
    return [data for data in files if survives(data)], [data for data in files if not survives(data)]


def spoiled(rng: random.Random, files: tuple[list[bytes], list[bytes]]) -> bytes:
    """One of the files with a wound or a few; mostly of those that read, since more of the code sees them."""
    data = bytearray(rng.choice(files[rng.random() < 0.3]))
    for _wound in range(rng.choice((1, 1, 1, 2, 4))):
        rng.choice(WOUNDS)(data, rng)
    return bytes(data)


def _insert(data: bytearray, rng: random.Random) -> None:
    at = rng.randint(0, len(data))
    data[at:at] = rng.choice(PIECES).encode()


def _delete(data: bytearray, rng: random.Random) -> None:
    at = rng.randint(0, len(data))
    del data[at : at + rng.choice((1, 1, 2, 10))]


def _flip(data: bytearray, rng: random.Random) -> None:
    if data:
        data[rng.randrange(len(data))] = rng.randrange(256)


def _comment(data: bytearray, rng: random.Random) -> None:
    lines = bytes(data).split(b"\n")
    number = rng.randrange(len(lines))
    if rng.random() < 0.5:
        lines[number] += b" # at the end"
    else:
        lines.insert(number, b" " * rng.randint(0, 12) + b"# alone")
    data[:] = b"\n".join(lines)


def _repeat(data: bytearray, rng: random.Random) -> None:
    at = rng.randint(0, len(data))
    data[at:at] = data[at : at + rng.randint(1, 60)]


def _indent(data: bytearray, rng: random.Random) -> None:
    lines = bytes(data).split(b"\n")
    number = rng.randrange(len(lines))
    lines[number] = b" " * rng.randint(0, 4) + lines[number].lstrip(rng.choice((b" ", b"")))
    data[:] = b"\n".join(lines)


def _move(data: bytearray, rng: random.Random) -> None:
    lines = bytes(data).split(b"\n")
    lines.insert(rng.randint(0, len(lines)), lines.pop(rng.randrange(len(lines))))
    data[:] = b"\n".join(lines)


WOUNDS: list[Callable[[bytearray, random.Random], None]] = [
    _insert,
    _insert,
    _delete,
    _flip,
    _repeat,
    _indent,
    _move,
]


def survives(data: bytes) -> bool:
    """Whether the file reads (its format is proven too) or is refused; anything else is raised."""
    try:
        fmt(data)
    except MapFileError as refusal:
        issues = refusal.issues
    else:
        return True
    assert all(issue.line >= 1 and issue.column >= 1 for issue in issues)
    return False


def numbers(first: int, count: int | None) -> Iterator[int]:
    """Seeds from the first on, so many of them or for as long as the environment says."""
    end = time.monotonic() + float(os.environ.get("SECONDS", "600"))
    number = first
    while (count is None and time.monotonic() < end) or (count is not None and number < first + count):
        yield number
        number += 1


def main(arguments: list[str]) -> int:
    """Prints what happened; 1 when a file broke the reader."""
    first = int(arguments[0]) if arguments else random.SystemRandom().randrange(10**9)
    count = int(arguments[1]) if len(arguments) > 1 else None
    files, read, refused = seeds(), 0, 0
    for number in numbers(first, count):
        data = spoiled(random.Random(number), files)
        try:
            whole = survives(data)
        except BaseException:
            print(f"seed {number} breaks the reader:\n{data!r}", file=sys.stderr)
            raise
        read, refused = read + whole, refused + (not whole)
    print(f"{read + refused} files from seed {first}: {read} read, {refused} refused, none broke the reader")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
