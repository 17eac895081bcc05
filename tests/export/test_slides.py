"""A deck is a sound package of native shapes that tells the whole map."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from hypothesis import example, given, settings
from pptx import Presentation

from benchmarks.sample_sizes import journey_text
from journeymap.export.slides import pptx
from journeymap.export.slides.blank_deck import HEIGHT, WIDTH
from journeymap.export.slides.deck import ROOM
from journeymap.export.slides.map_parts import READABLE, MapPart, map_parts
from journeymap.insights import study
from journeymap.layout.type_scale import NOTE
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT
from tests.strategies.journeys import journeys
from tests.strategies.many_scripts import many_scripts

MAPS = Path(__file__).parents[2] / "maps"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@cache
def guitar() -> JourneyMap:
    return read((MAPS / "guitar-purchase.journey.yaml").read_bytes()).journey


@cache
def large(size: int) -> JourneyMap:
    return read(journey_text(size)).journey


@cache
def parts_in(size: int) -> tuple[MapPart, ...]:
    journey = large(size)
    return tuple(map_parts(journey, study(journey), ROOM, overlays=DEFAULT))


def parts_of(deck: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(deck)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def slides_of(deck: bytes) -> list[ET.Element]:
    parts = parts_of(deck)
    count = sum(name.startswith("ppt/slides/slide") for name in parts)
    return [ET.fromstring(parts[f"ppt/slides/slide{number}.xml"]) for number in range(1, count + 1)]


def spoken(element: ET.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{A}t"))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module", params=["guitar", "scripts", "large"])
def deck(request: pytest.FixtureRequest) -> tuple[JourneyMap, bytes]:
    journey = {"guitar": guitar, "scripts": many_scripts, "large": lambda: large(60)}[request.param]()
    return journey, pptx(journey)


Deck = tuple[JourneyMap, bytes]


def test_every_part_is_xml_and_every_relationship_leads_somewhere(deck: Deck) -> None:
    parts = parts_of(deck[1])
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        root = ET.fromstring(content)
        for relation in root.iter(RELATIONSHIP):
            assert relation.get("TargetMode") != "External", name
            base = dirname(dirname(name))
            target = relation.attrib["Target"]
            assert (target.lstrip("/") if target.startswith("/") else normpath(join(base, target))) in parts


def test_ids_are_unique_and_connectors_are_glued_to_shapes(deck: Deck) -> None:
    glued = 0
    for slide in slides_of(deck[1]):
        ids = [named.attrib["id"] for named in slide.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))
        for connector in slide.iter(f"{P}cNvCxnSpPr"):
            ends = [connector.find(f"{A}{end}") for end in ("stCxn", "endCxn")]
            assert all(end is not None and end.attrib["id"] in ids for end in ends)
            glued += 1
    assert glued >= 10


def test_every_slide_has_a_title_of_its_own_and_a_number(deck: Deck) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(BytesIO(deck[1])).slides]
    assert all(title.strip() for title in titles)
    assert [title for title, times in Counter(titles).items() if times > 1] == []


def test_nothing_is_a_picture_and_every_curve_is_a_freeform(deck: Deck) -> None:
    slides = slides_of(deck[1])
    assert not any(list(slide.iter(f"{A}blip")) for slide in slides)
    for persona in deck[0].personas.values():
        name = f"Emotion of {persona.name}"
        curves = [s for slide in slides for s in slide.iter(f"{P}sp") if names_of(s)[0] == name]
        assert curves
        assert all(curve.find(f".//{A}custGeom//{A}cubicBezTo") is not None for curve in curves)


def names_of(shape: ET.Element) -> tuple[str, str]:
    named = next(shape.iter(f"{P}cNvPr"))
    return named.get("name", ""), named.get("descr", "")


def test_each_touchpoint_is_one_rectangle_with_its_name_inside(deck: Deck) -> None:
    journey, content = deck
    found: Counter[str] = Counter()
    for slide in slides_of(content):
        for group in slide.iter(f"{P}grpSp"):
            name, told = names_of(group)
            card = group.find(f"{P}sp")
            assert card is not None
            if squeezed(name) in squeezed(spoken(card)) and told:
                found[name] += card.find(f".//{A}prstGeom").attrib["prst"] == "roundRect"  # type: ignore[union-attr]
    for _stage, key, here in journey.touchpoints():
        assert found[here.name] >= 1, key


def test_whoever_cannot_see_is_told_or_knows_it_is_decoration(deck: Deck) -> None:
    for slide in slides_of(deck[1]):
        for shape in (*slide.iter(f"{P}sp"), *slide.iter(f"{P}cxnSp"), *slide.iter(f"{P}graphicFrame")):
            named = next(shape.iter(f"{P}cNvPr"))
            decorative = any(part.tag.endswith("}decorative") for part in named.iter())
            placeholder = shape.find(f".//{P}ph") is not None
            assert decorative or named.get("descr") or spoken(shape).strip() or placeholder, named.attrib


def test_every_shape_lies_on_the_slide(deck: Deck) -> None:
    right, bottom = WIDTH * 12700, HEIGHT * 12700
    for slide in slides_of(deck[1]):
        for place in slide.iter(f"{A}xfrm"):
            off, ext = place.find(f"{A}off"), place.find(f"{A}ext")
            assert off is not None
            assert ext is not None
            assert -12700 <= int(off.attrib["x"]) <= right - int(ext.attrib["cx"]) + 12700
            assert -12700 <= int(off.attrib["y"]) <= bottom - int(ext.attrib["cy"]) + 12700


def test_the_notes_say_what_the_slides_have_no_room_for() -> None:
    notes = " ".join(
        slide.notes_slide.notes_text_frame.text
        for slide in Presentation(BytesIO(pptx(guitar()))).slides
        if slide.has_notes_slide
    )
    for text in ("I said guitar once, at dinner.", "The agency buys lookalike audiences once a week"):
        assert text in notes


@pytest.mark.parametrize("size", [30, 200])
def test_a_large_map_is_cut_into_parts_that_can_be_read(size: int) -> None:
    journey = large(size)
    parts = parts_in(size)
    read_ = [part for part in parts if part.kind not in {"overview", "curves"}]
    shown = Counter(card.touchpoint for part in read_ for card in part.layout.cards)
    assert shown == Counter(key for _stage, key, _here in journey.touchpoints())
    assert all(part.scale * NOTE.size >= READABLE - 0.2 for part in read_), [part.scale for part in read_]
    # Well filled: a slide shows some, not one.
    assert len(read_) <= size / 8 + 1


def test_a_card_says_where_its_way_goes_on() -> None:
    journey = large(200)
    parts = [part for part in parts_in(200) if part.kind == "part"]
    for part, following in pairwise(parts):
        last, first = part.layout.cards[-1], following.layout.cards[0]
        name = journey.stages[following.stages[0]].touchpoints[first.touchpoint].name
        assert any(name in told for told in notes_of(part, last.touchpoint))


def notes_of(part: MapPart, touchpoint: str) -> list[str]:
    lines = [line.text for _kind, line in part.layout.card_of[touchpoint].notes]
    return [*lines, " ".join(lines)]


def test_shares_of_a_part_are_those_of_the_whole_map() -> None:
    journey = large(200)
    for part in parts_in(200):
        for route in part.layout.routes:
            here = next(one for _s, key, one in journey.touchpoints() if key == route.source)
            if here.next and route.target in here.next:
                assert route.share == here.next[route.target].share


ID_TWICE = JourneyMap.model_validate(
    {
        "journeymap": 1,
        "title": "An id that is there twice",
        "stages": {
            "one": {"name": "One", "touchpoints": {"same": {"name": "First", "next": ["same"]}}},
            "two": {"name": "Two", "touchpoints": {"same": {"name": "Second"}, "other": {"name": "Other"}}},
        },
    }
)
"""The check finds fault with it, and it is drawn all the same: whoever mends it wants to see it."""


def test_cards_of_one_id_in_two_stages_are_drawn_as_two() -> None:
    shapes = [shape for slide in slides_of(pptx(ID_TWICE)) for shape in slide.iter(f"{P}sp")]
    cards = [shape for shape in shapes if shape.find(f".//{A}prstGeom[@prst='roundRect']") is not None]
    named = Counter(name for name, _told in map(names_of, cards) if name in {"First", "Second", "Other"})
    assert named == Counter({"First": 1, "Second": 1, "Other": 1})
    assert {names_of(card)[0]: spoken(card) for card in cards}.items() >= {
        ("First", "First"),
        ("Second", "Second"),
        ("Other", "Other"),
    }


@settings(max_examples=12)
@example(ID_TWICE)
@given(journeys())
def test_any_map_becomes_a_deck_that_opens(journey: JourneyMap) -> None:
    deck = pptx(journey, theme="dark")
    opened = Presentation(BytesIO(deck))
    assert len(opened.slides) >= 2
    for slide in slides_of(deck):
        ids = [named.attrib["id"] for named in slide.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))


def test_the_fonts_of_the_theme_know_every_script() -> None:
    theme = parts_of(pptx(many_scripts()))["ppt/theme/theme1.xml"].decode()
    for typeface in ("Arial", "Microsoft YaHei", "Yu Gothic"):
        assert f'typeface="{typeface}"' in theme
