"""Maps whose transitions lead anywhere: down, across, back, far, to themselves; names in many scripts."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from journeymap.model import JourneyMap

__all__ = ["routed_maps"]

NAMES = (
    "Pays",
    "Tries to pay at shop A and is refused twice",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze anprobieren",
    "Оплачивает заказ через систему быстрых платежей",
    "付款失败，提示“系统繁忙”，改用另一张卡再试一次",
    "リンクをクリックする",
    "ينتظر الرد",
    "จ่ายเงินที่ร้าน",
    "🎸🎸🎸 buys 👨‍👩‍👧‍👦",
    "W" * 60,
    "",
)


@st.composite
def routed_maps(draw: st.DrawFn) -> JourneyMap:
    """A map with up to five stages of up to five touchpoints, and ways between any two of them."""
    sizes = draw(st.lists(st.integers(0, 5), max_size=5))
    ids = [f"t{number}" for number in range(sum(sizes))]
    names = st.sampled_from(NAMES)
    rest = iter(ids)
    stages: dict[str, Any] = {}
    for number, size in enumerate(sizes):
        touchpoints = {next(rest): _touchpoint(draw, ids, names) for _place in range(size)}
        phase = draw(st.sampled_from(("before", "during", "after")))
        stages[f"s{number}"] = {"name": draw(names), "phase": phase, "touchpoints": touchpoints}
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": draw(names) or "A map",
            "goal": draw(names),
            "owner": draw(names),
            "personas": {"a": {"name": draw(names) or "A"}, "b": {"name": "Bo, who waits"}},
            "channels": {
                "shop": {"name": draw(names) or "Shop", "owner": "partner"},
                "post": {"name": "Post"},
            },
            "stages": stages,
        }
    )


def _touchpoint(draw: st.DrawFn, ids: list[str], names: st.SearchStrategy[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"name": draw(names)}
    if draw(st.booleans()):
        ways = draw(st.lists(st.sampled_from(ids), max_size=4, unique=True))
        found["next"] = {way: {"share": round(1 / (len(ways) + 1), 2), "when": draw(names)} for way in ways}
    if draw(st.booleans()):
        found["channel"] = draw(st.sampled_from(("shop", "post")))
        found["moment_of_truth"] = draw(st.booleans())
        found["pains"] = {"p": {"text": draw(names), "severity": draw(st.integers(1, 5))}}
        found["ideas"] = {"i": draw(names)}
    if draw(st.booleans()):
        score = st.integers(-2, 2)
        found["emotion"] = {"a": draw(st.lists(score, min_size=1, max_size=3)), "b": draw(score)}
        found["confidence"] = draw(st.sampled_from(("assumed", "measured")))
        found["importance"] = draw(st.integers(1, 5))
        found["metrics"] = {"csat": {"value": 3, "baseline": 2, "target": 4}}
    if draw(st.integers(0, 4)) == 0:
        found["ends"] = draw(st.sampled_from(("achieved", "abandoned")))
    return found
