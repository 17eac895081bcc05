"""A static site: every link leads somewhere, it works anywhere, and it holds what the maps say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from journeymap.change import Saying
from journeymap.export.site import SiteChange, SiteMap, SiteWishes, site_files
from journeymap.export.site.people_over_maps import people_of
from journeymap.export.site.relative_curves import places_along
from journeymap.export.site.site_addresses import file_names
from journeymap.export.site.site_content import PublishedMap
from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.model import JourneyMap

MAPS = sorted((Path(__file__).parents[3] / "maps").glob("*.journey.yaml"))
HOSTILE = '"><img src=x onerror=ran()></script><script>ran()</script>'


class Page(HTMLParser):
    """Addresses, ids, elements and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        self.ids.add(given.get("id") or "")
        self.links += [given[name] or "" for name in ("href", "src") if name in given]

    def handle_data(self, data: str) -> None:
        self.text += data


def said(heading: str, text: str) -> Saying:
    return Saying(stage=None, touchpoint=None, at="status", kind="changed", text=text, heading=heading)


def sample_maps() -> list[SiteMap]:
    return [
        SiteMap(path.name.removesuffix(".journey.yaml"), read(path.read_bytes()).journey) for path in MAPS
    ]


def small() -> SiteMap:
    return SiteMap("ride", read(MAPS[0].read_bytes()).journey)


def pages(
    maps: Sequence[SiteMap], history: Sequence[SiteChange] = (), wishes: SiteWishes | None = None
) -> dict[str, str]:
    return {path: data.decode() for path, data in site_files(maps, history, wishes or SiteWishes())}


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    history = [
        SiteChange(
            "abcdef0123", "Ann", datetime(2026, 11, 2, 9, tzinfo=UTC), "Payment is calmer",
            [("guitar-purchase", [said("The map", "The map is agreed")], ""), ("gone", (), "Taken away.")],
        )
    ]  # fmt: skip
    return pages(sample_maps(), history)


def test_there_is_a_page_of_all_a_page_of_each_and_what_a_host_needs(site: dict[str, str]) -> None:
    assert {"index.html", "personas.html", "changes.html", "404.html", ".nojekyll"} <= set(site)
    assert {f"maps/{path.name.removesuffix('.journey.yaml')}.html" for path in MAPS} <= set(site)


def test_every_link_is_relative_and_leads_to_a_page_of_the_site(site: dict[str, str]) -> None:
    for path, text in site.items():
        for link in Page(text).links:
            parts = urlsplit(link)
            if parts.scheme == "data" or (not parts.path and not parts.scheme):
                continue
            # Links that the map itself holds lead out; nothing else does.
            if parts.scheme == "https" and path.startswith("maps/"):
                continue
            assert not parts.scheme, (path, link)
            assert not link.startswith("/"), (path, link)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            assert target in site, (path, link)


def test_a_page_that_is_shown_at_any_depth_has_no_relative_link(site: dict[str, str]) -> None:
    assert [link for link in Page(site["404.html"]).links if not link.startswith(("data:", "#"))] == []


def test_the_first_page_says_of_each_map_what_one_asks(site: dict[str, str]) -> None:
    text = Page(site["index.html"]).text
    for found in sample_maps():
        assert found.journey is not None
        insights = study(found.journey)
        assert found.journey.title in text
        for ranked in insights.pains[:1]:
            pain = found.journey.stages[ranked.stage].touchpoints[ranked.touchpoint].pains[ranked.pain]
            assert pain.status == "fixed" or pain.text in text


def test_pains_are_ranked_over_all_maps(site: dict[str, str]) -> None:
    rows = re.findall(r'<tr data-map="([^"]+)"><th scope="row">', site["index.html"])
    scores = [
        ranked.score
        for found in sample_maps()
        if found.journey
        for ranked in study(found.journey).pains
        if ranked.score > 0
    ]
    best = max(scores)
    first = next(found for found in sample_maps() if found.id == rows[0])
    assert first.journey is not None
    assert study(first.journey).pains[0].score == best
    assert len(rows) == min(25, len(scores))


def test_changes_are_told_with_a_link_to_the_map_as_long_as_there_is_one(site: dict[str, str]) -> None:
    page = Page(site["changes.html"])
    assert "maps/guitar-purchase.html" in page.links
    for text in ("Payment is calmer", "Ann", "The map is agreed", "gone", "Taken away."):
        assert text in page.text


def test_without_history_there_is_no_page_of_changes() -> None:
    made = pages(sample_maps()[:1])
    assert "changes.html" not in made
    assert "changes.html" not in made["index.html"]


def test_the_same_maps_give_the_same_bytes() -> None:
    assert pages([small()]) == pages([small()])


