"""Comments travel with the elements they belong to."""

from __future__ import annotations

from journeymap.change import Move, Remove, Set, apply_to_document
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
