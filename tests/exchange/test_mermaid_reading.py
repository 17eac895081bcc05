"""Mermaid journeys as people write them: what they become, and what is told about them."""

from __future__ import annotations

import pytest

from journeymap.errors import ExchangeError
from journeymap.exchange import FORMATS, Imported, read_any, write_as
from journeymap.mapfile import write
from journeymap.model import JourneyMap


def imported(text: str, filename: str = "day.mmd") -> Imported:
    return read_any(text.encode(), filename)


def told(found: Imported) -> list[tuple[str, str]]:
    return [(one.place, one.text) for one in found.left_out]


DAY = """\
journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
"""


def test_the_example_of_mermaids_documentation() -> None:
    found = imported(DAY)
    assert write(found.document) == (
        "journeymap: 1\n"
        "title: My working day\n"
        "personas:\n"
        "  me: {name: Me}\n"
        "  cat: {name: Cat}\n"
        "stages:\n"
        "  go-to-work:\n"
        "    name: Go to work\n"
        "    touchpoints:\n"
        "      make-tea:\n"
        "        name: Make tea\n"
        "        personas: [me]\n"
        "        emotion: 2\n"
        "      go-upstairs:\n"
        "        name: Go upstairs\n"
        "        personas: [me]\n"
        "        emotion: 0\n"
        "      do-work: {name: Do work, emotion: -2}\n"
        "  go-home:\n"
        "    name: Go home\n"
        "    touchpoints:\n"
        "      go-downstairs:\n"
        "        name: Go downstairs\n"
        "        personas: [me]\n"
        "        emotion: 2\n"
        "      sit-down:\n"
        "        name: Sit down\n"
        "        personas: [me]\n"
        "        emotion: 2\n"
    )
    assert found.understood == ("a mermaid journey: 2 stages, 5 touchpoints, 2 personas",)
    assert found.left_out == ()


def test_it_goes_back_as_it_came() -> None:
    assert write_as(imported(DAY).document.journey, "mermaid").data.decode() == DAY


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_endings_of_other_systems(newline: str) -> None:
    assert imported(DAY.replace("\n", newline)).document == imported(DAY).document


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings(encoding: str) -> None:
    text = "journey\nsection 下班\n回家: 4: 我\n"
    found = read_any(text.encode(encoding), "x.mmd")
    assert [card.name for *_place, card in found.document.journey.touchpoints()] == ["回家"]


def test_scores_outside_are_clamped_and_told() -> None:
    found = imported("journey\n a: 0\n b: 7\n c: -3\n d: 5.01\n")
    assert [card.emotion for *_place, card in found.document.journey.touchpoints()] == [-2, 2, -2, 2]
    assert told(found) == [("line 2", "0"), ("line 3", "7"), ("line 4", "-3"), ("line 5", "5.01")]
    assert found.left_out[1].why == "scores go from 1 to 5; it counts as 5"


def test_a_score_that_is_no_number_is_no_emotion_and_told() -> None:
    found = imported("journey\n section s\n a\n b:\n c: : Me\n d: good: Me\n")
    assert [card.emotion for *_place, card in found.document.journey.touchpoints()] == [None] * 4
    assert [place for place, _text in told(found)] == ["line 3", "line 4", "line 5", "line 6"]


def test_names_that_come_twice_get_ids_of_their_own() -> None:
    journey = imported("journey\nsection s\nPay: 1\nPay: 2\nsection s\nPay: 3\n").document.journey
    assert list(journey.stages) == ["s", "s-2"]
    assert [key for _stage, key, _card in journey.touchpoints()] == ["pay", "pay-2", "pay-3"]


def test_descriptions_of_one_line_and_of_several() -> None:
    one = imported("journey\naccTitle: For readers\naccDescr: All of it\na: 1\n").document.journey
    assert (one.summary, one.extra["x-mermaid"]) == ("All of it", {"accTitle": "For readers"})
    several = imported("journey\naccDescr {\n  First\n  Second }\na: 1\n").document.journey
    assert several.summary == "First\nSecond"


def test_front_matter_and_directives_are_kept_and_written_again() -> None:
    text = (
        "---\ntitle: From the front\nconfig:\n  theme: dark\n---\n"
        "%%{init: {'journey': {\n  'width': 200}}}%%\njourney\n a: 1: Me\n b: 9\n"
    )
    found = imported(text)
    assert found.document.journey.title == "From the front"
    # Lines are those of the file, with everything that stands above.
    assert told(found) == [("line 10", "9")]
    again = write_as(found.document.journey, "mermaid").data.decode()
    assert again.startswith(
        "---\nconfig:\n  theme: dark\n---\n%%{init: {'journey': {\n  'width': 200}}}%%\njourney\n"
    )


def test_front_matter_that_is_no_yaml_is_told() -> None:
    found = imported("---\na: [\n---\njourney\na: 1\n")
    assert told(found)[0][0] == "line 2"


