"""Addresses: what they say survives, what they cannot mean is left out with a word about it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import JourneyMap
from journeymap.ui.location import ZOOMS, Place, known

NAMES = st.text(st.characters(categories=("L", "N")), max_size=8)
PLACES = st.builds(
    Place,
    map=NAMES,
    persona=NAMES,
    select=NAMES,
    view=NAMES,
    overlays=st.none() | st.lists(NAMES.filter(bool), max_size=4).map(tuple),
    zoom=st.sampled_from(ZOOMS),
)

JOURNEY = JourneyMap.model_validate(
    {
        "journeymap": 1,
        "title": "Tea",
        "personas": {"mei": {"name": "Mei"}},
        "stages": {"buy": {"name": "Buy", "touchpoints": {"pays": {"name": "Pays"}}}},
    }
)
OVERLAYS = {"pains": 1, "ideas": 1}


@given(PLACES)
def test_a_place_comes_back_from_its_address(place: Place) -> None:
    assert Place.of(place.query()) == place


@given(st.dictionaries(st.sampled_from(["map", "persona", "select", "view", "overlays", "zoom"]), st.text()))
def test_any_address_is_some_place(query: dict[str, str]) -> None:
    assert Place.of(query).zoom in ZOOMS


def test_what_the_map_has_is_kept() -> None:
    place = Place(map="tea", persona="mei", select="pays", overlays=("pains",))
    assert known(place, JOURNEY, OVERLAYS) == (place, ())
    stage = Place(map="tea", select="stages/buy")
    assert known(stage, JOURNEY, OVERLAYS) == (stage, ())


def test_what_it_does_not_have_is_left_out_and_said() -> None:
    place = Place(map="tea", persona="raj", select="stages/leave", overlays=("pains", "wind"), zoom=150)
    kept, notices = known(place, JOURNEY, OVERLAYS)
    assert kept == Place(map="tea", overlays=("pains",), zoom=150)
    assert len(notices) == 3
    assert "raj" in notices[0]
    assert "leave" in notices[1]
    assert "wind" in notices[2]
