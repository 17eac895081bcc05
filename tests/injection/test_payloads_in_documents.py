"""Payloads in every file that a map is given away as: readers find texts, and nothing to run or fetch."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from markdown_it import MarkdownIt

from journeymap import exchange
from journeymap.export import FORMATS, render_map
from journeymap.model import JourneyMap
from tests.injection.opened_documents import elements_of_html, opened

Pairs = list[tuple[JourneyMap, JourneyMap]]

RUNS_OR_FETCHES = {
    *("f", "oleObject", "control", "ddeLink", "externalBook", "attachedTemplate", "altChunk"),
    *("hlinkClick", "hlinkHover", "hlinkMouseOver", "snd", "videoFile", "audioFile", "script", "hyperlink"),
}
"""Elements of office documents that run something or lead out of it."""
OF_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
TRIMMED = " \u00a0\u3000\ufeff\u200b\x00"
OF_LINES = {"br", "p", "brk", "t", "r", "rPr", "pPr", "endParaRPr", "tab", "li"}
"""What a text of several lines has more of than a text of one line."""

OF_ARABIC = {"bidi", "rtl", "cs", "lang"}
"""What a text that runs from right to left says of itself."""


def allowed(address: str) -> bool:
    return address.startswith(("https://", "http://", "#"))


def office(hostile: bytes, plain: bytes) -> None:
    bad, good = opened(hostile), opened(plain)
    assert bad.members == good.members
    assert set(bad.elements) - set(good.elements) - OF_LINES - OF_ARABIC == set()
    assert not any("vba" in name.lower() or "embed" in name.lower() for name in bad.members)
    assert all(map(allowed, bad.outside)), bad.outside
    if "hyperlink" not in good.elements:
        assert RUNS_OR_FETCHES & set(bad.elements) == set()
    else:
        assert RUNS_OR_FETCHES & set(bad.elements) <= {"hyperlink", "hlinkClick"}


def document(hostile: bytes, plain: bytes) -> None:
    office(hostile, plain)
    fields = {"instrText", "fldSimple"}
    counts = [{name: opened(one).elements[name] for name in fields} for one in (hostile, plain)]
    assert counts[0] == counts[1]


def table(hostile: bytes, plain: bytes) -> None:
    rows = [list(csv.reader(io.StringIO(one.decode("utf-8-sig"), newline=""))) for one in (hostile, plain)]
    assert {len(row) for row in rows[0]} == {len(row) for row in rows[1]}
    runs = [
        cell
        for row in rows[0]
        for cell in row
        if cell.lstrip(TRIMMED).startswith(OF_SPREADSHEETS) and not is_number(cell)
    ]
    assert runs == []


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def markdown(hostile: bytes, plain: bytes) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    bad, good = (elements_of_html(reader.render(one.decode())) for one in (hostile, plain))
    by_lines = {"br", "p"}
    assert {name: count for name, count in bad[0].items() if name not in by_lines} == {
        name: count for name, count in good[0].items() if name not in by_lines
    }
    assert bad[1] <= good[1]
    assert all(map(allowed, bad[2])), bad[2]
    assert set(bad[0]) <= set(good[0]) | by_lines


def xml(hostile: bytes, plain: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    assert b"<!DOCTYPE" not in hostile[:200]
    assert b"<?xml-stylesheet" not in hostile
    bad, good = ({node.tag for node in etree.fromstring(one, parser).iter()} for one in (hostile, plain))
    assert bad <= good
    assert all(isinstance(tag, str) for tag in bad)


def plain_data(hostile: bytes, plain: bytes) -> None:
    bad, good = json.loads(hostile), json.loads(plain)
    assert type(bad) is type(good)
    assert set(bad) == set(good)


def silent_pdf(hostile: bytes) -> None:
    for option in ("-js", "-url"):
        run = subprocess.run(["pdfinfo", option, "-"], input=hostile, capture_output=True, check=True)
        lines = [line for line in run.stdout.decode().splitlines() if line.strip()]
        assert [line for line in lines if not line.startswith("Page ")] == [], lines
    # Actions stand outside the compressed streams or within; typst compresses objects, poppler reads both.
    assert not any(word in hostile for word in (b"/JavaScript", b"/Launch", b"/OpenAction", b"/SubmitForm"))


PROOFS: dict[str, Callable[[bytes, bytes], None]] = {
    "csv": table,
    "docx": document,
    "json": plain_data,
    "md": markdown,
    "pptx": office,
    "svg": xml,
    "xlsx": office,
}
ELSEWHERE = {"html", "pdf", "png", "mermaid"}
"""Have a proof of their own: a browser, a reader of PDF; a PNG holds no text at all."""
EXCHANGED: dict[str, Callable[[bytes, bytes], None]] = {
    "cjml": xml,
    "csv": table,
    "ojf": plain_data,
    "xlsx": office,
}
WRITABLE = [name for name, one in exchange.FORMATS.items() if one.write]


def test_every_format_has_its_proof() -> None:
    assert set(FORMATS) <= {*PROOFS, *ELSEWHERE}
    assert set(WRITABLE) <= {*EXCHANGED, *ELSEWHERE}


@pytest.mark.parametrize("ending", sorted({*FORMATS} - ELSEWHERE))
def test_a_file_of_every_format(ending: str, pairs: Pairs) -> None:
    for hostile, plain in pairs:
        PROOFS[ending](render_map(hostile, ending), render_map(plain, ending))


def test_a_pdf_runs_and_links_nothing(pairs: Pairs) -> None:
    silent_pdf(render_map(pairs[0][0], "pdf"))


@pytest.mark.parametrize("name", sorted({*WRITABLE} - ELSEWHERE))
def test_a_file_for_every_other_tool(name: str, pairs: Pairs) -> None:
    for hostile, plain in pairs:
        EXCHANGED[name](*(exchange.write_as(journey, name).data for journey in (hostile, plain)))


def test_a_spreadsheet_program_finds_no_formula(pairs: Pairs, tmp_path: Path) -> None:
    tables = [ending for ending in ("csv", "xlsx") if ending in FORMATS]
    assert tables
    for number, (hostile, _plain) in enumerate(pairs):
        for ending in tables:
            (tmp_path / f"{ending}-{number}.{ending}").write_bytes(render_map(hostile, ending))
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"),
            *("--convert-to", "fods", "--outdir", str(tmp_path)),
            *map(str, sorted(tmp_path.glob("*-*.*"))),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    made = sorted(tmp_path.glob("*.fods"))
    assert len(made) == len(pairs) * len(tables)
    for file in made:
        text = file.read_text("utf-8")
        # A truth value is a formula of no text in this program's own format.
        found = set(re.findall(r'table:formula="([^"]*)"', text))
        assert found <= {"of:=TRUE()", "of:=FALSE()"}, file.name
        assert "dde" not in text.lower().split("<office:body>")[0]
        assert "<text:a " not in text, file.name
