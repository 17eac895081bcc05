"""The report tells all of a map, and no text of the map becomes markup in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeymap.export import render_map
from journeymap.export.report import markdown
from journeymap.export.report.column_widths import column_widths
from journeymap.export.report.contents import contents
from journeymap.export.report.ranked_tables import pain_grid
from journeymap.export.report.report_docx import docx
from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from tests.strategies.journeys import journeys
from tests.strategies.many_scripts import many_scripts

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))
OURS = {
    "heading",
    "paragraph",
    "bullet_list",
    "ordered_list",
    "list_item",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "inline",
    "text",
    "strong",
    "softbreak",
    "hardbreak",
    "html_inline",
}
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "![a](https://example.org/x.png)",
    "https://example.org and www.example.org",
    "a | b\n| --- |\n<b>bold</b>",
    "# heading",
    "- item\n1. item\n> quote\n```code```",
    "&lt;b&gt; &#60;i&#62;",
    "*a* _b_ `c` ~~d~~ $e$",
    "<!-- hidden -->",
    "\\<u\\>",
)


def journey_of(path: Path) -> JourneyMap:
    return read(path.read_bytes()).journey


def tokens(text: str) -> Iterator[Token]:
    """What an independent reader of Markdown makes of a text, links that it finds by itself, too."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for token in reader.parse(text):
        yield token
        yield from token.children or ()


def read_as_text(text: str) -> str:
    return " ".join(" ".join(token.content for token in tokens(text) if token.type == "text").split())


def kinds(text: str) -> set[str]:
    return {re.sub("_(open|close)$", "", token.type) for token in tokens(text)}


def hostile_map(text: str) -> JourneyMap:
    touchpoint = {
        "name": text,
        "doing": text,
        "thinking": text,
        "feeling": text,
        "channel": "web",
        "emotion": {"mei": -1},
        "pains": {"p": {"text": text, "owner": text, "ticket": text}},
        "ideas": {"i": {"text": text}},
        "quotes": [text],
        "tags": [text],
        "links": [text],
        "gains": {"g": text},
        "backstage": {"b": text},
        "metrics": {"csat": {"value": 3, "source": text}},
        "next": {"pays": {"share": 0.5, "when": text}},
        "lanes": {"legal": text},
    }
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": text,
            "summary": text,
            "goal": text,
            "vision": text,
            "owner": text,
            "lanes": {"legal": text},
            "channels": {"web": {"name": text}},
            "personas": {
                "mei": {"name": text, "quote": text, "goals": [text], "demographics": {"age": text}}
            },
            "stages": {
                "buy": {
                    "name": text,
                    "goal": text,
                    "summary": text,
                    "touchpoints": {"pays": touchpoint, "leaves": {"name": text}},
                }
            },
        }
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_map_becomes_markup(text: str) -> None:
    journey = hostile_map(text)
    written = markdown(journey, study(journey))
    assert kinds(written) <= OURS
    html = {token.content for token in tokens(written) if token.type.startswith("html")}
    assert html <= {"<br>"}
    levels = [token.tag for token in tokens(written) if token.type == "heading_open"]
    assert levels.count("h1") == 1
    assert "".join(text.split("\n", maxsplit=1)[0].split()) in "".join(read_as_text(written).split())


def test_an_address_in_a_text_stays_a_text() -> None:
    journey = hostile_map("see https://example.org or www.example.org")
    written = markdown(journey, study(journey))
    # Readers such as GitHub's make links of bare addresses; an escaped one is none.
    assert not re.search(r"https?://|www\.", written)
    assert "https://example.org" in read_as_text(written)


def texts_of(value: Any) -> Iterator[str]:
    """All texts of a part that a report must tell."""
    skipped = {
        "journeymap",
        "locale",
        "image",
        "images",
        "color",
        "icon",
        "counterpart",
        "duration",
        "channel",
        "personas",
        "solves",
        "next",
        "conflicts",
        "state",
        "status",
        "phase",
        "kind",
        "confidence",
        "ends",
        "reviewed",
        "date",
    }
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in skipped or (key == "personas" and isinstance(item, dict)):
                yield from texts_of(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_a_report_tells_every_text_of_the_map(path: Path) -> None:
    journey = journey_of(path)
    said = "".join(read_as_text(markdown(journey, study(journey))).split())
    missing = [
        text for text in texts_of(journey.model_dump(mode="json")) if "".join(text.split()) not in said
    ]
    assert missing == []


@settings(max_examples=60)
@given(journeys())
def test_any_map_becomes_markdown_of_our_own_elements(journey: JourneyMap) -> None:
    written = markdown(journey, study(journey))
    assert kinds(written) <= OURS
    assert {token.content for token in tokens(written) if token.type.startswith("html")} <= {"<br>"}


def test_headline_pains_ideas_and_sources_are_in_the_report() -> None:
    journey = journey_of(next(path for path in MAPS if path.name == "guitar-purchase.journey.yaml"))
    told = markdown(journey, study(journey))
    for part in (
        "## What to do first",
        "It hurts Mei most",
        "## Pains, worst first",
        "## Ideas, best first",
        "## Emotion",
        "## Metrics",
        "Exit survey",
        "## Moments of truth",
        "## Likeliest routes",
        "## Where travellers leave for good",
    ):
        assert part in told


@pytest.fixture(scope="module")
def document() -> Any:
    journey = many_scripts()
    return python_docx.Document(BytesIO(render_map(journey, "docx")))


def test_a_document_has_real_headings_a_title_and_a_language(document: Any) -> None:
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[0] == "Heading 1"
    assert {"Heading 2", "Heading 3"} <= set(styles)
    assert document.core_properties.title == many_scripts().title


def test_heads_of_tables_are_repeated_and_rows_stay_whole(document: Any) -> None:
    assert len(document.tables) >= len(many_scripts().stages)
    for table in document.tables:
        first, *others = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in others)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_picture_stands_on_a_page_on_its_side_and_is_told(document: Any) -> None:
    assert [section.page_width > section.page_height for section in document.sections] == [False, True, False]
    pictures = document.element.body.findall(f".//{qn('wp:docPr')}")
    assert len(pictures) == 1
    assert "7 touchpoints" in pictures[0].get("descr") or "14 touchpoints" in pictures[0].get("descr")
    wide = document.inline_shapes[0].width
    section = document.sections[1]
    assert wide <= section.page_width - section.left_margin - section.right_margin


@settings(max_examples=15)
@given(journeys())
def test_any_map_becomes_a_document_that_opens(journey: JourneyMap) -> None:
    insights = study(journey)
    opened = python_docx.Document(BytesIO(docx(journey, insights)))
    headings = sum(type(block).__name__ == "Heading" for block in contents(journey, insights))
    assert sum(paragraph.style.name.startswith("Heading") for paragraph in opened.paragraphs) == headings


def test_the_same_map_gives_the_same_document() -> None:
    journey = many_scripts()
    first, second = (python_docx.Document(BytesIO(docx(journey, study(journey)))) for _time in range(2))
    assert first.element.xml == second.element.xml


@settings(max_examples=40)
@given(st.floats(80, 2000), st.floats(5, 20))
def test_columns_add_up_to_the_width(room: float, size: float) -> None:
    journey = many_scripts()
    widths = column_widths(pain_grid(journey, study(journey)), room, size, 8)
    assert sum(widths) == pytest.approx(room)
    assert min(widths) > 0
