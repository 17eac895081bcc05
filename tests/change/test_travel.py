"""Comments travel with the elements they belong to."""

from __future__ import annotations

from journeymap.change import Move, Remove, Set, apply_to_document
from journeymap.mapfile import write
from journeymap.model import Comment, Document, JourneyMap

JOURNEY = JourneyMap.model_validate(
    {
        "journeymap": 1,
        "title": "Tea",
        "stages": {
            "buy": {"name": "Buy", "touchpoints": {"pay": {"name": "Pay"}, "pay-2": {"name": "Pay again"}}},
            "use": {"name": "Use"},
        },
    }
)
PAY = "stages/buy/touchpoints/pay"
ABOUT_PAY = (Comment("ask Finance", "before"),)
ABOUT_TWIN = (Comment("the second time", "end"),)
DOCUMENT = Document(
    JOURNEY, comments={PAY: ABOUT_PAY, f"{PAY}/name": ABOUT_PAY, f"{PAY}-2": ABOUT_TWIN, "": ABOUT_TWIN}
)


def test_a_comment_moves_with_its_element() -> None:
    after = apply_to_document(DOCUMENT, [Move(PAY, "stages/use/touchpoints/pay")])
    assert after.comments == {
        "stages/use/touchpoints/pay": ABOUT_PAY,
        "stages/use/touchpoints/pay/name": ABOUT_PAY,
        f"{PAY}-2": ABOUT_TWIN,
        "": ABOUT_TWIN,
    }


def test_a_comment_goes_with_its_element_and_with_no_other() -> None:
    after = apply_to_document(DOCUMENT, [Remove(PAY)])
    assert after.comments == {f"{PAY}-2": ABOUT_TWIN, "": ABOUT_TWIN}


def test_a_new_value_keeps_the_comment() -> None:
    after = apply_to_document(DOCUMENT, [Set(f"{PAY}/name", "Pays")])
    assert after.comments == DOCUMENT.comments
    assert after.journey.stages["buy"].touchpoints["pay"].name == "Pays"


SAID = (Comment("her words", "before"),)


def tagged(*tags: str, **comments: tuple[Comment, ...]) -> Document:
    """A map with these tags and comments on them, by number."""
    journey = JourneyMap.model_validate({"journeymap": 1, "title": "Tea", "tags": list(tags)})
    return Document(journey, comments={f"tags/{name[1:]}": said for name, said in comments.items()})


def test_a_comment_stays_with_its_item_when_the_list_grows_in_front() -> None:
    after = apply_to_document(tagged("green", "black", _1=SAID), [Set("tags", ["white", "green", "black"])])
    assert after.comments == {"tags/2": SAID}


def test_a_comment_stays_with_an_item_that_is_rewritten() -> None:
    after = apply_to_document(tagged("green", "blakc", _1=SAID), [Set("tags", ["green", "black"])])
    assert after.comments == {"tags/1": SAID}


def test_a_comment_on_an_item_that_is_gone_is_kept_and_speaks_of_no_other() -> None:
    after = apply_to_document(tagged("green", "black", _0=SAID), [Set("tags", ["black"])])
    text = write(after)
    assert text.index("black") < text.index("her words")


def test_a_comment_of_a_list_that_was_emptied_speaks_of_no_new_item() -> None:
    after = apply_to_document(tagged("green", _0=SAID), [Set("tags", []), Set("tags", ["black"])])
    text = write(after)
    assert text.index("black") < text.index("her words")


def test_scores_of_a_persona_may_take_the_place_of_a_list() -> None:
    journey = JOURNEY.model_dump(exclude_defaults=True)
    journey["stages"]["buy"]["touchpoints"]["pay"]["emotion"] = {"mei": [1, 2]}
    document = Document(JourneyMap.model_validate(journey), comments={f"{PAY}/emotion/mei": SAID})
    there = apply_to_document(document, [Set(f"{PAY}/emotion/mei", [1])])
    assert there.comments == document.comments
    everybody = [Set(f"{PAY}/emotion", [1, 2]), Set(f"{PAY}/emotion", [0, 1, 2])]
    assert "her words" in write(apply_to_document(there, everybody))
