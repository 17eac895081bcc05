"""References that lead nowhere, told at their place with what may have been meant."""

from __future__ import annotations

from datetime import date

import pytest

from journeymap.errors import Issue
from journeymap.mapfile import read
from journeymap.rules import check

HEAD = """\
journeymap: 1
title: Sample
personas:
  mei: {name: Mei}
  raj: {name: Raj}
channels:
  web: {name: Web}
stages:
  all:
    name: All
    touchpoints:
      pays:
        name: Pays
"""


def found(rest: str, **known: object) -> list[Issue]:
    issues = check(read(HEAD + rest), today=date(2026, 11, 21), **known)  # type: ignore[arg-type]  # mixed options
    return [issue for issue in issues if issue.code < "JM3"]


@pytest.mark.parametrize(
    ("rest", "code", "place", "hint"),
    [
        ("        channel: wbe\n", "JM201", (14, 9), "did you mean `web`?"),
        ("        channel: parcel\n", "JM201", (14, 9), "known here: `web`"),
        ("        personas: [mei, rai]\n", "JM202", (14, 25), "did you mean `raj`?"),
        ("        emotion: {mai: 1}\n", "JM202", (14, 19), "did you mean `mei`?"),
        ("        pains: {p: {text: P, personas: [mai]}}\n", "JM202", (14, 41), "did you mean `mei`?"),
        ("        next: {pays: {personas: [mai]}}\n", "JM202", (14, 34), "did you mean `mei`?"),
        ("        next: {pay: 0.5}\n", "JM203", (14, 16), "did you mean `pays`?"),
        ("        next: [pay]\n", "JM203", (14, 16), "did you mean `pays`?"),
        (
            "        ideas: {i: {text: I, solves: [p]}}\n",
            "JM204",
            (14, 39),
            "there are none here yet: add it first",
        ),
        ("        lanes: {legal: Check}\n", "JM205", (14, 17), "there are none here yet: add it first"),
    ],
)
def test_an_unknown_id(rest: str, code: str, place: tuple[int, int], hint: str) -> None:
    (issue,) = found(rest)
    assert (issue.code, issue.severity, issue.line, issue.column, issue.hint) == (code, "error", *place, hint)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("pays/card", "did you mean `card`?"),
        ("crad", "did you mean `card`?"),
        ("slow", "a pain of another touchpoint is written `browses/slow`"),
        ("ghost/slow", "a pain of another touchpoint is written `browses/slow`"),
    ],
)
def test_the_pain_that_was_meant(written: str, hint: str) -> None:
    rest = f"""\
        pains: {{card: Card}}
        ideas: {{i: {{text: I, solves: ["{written}"]}}}}
      browses: {{name: B, pains: {{slow: Slow}}}}
"""
    issues = found(rest)
    assert [issue.hint for issue in issues] == ([] if written == "pays/card" else [hint])


def test_a_touchpoint_in_two_stages_tells_both_places() -> None:
    (issue,) = found("  more:\n    name: More\n    touchpoints:\n      pays: {name: Again}\n")
    assert (issue.code, issue.line, issue.also) == ("JM207", 17, ((12, 7),))


def test_all_references_of_a_file_in_the_order_of_the_file() -> None:
    issues = found("        next: [pay]\n        lanes: {legal: L}\n        channel: wbe\n")
    assert [issue.code for issue in issues] == ["JM203", "JM205", "JM201"]


def test_a_counterpart_is_looked_for_only_where_the_maps_are_known() -> None:
    document = read(HEAD.replace("personas:\n", "counterpart: future\npersonas:\n", 1))

    def codes(**known: object) -> list[str]:
        return [issue.code for issue in check(document, **known)]  # type: ignore[arg-type]  # mixed options

    assert codes() == []
    assert codes(known_maps={"future"}) == []
    assert codes(known_maps={"now", "futures"}, map_id="now") == ["JM206"]
    assert codes(map_id="future") == ["JM206"]


@pytest.mark.parametrize(
    ("path", "outside"),
    [
        ("pictures/mei.png", False),
        ("./a/../mei.png", False),
        ("https://example.org/mei.png", False),
        ("图片/小林.png", False),
        ("../mei.png", True),
        ("a/../../mei.png", True),
        ("/home/mei.png", True),
        ("..\\\\mei.png", True),
        ("C:/mei.png", True),
        ("file:///mei.png", True),
        ("data:image/png;base64,AAAA", True),
        ("javascript:alert(1)", True),
    ],
)
def test_pictures_stay_in_the_repository(path: str, outside: bool) -> None:
    issues = found(f'        images: ["{path}"]\n')
    assert [issue.code for issue in issues] == (["JM208"] if outside else [])


def test_a_map_without_positions_is_checked_all_the_same() -> None:
    document = read(HEAD + "        channel: wbe\n")
    bare = type(document)(document.journey)
    (issue,) = check(bare)
    assert (issue.line, issue.column, issue.at) == (0, 0, "stages/all/touchpoints/pays/channel")
