"""What holds for every mermaid journey and every map: what both can hold comes back, reading never fails."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.errors import JourneymapError
from journeymap.exchange import Imported, read_any, write_as
from journeymap.model import JourneyMap, feeling_of
from tests.exchange.hostile_names import HOSTILE, hostile_map, named_maps
from tests.exchange.outcomes import kept, read_or_refused, says_why
from tests.strategies.journeys import journeys


def imported(text: str) -> Imported:
    return read_any(text.encode("utf-8", "replace"), "day.mmd", format="mermaid")


def exported(journey: JourneyMap) -> str:
    return write_as(journey, "mermaid").data.decode()


_blanks = st.sampled_from(["", " ", "  ", "\t"])
_words = st.one_of(
    st.sampled_from(
        ["Make tea", "Работа", "下班回家", "Sit down#33;", "C#35;", "a<br>b", "Do #quot;it#quot;"]
    ),
    st.text(
        st.characters(exclude_categories=("Cs",), exclude_characters="\n\r:#;%"), min_size=1, max_size=10
    ),
)
_scores = st.one_of(
    st.integers(-2, 9).map(str),
    st.sampled_from(["3.5", "1.25", "", "x", "1e1", "-0", " 4 ", ".5", "0x2", "3,5"]),
)
_actors = st.lists(_words.map(lambda name: name.replace(",", "")), max_size=3).map(", ".join)
_tasks = st.builds("{}: {}: {}".format, _words, _scores, _actors) | st.builds(
    "{}: {}".format, _words, _scores
)
_lines = st.one_of(
    _tasks,
    _tasks,
    _tasks,
    _words.map("section {}".format),
    _words.map("title {}".format),
    _words.map("accTitle: {}".format),
    _words.map("accDescr: {}".format),
    _words.map("accDescr {{\n {}\n}}".format),
    _words.map("%% {}".format),
    _words.map("# {}".format),
    st.sampled_from(["", "%%", "section", "title", "task without colon", "%%{init: {'theme': 'dark'}}%%"]),
)
_fronts = st.sampled_from(
    ["", "---\ntitle: Front\n---\n", "---\nconfig:\n  theme: dark\ntitle: 'A: b'\n---\n"]
)


@st.composite
def diagrams(draw: st.DrawFn) -> str:
    """Texts of journeys, right ones and slightly wrong ones."""
    lines = draw(st.lists(st.builds("{}{}".format, _blanks, _lines), max_size=12))
    return draw(_fronts) + "\n".join(["journey", *lines]) + "\n"


@given(diagrams())
def test_what_came_from_mermaid_goes_there_and_back_unchanged(text: str) -> None:
    journey = imported(text).document.journey
    assert imported(exported(journey)).document.journey == journey


@given(diagrams())
def test_what_comes_out_is_a_map_file(text: str) -> None:
    found = imported(text)
    assert kept(found) == found.document.journey


@given(diagrams())
def test_every_task_is_a_touchpoint(text: str) -> None:
    found = imported(text)
    assert found.cards == found.rows == len(list(found.document.journey.touchpoints()))


@given(journeys())
def test_stages_touchpoints_and_mean_emotions_of_any_map_come_back(journey: JourneyMap) -> None:
    again = imported(exported(journey)).document.journey
    assert [len(stage.touchpoints) for stage in again.stages.values()] == [
        len(stage.touchpoints) for stage in journey.stages.values()
    ]
    for (*_place, now), (*_where, then) in zip(again.touchpoints(), journey.touchpoints(), strict=True):
        felt, feels = feeling_of(then), feeling_of(now)
        assert (felt is None) == (feels is None)
        if felt and feels:
            assert abs(feels.mean - felt.mean) < 0.006


@given(named_maps())
@example(hostile_map())
def test_names_come_back_as_they_were(journey: JourneyMap) -> None:
    again = imported(exported(journey)).document.journey
    assert [stage.name for stage in again.stages.values()] == [
        stage.name or " " for stage in journey.stages.values()
    ]
    assert [card.name for *_place, card in again.touchpoints()] == [
        card.name or " " for *_place, card in journey.touchpoints()
    ]
    assert again.summary == journey.summary
    assert [persona.name for persona in again.personas.values()] == [
        persona.name or " " for persona in journey.personas.values()
    ]


def test_scores_one_to_five_are_emotions_and_back() -> None:
    tasks = "".join(f"  t{score}: {score}\n" for score in ("1", "2", "3", "4", "5", "2.5"))
    journey = imported(f"journey\n{tasks}").document.journey
    assert [card.emotion for *_place, card in journey.touchpoints()] == [-2, -1, 0, 1, 2, -0.5]
    assert tasks.replace("  ", "      ") in exported(journey)


@given(st.binary() | st.text().map(lambda text: ("journey\n" + text).encode("utf-8", "replace")))
@example("\n".join(["journey", *HOSTILE]).encode())
def test_whatever_the_bytes_it_is_a_map_or_our_own_error(data: bytes) -> None:
    came = read_or_refused(data, "x.mmd", "mermaid")
    if isinstance(came, JourneymapError):
        assert says_why(came)
    else:
        assert kept(came) == came.document.journey
