"""Tables of all shapes become maps, and every row of them is a card or is told."""

from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.errors import JourneymapError
from journeymap.exchange import Imported, Options, read_any
from journeymap.mapfile import prove, write
from journeymap.sheets import csv_of, lines_of
from tests.exchange.outcomes import kept, read_or_refused, says_why

STEPS = """\
Phase;Schritt;Kanal;Zufriedenheit;Probleme;Chancen;Abteilungssystem
Suchen;Sieht Anzeige;Web;4,5;;;CRM
;Vergleicht Räder;Web;2,5;"- zu viele Seiten
- langsam";Filter;
Kaufen;Zahlt;Laden;1;Karte abgelehnt; Raten; Rechnung
;;;;;;
Nutzen;;;;;;
"""
RUSSIAN = "Этап,Шаг,Канал,Оценка,Проблемы\nПоиск,Видит рекламу,Сайт,2,дорого\nПокупка,Платит,Магазин,5,\n"
CHINESE = "阶段,步骤,渠道,情绪,痛点\n认知,看到广告,抖音,😀,\n购买,付款,微信,😡,付款失败；太慢\n"
MARKDOWN = """\
# Buying a bike

| Stage | Look | | Buy |
|---|---|---|---|
| Step | Sees ad | Compares | Pays |
| Doing | scrolls | reads | taps |
| Emotion | 1 | -1 | -2 |
| Pains | | too many<br>too dear | refused |
"""


def cards(imported: Imported) -> dict[str, object]:
    return {part.name: part for _s, _i, part in imported.document.journey.touchpoints()}


def accounted(imported: Imported) -> bool:
    rows = [item for item in imported.left_out if item.place.startswith(("row", "column", "note"))]
    return imported.rows == imported.cards + len(rows)


def test_a_german_table_with_semicolons_commas_and_gaps() -> None:
    imported = read_any(STEPS.encode("cp1252"), "reise.csv")
    journey = imported.document.journey
    assert [stage.name for stage in journey.stages.values()] == ["Suchen", "Kaufen", "Nutzen"]
    look = list(journey.stages["suchen"].touchpoints.values())
    assert [card.emotion for card in look] == [1.5, -0.5]
    assert [pain.text for pain in look[1].pains.values()] == ["zu viele Seiten", "langsam"]
    assert [item.place for item in imported.left_out] == ["row 7"]
    assert (imported.rows, imported.cards) == (4, 3)
    assert journey.lanes == {"abteilungssystem": "Abteilungssystem"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r"])
def test_encodings_of_a_russian_table(encoding: str) -> None:
    imported = read_any(RUSSIAN.encode(encoding), "t.csv")
    assert list(cards(imported)) == ["Видит рекламу", "Платит"]
    assert accounted(imported)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_encodings_and_faces_of_a_chinese_table(encoding: str) -> None:
    imported = read_any(CHINESE.encode(encoding), "t.csv")
    pays = imported.document.journey.stages["购买"].touchpoints["付款"]
    assert pays.emotion == -2
    assert [pain.text for pain in pays.pains.values()] == ["付款失败", "太慢"]


def test_a_matrix_in_markdown_fills_a_stage_over_its_columns() -> None:
    imported = read_any(MARKDOWN.encode(), "notes.md")
    journey = imported.document.journey
    assert {key: list(stage.touchpoints) for key, stage in journey.stages.items()} == {
        "look": ["sees-ad", "compares"],
        "buy": ["pays"],
    }
    assert journey.stages["buy"].touchpoints["pays"].emotion == -2
    assert len(journey.stages["look"].touchpoints["compares"].pains) == 2
    assert accounted(imported)


def test_a_mapping_is_saved_changed_and_replayed() -> None:
    first = read_any(STEPS.encode(), "a.csv")
    assert (
        read_any(STEPS.encode(), "a.csv", options=Options(mapping=first.mapping)).document == first.document
    )
    other = first.mapping.replace("Abteilungssystem: lane", "Abteilungssystem: backstage")
    second = read_any(STEPS.encode(), "a.csv", options=Options(mapping=other))
    assert not second.document.journey.lanes
    assert second.document.journey.stages["suchen"].touchpoints["sieht-anzeige"].backstage == {"crm": "CRM"}


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("columns: {Schritt: nam}", "did you mean `name`"),
        ("colums: {}", "columns"),
        ("columns: {a: name}\nemotion: 5", "emotion: {low"),
        ("[", ""),
    ],
)
def test_a_wrong_mapping_is_explained(mapping: str, said: str) -> None:
    with pytest.raises(JourneymapError) as refused:
        read_any(STEPS.encode(), "a.csv", options=Options(mapping=mapping))
    assert said in str(refused.value)