def test_a_map_that_does_not_read_is_listed_and_the_others_are_published() -> None:
    made = pages([SiteMap("torn", trouble=f"3:1: JM101 {HOSTILE}"), small()])
    page = Page(made["index.html"])
    assert f"3:1: JM101 {HOSTILE}" in page.text
    assert not any(path.startswith("maps/torn") for path in made)


def test_search_engines_are_asked_to_stay_away_only_when_wanted() -> None:
    maps = [small()]
    for path, text in pages(maps, wishes=SiteWishes(searchable=False)).items():
        assert not path.endswith(".html") or '<meta name="robots" content="noindex' in text
    assert not any('name="robots"' in text for text in pages(maps).values())


def test_plotly_lies_in_the_site_once() -> None:
    made = pages([SiteMap("a/b", small().journey)], wishes=SiteWishes(plotly=True))
    assets = [path for path in made if path.startswith("assets/")]
    assert len(assets) == 1
    assert f'data-script="../../{assets[0]}"' in made["maps/a/b.html"]


def hostile(text: str = HOSTILE) -> JourneyMap:
    here: dict[str, Any] = {
        "name": text,
        "thinking": text,
        "emotion": {"mei": -2},
        "pains": {"p": {"text": text, "owner": text, "severity": 5}},
        "ideas": {"i": {"text": text, "owner": text}},
    }
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": text,
            "owner": text,
            "tags": [text],
            "personas": {"mei": {"name": text, "role": text, "quote": text}},
            "stages": {"a": {"name": text, "touchpoints": {"t": here}}},
        }
    )


def test_no_text_of_a_map_becomes_an_element() -> None:
    change = SiteChange(
        HOSTILE,
        HOSTILE,
        datetime(2026, 1, 1, tzinfo=UTC),
        HOSTILE,
        [("x", [said(HOSTILE, HOSTILE)], HOSTILE)],
    )
    for path, text in pages([SiteMap("x", hostile())], [change], SiteWishes(title=HOSTILE)).items():
        elements = Page(text).elements
        assert not any(
            tag == "img" or any(name.startswith("on") for name in given) for tag, given in elements
        ), path
        assert HOSTILE not in text, path
        if path.endswith(".html") and "/" not in path and path != "404.html":
            assert HOSTILE in Page(text).text


def test_names_of_files_come_from_ids_and_never_meet() -> None:
    names = file_names(["Tea", "tea", "a b", "a-b", "../../etc/passwd", "con/..", "茶", "---"])
    assert len({name.casefold() for name in names.values()}) == len(names)
    for name in names.values():
        assert re.fullmatch(r"maps/([\w-]+/)?[\w-]+\.html", name), name
        assert ".." not in name


def published(id_: str, **personas: str) -> PublishedMap:
    people = {key.replace("_", "-"): {"name": name} for key, name in personas.items()}
    journey = JourneyMap.model_validate({"journeymap": 1, "title": id_, "personas": people})
    return PublishedMap(id_, f"maps/{id_}.html", journey, study(journey))


def test_personas_of_one_id_or_one_name_are_one() -> None:
    maps = [
        published("a", mei="Mei", raj="Raj"),
        published("b", mei="Mei, the nurse"),
        published("c", m="MEI "),
    ]
    people = people_of(maps)
    assert [(person.name, person.also, len(person.appearances)) for person in people] == [
        ("Mei", ("Mei, the nurse", "MEI"), 3),
        ("Raj", (), 1),
    ]
    assert people[0].is_in("c")
    assert not people[1].is_in("b")


def test_every_stage_takes_the_same_room() -> None:
    cards = {name: {"name": name} for name in "bcd"}
    stages = {
        "one": {"name": "1", "touchpoints": {"a": {"name": "a"}}},
        "two": {"name": "2", "touchpoints": cards},
    }
    journey = JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages})
    places = places_along(PublishedMap("x", "maps/x.html", journey, study(journey)))
    assert {key: round(place, 4) for key, place in places.items()} == {
        "a": 0.25, "b": 0.5833, "c": 0.75, "d": 0.9167,
    }  # fmt: skip


@pytest.mark.parametrize(
    "stages", [{}, {"a": {"name": "A"}}, {"a": {"name": "A", "touchpoints": {"t": {"name": "T"}}}}]
)
def test_a_map_of_nearly_nothing_is_published(stages: dict[str, Any]) -> None:
    journey = JourneyMap.model_validate({"journeymap": 1, "title": "", "stages": stages})
    assert "maps/x.html" in pages([SiteMap("x", journey)])


def test_an_empty_folder_has_a_page_that_says_so() -> None:
    assert "There are no maps yet." in pages([])["index.html"]
