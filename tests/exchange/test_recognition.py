"""Every kind of file is taken for what it is, whatever its name, and for nothing else."""

from __future__ import annotations

import json

import pytest

from journeymap.errors import ExchangeError
from journeymap.exchange import FORMATS, format_of, read_any, write_as
from journeymap.mapfile import read
from tests.exchange.test_cjml import BOOKS
from tests.exchange.test_mermaid_reading import DAY
from tests.exchange.test_ojf import BOOKING

SMALL = b"journeymap: 1\ntitle: T\nstages:\n  s: {name: S, touchpoints: {a: {name: A, emotion: 1}}}\n"
JOURNEY = read(SMALL).journey

FILES: list[tuple[str, bytes, str | None]] = [
    ("mermaid", DAY.encode(), "mermaid"),
    ("mermaid with front matter", b"---\ntitle: A\n---\n%%{init: {}}%%\njourney\na: 1\n", "mermaid"),
    ("mermaid of Windows", DAY.replace("\n", "\r\n").encode("utf-8-sig"), "mermaid"),
    (
        "mermaid in Markdown",
        f"# A page\n\n| a | b |\n|---|---|\n\n```mermaid\n{DAY}```\n".encode(),
        "mermaid",
    ),
    ("mermaid of ours", write_as(JOURNEY, "mermaid").data, "mermaid"),
    ("OpenJourney", json.dumps(BOOKING).encode(), "ojf"),
    ("OpenJourney in one line", json.dumps({"stages": [], "swimlanes": [], "nodes": []}).encode(), "ojf"),
    ("OpenJourney of ours", write_as(JOURNEY, "ojf").data, "ojf"),
    ("CJML", BOOKS.encode(), "cjml"),
    ("CJML in UTF-16", BOOKS.replace("UTF-8", "UTF-16").encode("utf-16"), "cjml"),
    ("CJML of ours", write_as(JOURNEY, "cjml").data, "cjml"),
    ("CSV", b"Stage,Touchpoint,Emotion\nBuy,Pays,-1\nBuy,Unpacks,2\n", "csv"),
    ("CSV with semicolons", b"Phase;Schritt;Stimmung\nKauf;Zahlt;-1,5\nKauf;Packt aus;2\n", "csv"),
    (
        "CSV of ours, with a persona's colour",
        b"Row,Id,Journeymap,Title,Name,Color\nmap,,1,T,,\nstage,s,,,S,\npersona,mei,,,Mei,#4f46c8\n",
        "csv",
    ),
    ("a Markdown table", b"| Stage | Touchpoint |\n|---|---|\n| Buy | Pays |\n", "markdown"),
]
"""What it is called here, the file, and the format it is of."""

NAMES = ("file", "file.txt", "file.dat")


@pytest.mark.parametrize(("what", "data", "expected"), FILES, ids=[what for what, *_rest in FILES])
@pytest.mark.parametrize("name", NAMES)
def test_the_content_says_what_a_file_is(what: str, data: bytes, expected: str, name: str) -> None:
    found = format_of(data, name)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize(("what", "data", "expected"), FILES, ids=[what for what, *_rest in FILES])
def test_its_own_ending_changes_nothing(what: str, data: bytes, expected: str) -> None:
    for ending in FORMATS[expected].endings:
        found = format_of(data, f"file{ending}")
        assert (found.name if found else None) == expected


@pytest.mark.parametrize(("what", "data", "expected"), FILES, ids=[what for what, *_rest in FILES])
def test_what_is_recognised_is_read(what: str, data: bytes, expected: str) -> None:
    assert read_any(data, "file").document.journey.title


@pytest.mark.parametrize(
    "data", [b"", b"\0\1\2\3" * 99, b"\x89PNG\r\n\x1a\n" + b"\0" * 99, b"%PDF-1.7\n%\xe2\xe3"]
)
def test_what_is_nothing_of_it_is_an_error_that_names_the_formats(data: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"--from.*mermaid"):
        read_any(data, "file")


def test_a_map_file_is_no_file_of_another_tool() -> None:
    found = format_of(SMALL, "a.journey.yaml")
    assert found is None or found.name not in ("mermaid", "ojf", "cjml")


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(ExchangeError, match="larger than 20 MB"):
        read_any(b"a" * (20 * 1024 * 1024 + 1), "file")
