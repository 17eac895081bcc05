"""What a change does to the findings: headline, ranking, who leaves, how it feels."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.insights.findings import Curve, Insights, RankedPain
from journeymap.insights.sayings import called, named, percent, signed
from journeymap.insights.study import study
from journeymap.insights.walks import places
from journeymap.model import JourneyMap
from journeymap.words import N_, _, listed

__all__ = ["consequences"]

_WORTH_SAYING = 0.005
"""Half a per cent of all travellers: less reads as nothing."""

_FIRST = 3
"""Places of the ranking that people look at."""

_OUTCOMES = {
    "achieved": N_("{new} reach the goal, before {old}"),
    "lost": N_("{new} leave for good, before {old}"),
}


def consequences(old: JourneyMap, new: JourneyMap) -> tuple[str, ...]:
    """Sentences on what was and what is: nothing where the findings are the same.

    The headline; the first three pains; the share of travellers who reach the
    goal and who leave for good, and where that changed most; peak, low and end of
    each persona. Elements that took another id count as the same ones.

    Examples
    --------
    >>> stages = {"buy": {"name": "Buy", "touchpoints": {"pay": {"name": "Pays", "emotion": 1}}}}
    >>> old = JourneyMap(journeymap=1, title="Tea", stages=stages)
    >>> consequences(old, old)
    ()
    """
    # Loaded here: most maps are studied without an older version.
    from journeymap.change import follow, renames

    before = follow(old, renames(old, new))
    if before == new:
        return ()
    was, now = study(before), study(new)
    return (
        *_headline(was, now),
        *_ranking(before, new, was, now),
        *_outcome(was, now),
        *_leaving(before, new, was, now),
        *_turning_points(before, new, was, now),
    )


def _headline(was: Insights, now: Insights) -> Iterator[str]:
    if was.headline and now.headline and was.headline[0] != now.headline[0]:
        yield _("The headline is now: {new}").format(new=now.headline[0])
        yield _("The headline was: {old}").format(old=was.headline[0])


def _ranking(old: JourneyMap, new: JourneyMap, was: Insights, now: Insights) -> Iterator[str]:
    before, after = _first(was), _first(now)
    if before != after:
        said = {"new": _pains(new, after), "old": _pains(old, before)}
        text = _("Pains to look at first: now {new}; before {old}")
        if not after:
            text = _("Pains to look at first: none any more; before {old}")
        elif not before:
            text = _("Pains to look at first: now {new}; before none")
        yield text.format(**said)


def _pains(journey: JourneyMap, keys: list[tuple[str, str]]) -> str:
    place = places(journey)
    texts = (named(place[touchpoint][1].pains[pain].text, pain) for touchpoint, pain in keys)
    return listed(_("“{text}”").format(text=text) for text in texts)


def _first(found: Insights) -> list[tuple[str, str]]:
    return [_key(pain) for pain in found.pains if pain.score > 0][:_FIRST]


def _key(pain: RankedPain) -> tuple[str, str]:
    return pain.touchpoint, pain.pain


def _outcome(was: Insights, now: Insights) -> Iterator[str]:
    for how, sentence in _OUTCOMES.items():
        before, after = _share(was, how), _share(now, how)
        if abs(after - before) >= _WORTH_SAYING:
            yield _(sentence).format(old=percent(before), new=percent(after))


def _share(found: Insights, how: str) -> float:
    if how == "lost":
        return found.outcome.get("abandoned", 0.0) + found.outcome.get("leaves", 0.0)
    return found.outcome.get(how, 0.0)


def _leaving(old: JourneyMap, new: JourneyMap, was: Insights, now: Insights) -> Iterator[str]:
    """The touchpoint where the share of those who leave changed most."""
    before = {item.touchpoint: item.share for item in was.dropoff}
    after = {item.touchpoint: item.share for item in now.dropoff}
    change = {key: abs(after.get(key, 0.0) - before.get(key, 0.0)) for key in {**after, **before}}
    most = max(change, key=lambda key: change[key], default=None)
    if most is None or change[most] < _WORTH_SAYING:
        return
    home = new if most in places(new) else old
    yield _("At “{touchpoint}” {new} leave for good, before {old}").format(
        touchpoint=named(places(home)[most][1].name, most),
        old=percent(before.get(most, 0.0)),
        new=percent(after.get(most, 0.0)),
    )


def _turning_points(old: JourneyMap, new: JourneyMap, was: Insights, now: Insights) -> Iterator[str]:
    curves = {curve.persona: curve for curve in was.emotion}
    for curve in now.emotion:
        if curve.persona in curves:
            who = called(new, curve.persona) if curve.persona else _("Everybody")
            for name in ("peak", "low", "end"):
                yield from _turning_point(who, name, (old, curves[curve.persona]), (new, curve))


_POINTS = {
    "peak": (
        N_("{persona}: the peak is now “{new}” ({new_score}), before “{old}” ({old_score})"),
        N_("{persona}: the peak, “{new}”, is now at {new_score}, before at {old_score}"),
    ),
    "low": (
        N_("{persona}: the low is now “{new}” ({new_score}), before “{old}” ({old_score})"),
        N_("{persona}: the low, “{new}”, is now at {new_score}, before at {old_score}"),
    ),
    "end": (
        N_("{persona}: the end is now “{new}” ({new_score}), before “{old}” ({old_score})"),
        N_("{persona}: the end, “{new}”, is now at {new_score}, before at {old_score}"),
    ),
}


def _turning_point(
    who: str, name: str, before: tuple[JourneyMap, Curve], after: tuple[JourneyMap, Curve]
) -> Iterator[str]:
    was, now = getattr(before[1], name), getattr(after[1], name)
    if was is None or now is None:
        return
    scores = [
        signed(next(point.feeling.mean for point in curve.points if point.touchpoint == key))
        for curve, key in ((before[1], was), (after[1], now))
    ]
    if was == now and scores[0] == scores[1]:
        return
    elsewhere, here = _POINTS[name]
    yield _(here if was == now else elsewhere).format(
        persona=who,
        old=named(places(before[0])[was][1].name, was),
        new=named(places(after[0])[now][1].name, now),
        old_score=scores[0],
        new_score=scores[1],
    )
