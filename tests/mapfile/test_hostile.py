"""Files that mean harm or were never meant as maps: one clear error with its place, or the right reading.

Each is a file in ``hostile/``; ``hostile/outcomes.txt`` says, a line each, which
errors are reported where, or which values are read.
"""

from __future__ import annotations

import json
import time
from functools import cache
from pathlib import Path

import pytest
import yaml

from benchmarks.clock import best_of
from benchmarks.sample_sizes import journey_text
from journeymap.errors import MapFileError
from journeymap.mapfile import RULES, fmt, read
from journeymap.model import split_address, to_data

HOSTILE = Path(__file__).parent / "hostile"
OUTCOMES = dict(
    line.split(": ", 1) for line in (HOSTILE / "outcomes.txt").read_text("utf-8").splitlines() if line
)
HEAD = "journeymap: 1\ntitle: T\n"
LIMIT = 5 * 1024 * 1024


@cache
def second() -> float:
    """A second of work, longer on a machine that is slower or busier than two free cores of 2024."""
    text = journey_text(200)
    return max(1, best_of(lambda: yaml.load(text, Loader=yaml.CSafeLoader), seconds=0.3) / 0.05)


def outcome(data: str | bytes) -> str:
    """What reading gives, as the table writes it; within a second of work."""
    begin = time.process_time()
    try:
        read(data)
        found = "reads"
    except MapFileError as error:
        found = " ".join(f"{issue.code} {issue.line}:{issue.column}" for issue in error.issues)
    assert time.process_time() - begin < second()
    return found


def test_every_file_has_its_line() -> None:
    assert sorted(OUTCOMES) == sorted(path.stem for path in HOSTILE.glob("*.yaml"))
    assert len(OUTCOMES) >= 150


@pytest.mark.parametrize("name", sorted(OUTCOMES))
def test_hostile(name: str) -> None:
    data = (HOSTILE / f"{name}.yaml").read_bytes()
    expected, _space, claims = OUTCOMES[name].partition(" {")
    assert outcome(data) == expected
    if claims:
        document = read(data)
        claimed = json.loads("{" + claims)
        assert {at: value_at(to_data(document.journey), at) for at in claimed} == claimed
        assert document.journey == read(fmt(data)).journey


@pytest.mark.parametrize("name", sorted(name for name in OUTCOMES if not OUTCOMES[name].startswith("reads")))
def test_an_error_says_what_to_do(name: str) -> None:
    data = (HOSTILE / f"{name}.yaml").read_bytes()
    lines = data.decode("utf-8", "replace").splitlines() or [""]
    with pytest.raises(MapFileError) as caught:
        read(data)
    for issue in caught.value.issues:
        assert issue.code in RULES
        assert issue.message.strip()
        assert "{" not in issue.message.replace("{a", "")
        assert 1 <= issue.line <= len(lines) + 1
        assert len(issue.message) + len(issue.hint) < 300


def value_at(data: object, at: str) -> object:
    """The plain value at an address."""
    for key in split_address(at):
        data = data[int(key)] if isinstance(data, list) else data[key]  # type: ignore[index]
    return data


# What would take megabytes as a file: how to make it, and what reading it gives.
GIANTS = {
    "larger than 5 MB": (lambda: HEAD + "goal: " + "a" * LIMIT, "JM103 1:1"),
    "larger than 5 MB only as bytes": (lambda: HEAD + "goal: " + "吉" * (LIMIT // 3), "JM103 1:1"),
    "exactly 5 MB": (lambda: HEAD + "goal: " + "a" * (LIMIT - len(HEAD) - 6), "reads"),
    "brackets": (lambda: HEAD + "x-a: " + "[" * 5_000_000, "JM116 3:37"),
    "braces": (lambda: HEAD + "x-a: " + "{" * 5_000_000, "JM116 3:37"),
    "closing brackets": (lambda: HEAD + "x-a: " + "]" * 5_000_000, "JM107 3:6"),
    "dashes": (lambda: HEAD + "x-a:\n  " + "- " * 2_500_000, "JM116 4:65"),
    "question marks": (lambda: HEAD + "x-a:\n  " + "? " * 2_500_000, "JM116 4:65"),
    "one quote": (lambda: HEAD + "goal: '" + "a\n" * 2_500_000, "JM108 3:7"),
    "only newlines": (lambda: "\n" * 5_000_000, "JM117 1:1"),
    "only spaces": (lambda: " " * 5_000_000, "JM117 1:1"),
    "only comments": (lambda: "#\n" * 2_500_000, "JM117 1:1"),
    "one comment": (lambda: HEAD + "#" * 5_000_000, "reads"),
    "a tab": (lambda: HEAD + "\t" * 5_000_000 + "a: b", "JM104 3:1"),
    "zeros": (lambda: b"\0" * 5_000_000, "JM102 1:1"),
    "tags": (lambda: HEAD + "x-a: " + "!" * 5_000_000, "JM110 3:6"),
    "an anchor": (lambda: HEAD + "x-a: &" + "a" * 5_000_000, "JM111 3:6"),
    "a long id": (lambda: HEAD + "personas: {? " + "a" * 5_000_000 + " : {name: M}}", "JM124 3:14"),
    "digits": (lambda: HEAD + "metrics: {nps: " + "9" * 5_000_000 + "}", "JM125 3:16"),
    "an exponent": (lambda: HEAD + "metrics: {nps: 1e" + "9" * 5_000_000 + "}", "JM125 3:16"),
    "a block": (lambda: HEAD + "goal: |\n" + "  a #\n" * 800_000, "reads"),
    "too many values": (lambda: HEAD + "tags:\n" + "- a\n" * 1_000_000, "JM103 19999"),
    "unknown keys": (lambda: HEAD + "".join(f"k{n}: a\n" for n in range(30_000)), "JM120 3:1"),
    "the same key": (lambda: HEAD + "title: a\n" * 30_000, "JM115 3:1"),
    "anchors": (lambda: HEAD + "tags:\n" + "- &a\n" * 1_000_000, "JM111 4:3"),
    "aliases": (lambda: HEAD + "tags: [&a b" + ", *a" * 1_000_000 + "]", "JM111 3:8"),
    "numbers that are none": (
        lambda: HEAD + "metrics:\n" + "".join(f"  m{n}: x\n" for n in range(30_000)),
        "JM125 4:7",
    ),
    "nested quotes": (lambda: HEAD + 'goal: "' + '\\"' * 2_500_000 + '"', "reads"),
}


@pytest.mark.parametrize("name", GIANTS)
def test_giants(name: str) -> None:
    make, expected = GIANTS[name]
    assert outcome(make()).startswith(expected)
