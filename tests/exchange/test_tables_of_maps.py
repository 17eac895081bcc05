"""A map that went out as a table comes back the same, and no spreadsheet finds a formula in it."""

from __future__ import annotations

import csv
import subprocess
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from journeymap.errors import ExchangeError
from journeymap.exchange import read_any
from journeymap.export.formats import render_map
from journeymap.mapfile import read
from journeymap.model import Document, JourneyMap
from journeymap.sheets import csv_of, lines_of, map_of
from tests.strategies.journeys import documents, journeys

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a map smaller through the bytes of workbooks takes minutes, and tells little."""
FORMULAS = (
    "=1+1",
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "'=1",
    "''",
    "＝1",
    "#REF!",
    "007",
    "1,5",
    "TRUE",
    "2026-11-02",
    "a\r\nb",
    "_x000D_",
    "👩‍👩‍👧",
    "مرحبا",
    "⟦1⟧",
    "x" * 40_000,
    "\x00\x07😀" * 20_000,
)


def journey_of(text: str) -> JourneyMap:
    """A map with the text wherever one can stand."""
    pain = {"text": text, "owner": text}
    card = {"name": text, "doing": text, "quotes": [text, ""], "pains": {"a": pain}, "backstage": {"b": text}}
    stages = {"s": {"name": text, "touchpoints": {"t": card | {"x-own": text, "next": {}, "emotion": [1]}}}}
    return JourneyMap.model_validate({"journeymap": 1, "title": text, "stages": stages})


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(documents())
def test_lines_hold_the_whole_map_and_its_comments(document: Document) -> None:
    back = map_of(lines_of(document.journey, document.comments))
    assert back.journey == document.journey
    assert back.comments == {at: notes for at, notes in document.comments.items() if notes}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@settings(max_examples=12, deadline=None, suppress_health_check=SLOW, phases=UNSHRUNK)
@given(journey=journeys())
def test_a_table_gives_the_same_map_back(ending: str, journey: JourneyMap) -> None:
    assert read_any(render_map(journey, ending), f"map.{ending}").document.journey == journey


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "number", [0.1 + 0.2, 1 / 3, 14189840522077402, 3.795647086258869e16, 2.2652707913147734e156, -1.7e308]
)
def test_no_digit_of_a_number_is_lost(ending: str, number: float) -> None:
    data = {"journeymap": 1, "title": "a", "metrics": {"b": {"target": number}}, "x-own": number}
    journey = JourneyMap.model_validate(data)
    assert read_any(render_map(journey, ending), f"map.{ending}").document.journey == journey


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_blanks_in_names_of_facts_and_metrics_stay(ending: str) -> None:
    person = {"name": "Mei", "demographics": {" age": "30", "age": "40"}}
    data = {
        "journeymap": 1,
        "title": "a",
        "metrics": {"\xa0n ": {"n": 9}, " ": {}},
        "personas": {"mei": person},
    }
    journey = JourneyMap.model_validate(data)
    assert read_any(render_map(journey, ending), f"map.{ending}").document.journey == journey


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_comments_of_a_file_go_out_and_come_back(ending: str) -> None:
    text = "# =1+1\njourneymap: 1\ntitle: Tea # hot\nstages:\n  buy: # 'tis here\n    name: Buy\n"
    document = read(text)
    back = read_any(render_map(document.journey, ending, comments=document.comments), f"map.{ending}")
    assert document.comments
    assert back.document == document


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("text", FORMULAS, ids=lambda text: repr(text[:12]))
def test_texts_that_spreadsheets_misread_come_back(ending: str, text: str) -> None:
    journey = journey_of(text)
    assert read_any(render_map(journey, ending), f"map.{ending}").document.journey == journey


@pytest.mark.parametrize("text", FORMULAS[:10], ids=repr)
def test_no_cell_of_a_csv_file_begins_a_formula(text: str) -> None:
    data = render_map(journey_of(text), "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not cell.strip(" ").startswith(("=", "+", "@", "-", "\t", "\r", "＝"))


@pytest.mark.parametrize("text", [*FORMULAS[:10], "#REF!"], ids=repr)
def test_no_cell_of_a_workbook_is_a_formula_or_an_error(text: str) -> None:
    book = openpyxl.load_workbook(BytesIO(render_map(journey_of(text), "xlsx")))
    types = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert types <= {"s", "n", "b", "d"}
    assert book["Touchpoints"].freeze_panes == "B2"
    marked = [cell for row in book["Touchpoints"] for cell in row if cell.quotePrefix]
    assert bool(marked) == (text not in ("#REF!", "\r=1"))


def test_libreoffice_opens_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "map.xlsx").write_bytes(render_map(journey_of("=1+1"), "xlsx"))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
            "map.xlsx",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    rows = list(csv.reader(StringIO((tmp_path / "map-Touchpoints.csv").read_text("utf-8"))))
    assert "=1+1" in rows[1]


def test_a_mistake_in_an_edited_table_is_told_with_its_row() -> None:
    lines = lines_of(journey_of("a"))
    text = csv_of(lines).replace("pain,s,t,a", "pain,s,nobody,a")
    with pytest.raises(ExchangeError, match=r"row \d+: .*nobody"):
        read_any(text.encode(), "map.csv")


def test_a_line_without_an_id_gets_one() -> None:
    text = csv_of(lines_of(journey_of("a")))
    header = text.partition("\r\n")[0].split(",")
    row = dict.fromkeys(header, "") | {"Row": "pain", "Stage": "s", "Touchpoint": "t", "Text": "Too slow"}
    back = read_any((text + ",".join(row.values()) + "\r\n").encode(), "map.csv")
    assert list(back.document.journey.stages["s"].touchpoints["t"].pains) == ["a", "too-slow"]
