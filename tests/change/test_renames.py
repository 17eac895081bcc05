"""Elements that took another id are recognised, and those that only look a little alike are not."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from journeymap.change import Move, Remove, Set, apply, compare, follow, pointers, renames
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, to_data

FULL = {
    "name": "Tries to pay at shop A",
    "channel": "shop",
    "doing": "Retypes the card twice",
    "thinking": "Is it me or the shop?",
    "emotion": {"mei": [-2, -1], "raj": -1},
    "pains": {"card-refused": {"text": "The card is refused and nothing says why", "severity": 5}},
    "ideas": {"second-way": {"text": "Offer a second way to pay", "solves": ["card-refused"]}},
    "lanes": {"legal": "Strong authentication"},
    "next": {"thanks": {"share": 0.7, "personas": ["mei"]}},
}
DATA: dict[str, Any] = {
    "journeymap": 1,
    "title": "Guitar",
    "personas": {"mei": {"name": "Mei, the beginner"}, "raj": {"name": "Raj"}},
    "channels": {"shop": {"name": "Shop A"}, "mail": {"name": "E-mail"}},
    "lanes": {"legal": "Legal check"},
    "metrics": {"nps": {"value": 41, "n": 388, "source": "Survey 30 days after delivery"}},
    "stages": {
        "buy": {"name": "Purchase", "touchpoints": {"pays": FULL}},
        "use": {
            "name": "Use",
            "touchpoints": {
                "thanks": {
                    "name": "Is thanked",
                    "personas": ["mei"],
                    "ideas": {"earlier": {"text": "Say it earlier", "solves": ["pays/card-refused"]}},
                }
            },
        },
    },
}
OLD = JourneyMap.model_validate(DATA)
PAYS = "stages/buy/touchpoints/pays"
REFUSED = ("touchpoints", "pays", "pains", "card-refused")


def with_ids(old: JourneyMap, ids: dict[str, str]) -> JourneyMap:
    """The map as somebody has it who replaced ids everywhere in the text."""
    text = repr(to_data(old))
    for before, after in ids.items():
        text = text.replace(f"'{before}'", f"'{after}'").replace(f"{before}/", f"{after}/")
        text = text.replace(f"/{before}", f"/{after}")
    return JourneyMap.model_validate(ast.literal_eval(text))


RENAMED = {
    "a persona": ({"mei": "mei-lin"}, {"personas/mei": "personas/mei-lin"}),
    "a channel": ({"shop": "shop-a"}, {"channels/shop": "channels/shop-a"}),
    "a lane": ({"legal": "law"}, {"lanes/legal": "lanes/law"}),
    "a metric": ({"nps": "recommend"}, {"metrics/nps": "metrics/recommend"}),
    "a stage": ({"buy": "purchase"}, {"stages/buy": "stages/purchase"}),
    "a touchpoint": ({"pays": "tries"}, {PAYS: "stages/buy/touchpoints/tries"}),
    "a pain": ({"card-refused": "refusal"}, {f"{PAYS}/pains/card-refused": f"{PAYS}/pains/refusal"}),
    "an idea": ({"second-way": "other-way"}, {f"{PAYS}/ideas/second-way": f"{PAYS}/ideas/other-way"}),
    "several at once": (
        {"mei": "mei-lin", "buy": "purchase", "pays": "tries", "card-refused": "refusal"},
        {
            "personas/mei": "personas/mei-lin",
            "stages/buy": "stages/purchase",
            PAYS: "stages/purchase/touchpoints/tries",
            f"{PAYS}/pains/card-refused": "stages/purchase/touchpoints/tries/pains/refusal",
        },
    ),
}


@pytest.mark.parametrize("name", RENAMED)
def test_it_is_recognised_and_all_references_follow(name: str) -> None:
    ids, expected = RENAMED[name]
    new = with_ids(OLD, ids)
    assert new != OLD
    assert renames(OLD, new) == expected
    assert follow(OLD, expected) == new
    changes = compare(OLD, new)
    assert apply(OLD, changes) == new
    assert not any(isinstance(change, Remove) for change in changes)
    moved = {
        (change.at.split("/")[-1], change.to.split("/")[-1]) for change in changes if isinstance(change, Move)
    }
    assert {(old.replace("_", "-"), fresh) for old, fresh in ids.items()} <= moved


def test_it_may_be_edited_at_the_same_time() -> None:
    new = apply(with_ids(OLD, {"pays": "tries"}), [Set("stages/buy/touchpoints/tries/doing", "Gives up")])
    assert renames(OLD, new) == {PAYS: "stages/buy/touchpoints/tries"}
    assert Set("stages/buy/touchpoints/tries/doing", "Gives up") in compare(OLD, new)


def test_a_touchpoint_with_all_its_content_is_recognised_in_another_stage_under_another_name() -> None:
    new = apply(
        with_ids(OLD, {"pays": "tries"}),
        [
            Move("stages/buy/touchpoints/tries", "stages/use/touchpoints/tries"),
            Set("stages/use/touchpoints/tries/name", "Pays"),
        ],
    )
    assert renames(OLD, new) == {PAYS: "stages/use/touchpoints/tries"}
    assert apply(OLD, compare(OLD, new)) == new


def test_order_is_kept_where_an_id_changes() -> None:
    new = with_ids(OLD, {"mei": "mei-lin", "buy": "purchase"})
    assert list(follow(OLD, renames(OLD, new)).stages) == ["purchase", "use"]
    assert (
        len([change for change in compare(OLD, new) if "stages" in change.at and "/emotion" not in change.at])
        == 3
    )


Table = dict[str, Any]


def channels(**named: Any) -> JourneyMap:
    """A map with these channels."""
    return JourneyMap.model_validate({"journeymap": 1, "title": "T", "channels": named})


def pains(**texts: Any) -> JourneyMap:
    """A map with one touchpoint that has these pains."""
    touchpoint = {"name": "Pays", "pains": texts}
    stages = {"buy": {"name": "Buy", "touchpoints": {"pays": touchpoint}}}
    return JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages})


LONG = "The card is refused and nothing says why"
STRANGERS: dict[str, tuple[JourneyMap, JourneyMap]] = {
    "another name": (channels(a={"name": "Web shop"}), channels(b={"name": "Music store"})),
    "a generic name": (channels(a={"name": "New"}), channels(b={"name": "New"})),
    "no name": (channels(a={"name": ""}), channels(b={"name": ""})),
    "the name, but all else differs": (
        channels(a={"name": "Shop", "kind": "physical", "owner": "partner", "icon": "store"}),
        channels(b={"name": "Shop", "kind": "mixed", "owner": "social", "icon": "cart"}),
    ),
    "a name two had": (
        channels(a={"name": "Web shop"}, b={"name": "Web shop"}),
        channels(c={"name": "Web shop"}),
    ),
    "a name two have": (
        channels(a={"name": "Web shop"}),
        channels(b={"name": "Web shop"}, c={"name": "Web shop"}),
    ),
    "a name that somebody has who stayed": (
        channels(a={"name": "Web shop"}, x={"name": "Web shop"}),
        channels(b={"name": "Web shop"}, x={"name": "Web shop"}),
    ),
    "the defaults only": (pains(a={"text": "Slow", "severity": 4}), pains(b={"text": "Dear", "severity": 4})),
    "facts without a text": (
        pains(a={"text": "Slow", "severity": 5, "reach": 0.4, "votes": 3}),
        pains(b={"text": "Dear", "severity": 5, "reach": 0.4, "votes": 3}),
    ),
    "a long text rewritten": (pains(a=LONG), pains(b="Pages take nine seconds to load on a phone")),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_strangers_stay_strangers(name: str) -> None:
    old, new = STRANGERS[name]
    assert renames(old, new) == {}
    assert apply(old, compare(old, new)) == new


def test_touchpoints_of_one_template_are_not_taken_for_each_other() -> None:
    def made(*ids: str) -> JourneyMap:
        touchpoints = {id_: {"name": "New touchpoint", "channel": "web", "importance": 3} for id_ in ids}
        stages = {"buy": {"name": "Buy", "touchpoints": touchpoints}}
        return JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages})

    assert renames(made("a", "b"), made("c", "d")) == {}
    assert renames(made("a"), made("c")) == {"stages/buy/touchpoints/a": "stages/buy/touchpoints/c"}


def test_the_liker_one_is_chosen() -> None:
    old = pains(a={"text": LONG, "owner": "Payments", "severity": 5})
    new = pains(
        b={"text": LONG, "owner": "Payments", "severity": 4}, c={"text": f"{LONG}!", "owner": "Content"}
    )
    assert renames(old, new) == {f"{PAYS}/pains/a": f"{PAYS}/pains/b"}


def test_an_id_that_is_taken_is_refused() -> None:
    with pytest.raises(ChangeError, match="taken"):
        follow(OLD, {"personas/mei": "personas/raj"})


def test_pointers_are_all_there_is() -> None:
    found = {(pointer.at.removeprefix(PAYS), pointer.to) for pointer in pointers(OLD)}
    assert found == {
        ("/channel", ("channels", "shop")),
        ("/emotion/mei", ("personas", "mei")),
        ("/emotion/raj", ("personas", "raj")),
        ("/ideas/second-way/solves/0", REFUSED),
        ("/lanes/legal", ("lanes", "legal")),
        ("/next/thanks", ("touchpoints", "thanks")),
        ("/next/thanks/personas/0", ("personas", "mei")),
        ("stages/use/touchpoints/thanks/personas/0", ("personas", "mei")),
        (
            "stages/use/touchpoints/thanks/ideas/earlier/solves/0",
            ("touchpoints", "pays", "pains", "card-refused"),
        ),
    }
