"""How mistakes are told: all at once, each once, in the order of the file, with what to write instead."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from journeymap.errors import Issue, MapFileError
from journeymap.mapfile import fmt, read
from journeymap.words import speaking

HEAD = "journeymap: 1\ntitle: T\n"


def issues(text: str | bytes) -> tuple[Issue, ...]:
    """What is wrong with a text."""
    with pytest.raises(MapFileError) as caught:
        read(text)
    return caught.value.issues


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = HEAD + (
        "status: finished\n"
        "personas:\n"
        "  mei: {role: Buyer, share: 60}\n"
        "  mei: {name: Again}\n"
        "stages:\n"
        "  buy:\n"
        "    name: Buy\n"
        "    touchpiont:\n"
        "      pays: {name: Pays}\n"
        "    metrics: {nps: x}\n"
        "tags:\n"
        "  - {a: b}\n"
    )
    assert [(issue.code, issue.line, issue.at) for issue in issues(text)] == [
        ("JM127", 3, "status"),
        ("JM121", 5, "personas/mei"),
        ("JM126", 5, "personas/mei/share"),
        ("JM115", 6, "personas/mei"),
        ("JM120", 10, "stages/buy/touchpiont"),
        ("JM125", 12, "stages/buy/metrics/nps"),
        ("JM122", 14, "tags/0"),
    ]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("persona: {}", "did you mean `personas`?"),
        ("Stages: {}", "did you mean `stages`?"),
        ("foo: 1", "`x-`"),
        ("status: agred", "did you mean `agreed`?"),
        ("status: finished", "draft, agreed, retired"),
        ("tags: music", "[music]"),
        ("goal: a: b", "double quotes"),
        ("goal: @home", "double quotes"),
        ("goal: {a}", "double quotes"),
        ("goal:", "write one behind the colon"),
        ("reviewed: 1.2.2026", "2026-09-30"),
        ("personas:\n  - mei", "in place of each `-`"),
        ("personas:\n\tmei: a", "spaces"),
    ],
)
def test_a_hint_says_what_to_write(line: str, hint: str) -> None:
    (issue,) = issues(HEAD + line + "\n")
    assert hint in issue.hint


def test_both_places_of_a_duplicate_are_told() -> None:
    (issue,) = issues(HEAD + "goal: G\ntitle: U\n")
    assert (issue.line, issue.column, issue.also) == (4, 1, ((2, 1),))
    assert "line 2" in issue.message


def test_twins_of_another_normal_form_are_told_as_such() -> None:
    (issue,) = issues(HEAD + "personas:\n  café: {name: A}\n  cafe\u0301: {name: B}\n")
    assert issue.code == "JM115"
    assert "other characters" in issue.message


def test_an_anchor_and_its_aliases_are_one_mistake() -> None:
    (issue,) = issues(HEAD + "goal: &g G\nvision: *g\nowner: *g\n")
    assert issue.also == ((4, 9), (5, 8))


def test_what_is_left_out_is_not_blamed_again() -> None:
    assert [issue.code for issue in issues(HEAD + "personas:\n  mei: [a, b]\n")] == ["JM122"]
    assert [issue.code for issue in issues("titel: T\njourneymap: 1\n")] == ["JM120"]
    assert [issue.code for issue in issues(HEAD + "goal: !!set {a, b}\n")] == ["JM110"]


def test_columns_count_code_points() -> None:
    (issue,) = issues("journeymap: 1\ntitle: T\ntags: [🎸吉他, {a: b}]\n")
    assert (issue.line, issue.column) == (3, 13)
    (issue,) = issues("journeymap: 1\ntitle: 🎸吉他\x00\n")
    assert (issue.line, issue.column) == (2, 11)


def test_the_error_prints_its_first_issue() -> None:
    with pytest.raises(MapFileError, match=r"3:7: JM122 .*\(and 1 more\)"):
        read(HEAD + "tags: a\ngoal: [b]\n")


def test_sentences_are_made_in_the_language_of_the_reader() -> None:
    class Shouting(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

    with speaking(Shouting()):
        (issue,) = issues("- a\n")
    assert issue.message == "THERE IS NO MAP IN THIS FILE"


@pytest.mark.parametrize("line", ["x-own: {? : 1}", "x-own: [{? : {a: 1}}]", "personas: {? : {name: Mei}}"])
def test_a_key_without_text_is_one_mistake_wherever_it_stands(line: str) -> None:
    (issue,) = issues(HEAD + line + "\n")
    assert (issue.code, issue.line) == ("JM118", 3)


def test_an_empty_key_in_quotes_is_a_text() -> None:
    text = HEAD + 'x-own: {"": 1}\n'
    assert fmt(text) == text