def test_a_title_of_its_own_wins_over_the_front_matter() -> None:
    assert imported("---\ntitle: A\n---\njourney\ntitle B\na: 1\n").document.journey.title == "B"


def test_without_a_title_the_file_gives_it() -> None:
    assert imported("journey\na: 1\n", "some/where/my-day.mmd").document.journey.title == "my-day"


def test_comments_stay_with_what_follows_them() -> None:
    text = write(imported("journey\n%% early\nsection S\n%% about a\na: 1 # warm\nb: 2\n%% end\n").document)
    assert text.splitlines()[2:] == [
        "stages:",
        "  # early",
        "  s:",
        "    name: S",
        "    touchpoints:",
        "      # about a",
        "      # warm",
        "      a: {name: a, emotion: -2}",
        "      b: {name: b, emotion: -1}",
        "# end",
    ]


def test_the_first_journey_of_a_markdown_page_is_taken_and_the_others_told() -> None:
    page = (
        "# Notes\n\n```mermaid\ngraph TD\n  a-->b\n```\n\n- item\n  ```mermaid\n  journey\n    a: 9\n  ```\n"
        "~~~ mermaid\njourney\n  b: 1\n~~~\n"
    )
    found = imported(page, "notes.md")
    assert [card.name for *_place, card in found.document.journey.touchpoints()] == ["a"]
    assert told(found) == [("line 11", "9"), ("line 14", "journey")]


def test_what_stands_before_any_section_gets_a_stage() -> None:
    journey = imported("journey\na: 1\nsection S\nb: 2\n").document.journey
    assert [stage.name for stage in journey.stages.values()] == ["Journey", "S"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("C#35; course", "C# course"),
        ("Say #quot;hi#quot;", 'Say "hi"'),
        ("Fish &amp; chips", "Fish & chips"),
        ("One<br/>two", "One two"),
        ("#9829; it", "♥ it"),
        ("#nothing; here", "#nothing; here"),
    ],
)
def test_escapes(text: str, name: str) -> None:
    journey = imported(f"journey\n{text}: 4\n").document.journey
    assert [card.name for *_place, card in journey.touchpoints()] == [name]


def test_a_file_without_a_journey_is_an_error_that_says_what_to_look_for() -> None:
    with pytest.raises(ExchangeError, match="one begins with a line that says journey"):
        read_any(b"graph TD\n", "x.mmd", format="mermaid")


def test_bytes_that_are_no_text_are_an_error_with_the_line() -> None:
    with pytest.raises(ExchangeError, match="line 2: these bytes are no text"):
        read_any(b"journey\na\xff: 1\n", "x.mmd", format="mermaid")


def test_an_export_says_what_mermaid_does_not_hold() -> None:
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "T",
            "goal": "G",
            "personas": {"a": {"name": "A"}, "b": {"name": "B"}},
            "stages": {
                "s": {
                    "name": "S",
                    "touchpoints": {
                        "x": {"name": "X", "emotion": {"a": 2, "b": [-1, 0]}, "pains": {"p": "P", "q": "Q"}},
                        "y": {"name": "Y", "personas": ["b"], "next": []},
                    },
                },
                "e": {"name": "E"},
            },
        }
    )
    exported = write_as(journey, "mermaid")
    assert exported.left_out == (
        "1 touchpoint has several scores; mermaid has one, so it is their mean",
        "1 touchpoint has no emotion; mermaid wants a score, so it is 3, the middle",
        "1 stage has no touchpoint; mermaid does not show it",
        "mermaid has no place for: Pains: 2; Goal; Leads to",
    )
    text = exported.data.decode()
    assert all(f"%% journeymap: {sentence}" in text for sentence in exported.left_out)
    assert "      X: 3.75: A, B\n      %% journeymap: the next task has no score\n      Y: 3: B\n" in text
    # What it says about itself is no comment of the team.
    assert read_any(exported.data, "t.mmd").document.comments == {}


def test_a_kept_directive_that_somebody_broke_is_not_written() -> None:
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "T",
            "x-mermaid": {"directives": ["%%{a}%%\njourney\nb: 1", 4], "front-matter": "a: 1\n---\njourney"},
        }
    )
    assert write_as(journey, "mermaid").data.decode() == "journey\n    title T\n"


def test_a_diagram_too_long_for_mermaid_is_told() -> None:
    stage = {"name": "S", "touchpoints": {f"t{n}": {"name": "word " * 20, "emotion": 0} for n in range(600)}}
    journey = JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": {"s": stage}})
    assert "mermaid shows 50000 unless its maxTextSize is raised" in write_as(journey, "mermaid").left_out[-1]


def test_mermaid_reads_and_writes() -> None:
    assert FORMATS["mermaid"].read
    assert FORMATS["mermaid"].write
