"""The four changes do what they say, refuse what does not fit, and are undone."""

from __future__ import annotations

import pytest

from journeymap.change import Add, Change, Move, Remove, Set, apply, compare, from_json, get, invert, to_json
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, to_data

PAYS = "stages/purchase/touchpoints/pays"


@pytest.fixture
def journey() -> JourneyMap:
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "Guitar",
            "metrics": {"orders/day": 12},
            "stages": {
                "look": {
                    "name": "Look",
                    "touchpoints": {
                        "ad": {"name": "Sees an ad"},
                        "web": {"name": "Reads", "x-team": {"b": 1}},
                        "shop": {"name": "Compares"},
                    },
                },
                "purchase": {
                    "name": "Purchase",
                    "touchpoints": {
                        "pays": {
                            "name": "Pays",
                            "emotion": {"mei": [-2, -1], "raj": 1},
                            "pains": {"slow": "Slow pages", "card": {"text": "Refused", "severity": 5}},
                        }
                    },
                },
            },
        }
    )


CASES: dict[str, tuple[list[Change], str, object]] = {
    "set a field": ([Set(f"{PAYS}/doing", "Types")], f"{PAYS}/doing", "Types"),
    "set gives the default back": ([Set(f"{PAYS}/emotion", None)], f"{PAYS}/emotion", None),
    "set an element": ([Set(f"{PAYS}/emotion/raj", [0, 1])], f"{PAYS}/emotion/raj", [0, 1]),
    "set in a pain": ([Set(f"{PAYS}/pains/card/severity", 4)], f"{PAYS}/pains/card/severity", 4),
    "set an own key": ([Set(f"{PAYS}/x-cost", 3)], f"{PAYS}/x-cost", 3),
    "set an own key to null": ([Set(f"{PAYS}/x-cost", None)], f"{PAYS}/x-cost", None),
    "set a name with a slash": ([Set("metrics/orders~1day", 15)], "metrics/orders~1day", {"value": 15}),
    "add last": ([Add("stages/use", {"name": "Use"})], "stages/use", {"name": "Use"}),
    "add a short form": ([Add(f"{PAYS}/pains/dark", "Too dark")], f"{PAYS}/pains/dark", {"text": "Too dark"}),
    "move to another stage": (
        [Move("stages/look/touchpoints/shop", "stages/purchase/touchpoints/shop", "pays")],
        "stages/purchase/touchpoints/shop",
        {"name": "Compares"},
    ),
    "take another id": (
        [Move("stages/purchase", "stages/buying", None)],
        "stages/buying/touchpoints/pays/name",
        "Pays",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_seen_and_undone(journey: JourneyMap, name: str) -> None:
    changes, address, expected = CASES[name]
    after = apply(journey, changes)
    assert to_data(get(after, address)) == expected
    assert apply(after, invert(journey, changes)) == journey


def test_order_after_add_and_move(journey: JourneyMap) -> None:
    look = "stages/look/touchpoints"
    after = apply(
        journey,
        [Add(f"{look}/blog", {"name": "Blog"}, "web"), Move(f"{look}/shop", f"{look}/shop", "ad")],
    )
    assert list(after.stages["look"].touchpoints) == ["shop", "ad", "blog", "web"]


def test_remove_takes_all_that_is_inside(journey: JourneyMap) -> None:
    after = apply(journey, [Remove(f"{PAYS}/pains/slow"), Remove("stages/look")])
    assert list(after.stages) == ["purchase"]
    assert list(after.stages["purchase"].touchpoints["pays"].pains) == ["card"]


REFUSED: dict[str, Change] = {
    "nothing stands there": Set("stages/nowhere/name", "x"),
    "an element needs a value": Set(f"{PAYS}/emotion/raj", None),
    "taken": Add(PAYS, {"name": "Again"}),
    "not a known sibling": Add("stages/use", {"name": "Use"}, "nowhere"),
    "fields are not added": Add(f"{PAYS}/doing", "x"),
    "fields are not removed": Remove(f"{PAYS}/doing"),
    "fields do not move": Move(f"{PAYS}/doing", f"{PAYS}/thinking"),
    "remove nothing": Remove("stages/nowhere"),
    "bad severity": Set(f"{PAYS}/pains/card/severity", 9),
    "unknown key": Set(f"{PAYS}/mood", "x"),
    "bad id": Add("stages/Two Words", {"name": "x"}),
    "into itself": Move("stages/look", "stages/look/touchpoints/look"),
    "before itself": Move("stages/look", "stages/look", "look"),
    "the whole map": Set("", {}),
    "the name is required": Set(f"{PAYS}/name", None),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_refused_with_its_address(journey: JourneyMap, name: str) -> None:
    with pytest.raises(ChangeError) as caught:
        apply(journey, [REFUSED[name]])
    assert str(caught.value)


@pytest.mark.parametrize("name", CASES)
def test_changes_survive_json(name: str) -> None:
    changes = tuple(CASES[name][0])
    assert from_json(to_json(changes)) == changes


@pytest.mark.parametrize(
    "rows", [["set"], [{"op": "paint"}], [{"op": "set", "at": "x"}], [{"op": "remove", "at": 3}]]
)
def test_bad_json_is_refused_with_the_number_of_its_row(rows: list[object]) -> None:
    with pytest.raises(ChangeError, match="change 1"):
        from_json(rows)


def test_a_touchpoint_found_in_a_new_stage_has_moved(journey: JourneyMap) -> None:
    after = apply(
        journey,
        [
            Add("stages/use", {"name": "Use"}),
            Move("stages/look/touchpoints/web", "stages/use/touchpoints/web"),
            Set("stages/use/touchpoints/web/doing", "Skims"),
            Remove("stages/look"),
        ],
    )
    changes = compare(journey, after)
    assert apply(journey, changes) == after
    assert Move("stages/look/touchpoints/web", "stages/use/touchpoints/web") in changes
    assert Set("stages/use/touchpoints/web/doing", "Skims") in changes


def test_one_moved_stage_is_one_change(journey: JourneyMap) -> None:
    after = apply(journey, [Move("stages/purchase", "stages/purchase", "look")])
    assert len(compare(journey, after)) == 1
    assert compare(journey, journey) == ()
