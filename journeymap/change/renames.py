"""Elements that took another id: an id vanished, and a like one appeared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from journeymap.change.likeness import Facts, alike, facts_of, said_width, says
from journeymap.change.references import ELEMENTS
from journeymap.model import JourneyMap, Part, join_address

__all__ = ["renames"]

Keys = tuple[str, ...]
Pairs = dict[str, str]

SAME_NAME = 0.4
"""Elements of one name are one when two fifths of what they say besides is the same too."""

SAME_CONTENT = 0.8
"""Elements of any name are one when four fifths of all they say is the same …"""

ENOUGH = 24.0
"""… and that is as much as a short sentence: 24 columns of text, or twelve other facts."""

TELLING = 4
"""A name or text of fewer columns ("new", "24") tells nothing about who has it."""

_RARE = 12
"""A fact that more elements share does not lead from one of them to another."""


def renames(old: JourneyMap, new: JourneyMap) -> dict[str, str]:
    """Old address to new address of the elements that took another id.

    Candidates are elements whose id the other map does not have, in the same
    table. Two of them are the same element when

    - both have the same name (or text), as wide as 4 letters and the only one
      of its kind in its table on both sides, and what else they say is at
      least 40 % the same by weight, or one of them says nothing else; or
    - at least 80 % of what they say is the same by weight, and that is at
      least as much as 24 letters of text.

    Each takes part in one pair at most, the likest first; where two are equally
    like, nobody is chosen. A touchpoint that also went to another stage is found
    by the second rule alone. Weights stand in `journeymap.change.likeness`.

    Examples
    --------
    >>> old = JourneyMap(journeymap=1, title="Tea", channels={"shop": {"name": "Tea shop"}})
    >>> new = JourneyMap(journeymap=1, title="Tea", channels={"tea-shop": {"name": "Tea shop"}})
    >>> renames(old, new)
    {'channels/shop': 'channels/tea-shop'}
    """
    found: dict[str, str] = {}
    _below(found, (), (), old, new)
    _touchpoints(found, old, new)
    return found


def _below(found: dict[str, str], was: Keys, now: Keys, old: Part, new: Part) -> None:
    """Renames in the tables of two parts that are one element, except touchpoints."""
    for field in ELEMENTS[type(old)]:
        before, after = getattr(old, field), getattr(new, field)
        if field == "touchpoints" or not before or not after:
            continue
        gone = {key: before[key] for key in before if key not in after}
        come = {key: after[key] for key in after if key not in before}
        pairs: Pairs = _pairs(gone, come, before.values(), after.values()) if gone and come else {}
        for key, other in pairs.items():
            found[join_address((*was, field, key))] = join_address((*now, field, other))
        for key, part in before.items():
            fresh = pairs.get(str(key), str(key))
            there = after.get(fresh)
            if type(part) in ELEMENTS and there is not None and part is not there:
                _below(found, (*was, field, key), (*now, field, fresh), part, there)


def _touchpoints(found: dict[str, str], old: JourneyMap, new: JourneyMap) -> None:
    was, now = _homes(old), _homes(new)
    gone = {key: home for key, home in was.items() if key not in now}
    come = {key: home for key, home in now.items() if key not in was}
    pairs = {key: key for key in was if key in now}
    if gone and come:
        fresh = _renamed_touchpoints(found, old, new, gone, come)
        for key, name in fresh.items():
            found[_place(was[key], key)] = _place(now[name], name)
        pairs |= fresh
    for key in was:
        if key in pairs:
            name = pairs[key]
            before = old.stages[was[key]].touchpoints[key]
            after = new.stages[now[name]].touchpoints[name]
            path = ("stages", was[key], "touchpoints", key)
            _below(found, path, ("stages", now[name], "touchpoints", name), before, after)


def _renamed_touchpoints(
    found: Mapping[str, str], old: JourneyMap, new: JourneyMap, gone: Pairs, come: Pairs
) -> Pairs:
    """Touchpoints of one stage by either rule, then those of different stages by content alone."""
    pairs: Pairs = {}
    for stage, part in old.stages.items():
        other = found.get(join_address(("stages", stage)), join_address(("stages", stage)))
        there = new.stages.get(other.removeprefix("stages/"))
        if there is None:
            continue
        left = {key: part.touchpoints[key] for key in part.touchpoints if key in gone}
        right = {key: there.touchpoints[key] for key in there.touchpoints if key in come}
        if left and right:
            pairs |= _pairs(left, right, part.touchpoints.values(), there.touchpoints.values())
    taken = set(pairs.values())
    left = {key: old.stages[home].touchpoints[key] for key, home in gone.items() if key not in pairs}
    right = {key: new.stages[home].touchpoints[key] for key, home in come.items() if key not in taken}
    return pairs | _pairs(left, right, (), ())


def _homes(journey: JourneyMap) -> Pairs:
    """The stage of each touchpoint whose id is the only one of its name."""
    times = Counter(key for _stage, key, _part in journey.touchpoints())
    return {key: stage for stage, key, _part in journey.touchpoints() if times[key] == 1}


def _place(stage: str, touchpoint: str) -> str:
    return join_address(("stages", stage, "touchpoints", touchpoint))


def _pairs(
    gone: Mapping[str, Any], come: Mapping[str, Any], before: Iterable[Any], after: Iterable[Any]
) -> Pairs:
    """Who became whom, one to one, the likest first; ``before`` and ``after`` are the whole tables."""
    if not gone or not come:
        return {}
    left = {key: facts_of(element) for key, element in gone.items()}
    right = {key: facts_of(element) for key, element in come.items()}
    single = _single(before) & _single(after)
    scored = [
        (likeness, key, other)
        for key, other in _candidates(gone, come, left, right)
        if (likeness := _likeness(gone[key], come[other], left[key], right[other], single)) > 0
    ]
    best: defaultdict[str, list[float]] = defaultdict(list)
    for likeness, key, other in scored:
        best[f"-{key}"].append(likeness)
        best[f"+{other}"].append(likeness)
    pairs: Pairs = {}
    taken: set[str] = set()
    for likeness, key, other in sorted(scored, key=lambda row: -row[0]):
        if key in pairs or other in taken:
            continue
        if best[f"-{key}"].count(likeness) > 1 or best[f"+{other}"].count(likeness) > 1:
            continue
        pairs[key] = other
        taken.add(other)
    return {key: pairs[key] for key in gone if key in pairs}


def _single(elements: Iterable[Any]) -> set[str]:
    """The names and texts that only one element of a table has, and that tell something."""
    times = Counter(says(element) for element in elements)
    return {said for said, number in times.items() if number == 1 and said_width(said) >= TELLING}


def _candidates(
    gone: Mapping[str, Any], come: Mapping[str, Any], left: Mapping[str, Facts], right: Mapping[str, Facts]
) -> Iterator[tuple[str, str]]:
    """Pairs worth comparing: all of a few, else those that share a fact that few others have."""
    if len(gone) * len(come) <= _RARE**2:
        yield from ((key, other) for key in gone for other in come)
        return
    holders: defaultdict[Any, list[str]] = defaultdict(list)
    for other, facts in right.items():
        for fact in (*facts, says(come[other])):
            holders[fact].append(other)
    for key, facts in left.items():
        others: dict[str, None] = {}
        for fact in (*facts, says(gone[key])):
            if len(holders.get(fact, ())) <= _RARE:
                others |= dict.fromkeys(holders.get(fact, ()))
        yield from ((key, other) for other in others)


def _likeness(one: Any, other: Any, left: Facts, right: Facts, single: set[str]) -> float:
    """Above 0 for one element under two ids: higher the surer, a name shared by nobody else first."""
    share, common = alike(left, right)
    said = says(one)
    if said in single and said == says(other):
        rest, rest_other = _besides(left, one), _besides(right, other)
        if not rest or not rest_other or alike(rest, rest_other)[0] >= SAME_NAME:
            return 1 + share
    return share if share >= SAME_CONTENT and common >= ENOUGH else 0.0


def _besides(facts: Facts, element: Any) -> Facts:
    """What an element says besides its name or text."""
    if isinstance(element, str):
        return {}
    name = "name" if hasattr(element, "name") else "text"
    return {fact: weight for fact, weight in facts.items() if not _is_of(fact, name)}


def _is_of(fact: Any, name: str) -> bool:
    return bool(fact[0] == (name,))
