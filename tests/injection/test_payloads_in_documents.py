"""Payloads in every file that a map is given away as: readers find texts, and nothing to run or fetch."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from openpyxl import load_workbook

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


Made = list[str]
"""What payloads made of a document that words do not; ``[]`` where they are texts and nothing else."""


def office(hostile: bytes, plain: bytes) -> Made:
    bad, good = opened(hostile), opened(plain)
    links = {"hyperlink", "hlinkClick"} if "hyperlink" in good.elements else set()
    return [
        *(bad.members ^ good.members),
        *(set(bad.elements) - set(good.elements) - OF_LINES - OF_ARABIC),
        *(name for name in bad.members if "vba" in name.lower() or "embed" in name.lower()),
        *(address for address in bad.outside if not allowed(address)),
        *(RUNS_OR_FETCHES & set(bad.elements) - links),
    ]


def document(hostile: bytes, plain: bytes) -> Made:
    fields = [opened(one).elements for one in (hostile, plain)]
    other = [name for name in ("instrText", "fldSimple") if fields[0][name] != fields[1][name]]
    return office(hostile, plain) + other


def table(hostile: bytes, plain: bytes) -> Made:
    bad, good = ([*csv.reader(io.StringIO(one.decode("utf-8-sig"), newline=""))] for one in (hostile, plain))
    wide = {len(row) for row in good}
    return [
        *(f"a row of {len(row)} cells" for row in bad if len(row) not in wide),
        *(
            cell
            for row in bad
            for cell in row
            if cell.lstrip(TRIMMED).startswith(OF_SPREADSHEETS) and not is_number(cell)
        ),
    ]


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def markdown(hostile: bytes, plain: bytes) -> Made:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    bad, good = (elements_of_html(reader.render(one.decode())) for one in (hostile, plain))
    counted = {*bad[0], *good[0]} - {"br", "p"}
    return [
        *(name for name in counted if bad[0][name] != good[0][name]),
        *(bad[1] - good[1]),
        *(address for address in bad[2] if not allowed(address)),
    ]


def xml(hostile: bytes, plain: bytes) -> Made:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    bad, good = ({node.tag for node in etree.fromstring(one, parser).iter()} for one in (hostile, plain))
    return [
        *(["a document type"] if b"<!DOCTYPE" in hostile[:200] else []),
        *(["a style sheet"] if b"<?xml-stylesheet" in hostile else []),
        # Comments and instructions have no name that is a text.
        *(str(tag) for tag in bad if tag not in good or not isinstance(tag, str)),
    ]


def plain_data(hostile: bytes, plain: bytes) -> Made:
    bad, good = json.loads(hostile), json.loads(plain)
    return [] if type(bad) is type(good) and set(bad) == set(good) else [*map(str, bad)]


def actions(pdf: bytes) -> Made:
    """The scripts, links and actions of a PDF."""
    said = [
        subprocess.run(["pdfinfo", option, "-"], input=pdf, capture_output=True, check=True).stdout.decode()
        for option in ("-js", "-url")
    ]
    lines = [line for text in said for line in text.splitlines() if line.strip()]
    # Actions stand outside the compressed streams or within; typst compresses objects, poppler reads both.
    words = (b"/JavaScript", b"/Launch", b"/OpenAction", b"/SubmitForm")
    return [line for line in lines if not line.startswith("Page ")] + [
        word.decode() for word in words if word in pdf
    ]


Proof = Callable[[bytes, bytes], Made]
PROOFS: dict[str, Proof] = {
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
EXCHANGED: dict[str, Proof] = {
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
        assert PROOFS[ending](render_map(hostile, ending), render_map(plain, ending)) == []


def test_a_pdf_runs_and_links_nothing(pairs: Pairs) -> None:
    assert actions(render_map(pairs[0][0], "pdf")) == []


@pytest.mark.parametrize("name", sorted({*WRITABLE} - ELSEWHERE))
def test_a_file_for_every_other_tool(name: str, pairs: Pairs) -> None:
    for hostile, plain in pairs:
        made = [exchange.write_as(journey, name).data for journey in (hostile, plain)]
        assert EXCHANGED[name](*made) == []


TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}".__add__


def formulas_in(flat: Path) -> tuple[list[str], int]:
    """The formulas of a flat ODS, and in how many cells a formula is but a truth value.

    The program has no type of its own for the truth values of a workbook: it keeps them as numbers made
    by a formula of one word, so that only their number can tell whether a text became one.
    """
    cells = etree.parse(flat, etree.XMLParser(huge_tree=True)).iter(TABLE("table-cell"))
    found: Counter[str] = Counter()
    for cell in cells:
        if formula := cell.get(TABLE("formula")):
            found[formula] += int(cell.get(TABLE("number-columns-repeated"), "1"))
    truths = found.pop("of:=TRUE()", 0) + found.pop("of:=FALSE()", 0)
    return list(found), truths


def truth_values(table: Path) -> int:
    """How many cells of a table are truth values by their own type; a CSV has only texts."""
    if table.suffix == ".csv":
        return 0
    rows = [row for sheet in load_workbook(table) for row in sheet.iter_rows()]
    return sum(cell.data_type == "b" for row in rows for cell in row)


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
        formulas, truths = formulas_in(file)
        assert formulas == [], file.name
        assert truths == truth_values(file.with_suffix("." + file.name.partition("-")[0])), file.name
        assert "dde" not in text.lower().split("<office:body>")[0]
        assert "<text:a " not in text, file.name