def test_cells_joined_over_rows_make_one_card() -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Stage", "Step", "Pain points"],
        ["Buy", "Pays", "slow"],
        [None, None, "dear"],
        ["Use", "Rides", None],
    ):
        book.active.append(row)
    book.active.merge_cells("B2:B3")
    stream = BytesIO()
    book.save(stream)
    imported = read_any(stream.getvalue(), "t.xlsx")
    assert len(imported.document.journey.stages["buy"].touchpoints["pays"].pains) == 2
    assert any("row 3" in sentence for sentence in imported.understood)
    assert accounted(imported)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.text(max_size=8), max_size=4), min_size=1, max_size=6))
def test_every_row_is_a_card_or_told(rows: list[list[str]]) -> None:
    from journeymap.sheets import separated_text

    text = separated_text([["Stage", "Step", "Pains", "Emotion"], *rows])
    try:
        imported = read_any(text.encode(), "t.csv")
    except JourneymapError:
        return
    assert accounted(imported)
    prove(imported.document, write(imported.document))


def archive(members: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512,
        b"PK\x03\x04 broken",
        archive({"../../etc/passwd": b"x"}),
        archive({"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}),
        archive({"xl/workbook.xml": b"<a/>", "xl/bomb.bin": b"\x00" * 20_000_000}),
        archive({"xl/workbook.xml": b"<a/>"} | {f"{n}": b"" for n in range(1200)}),
        archive({"xl/workbook.xml": b"<a/>"}),
    ],
    ids=["old", "broken", "path", "entity", "bomb", "many", "empty"],
)
def test_hostile_workbooks_are_refused(data: bytes) -> None:
    with pytest.raises(JourneymapError):
        read_any(data, "t.xlsx", format="xlsx")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=5))
def test_a_damaged_workbook_is_refused_or_read(damages: list[tuple[int, int]]) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Stage", "Step"])
    book.active.append(["Buy", "Pays"])
    stream = BytesIO()
    book.save(stream)
    damaged = bytearray(stream.getvalue())
    for place, value in damages:
        damaged[place % len(damaged)] = value
    came = read_or_refused(bytes(damaged), "t.xlsx", "xlsx")
    if isinstance(came, JourneymapError):
        assert says_why(came)
    else:
        assert accounted(came)
        assert kept(came) == came.document.journey


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["csv", "xlsx", "markdown", "outline", "notes"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    came = read_or_refused(data, "t", name)
    if isinstance(came, JourneymapError):
        assert says_why(came)
    else:
        assert kept(came) == came.document.journey


def test_apostrophes_of_other_tools_stay_and_those_of_own_tables_go() -> None:
    foreign = "Stage,Step,Pains,Quote\nLook,'+1 for ads,'-dear,''tis fine\n"
    (card,) = read_any(foreign.encode(), "t.csv").document.journey.stages["look"].touchpoints.values()
    assert card.name == "'+1 for ads"
    assert [pain.text for pain in card.pains.values()] == ["'-dear"]
    assert card.quotes == ("''tis fine",)
    own = csv_of(lines_of(read_any(foreign.encode(), "t.csv").document.journey)).encode()
    assert b"''+1 for ads" in own
    (back,) = read_any(own, "t.csv").document.journey.stages["look"].touchpoints.values()
    assert back == card
