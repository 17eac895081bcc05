"""What a map says, fact by fact, and which facts a merge got silently wrong: an account of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from journeymap.model import Conflict, JourneyMap, split_address, to_data

__all__ = ["facts", "silently_wrong"]

Path = tuple[Any, ...]

# An empty table is no fact.
_TABLES = {
    (name,)
    for name in (
        "channels",
        "personas",
        "pains",
        "gains",
        "ideas",
        "lanes",
        "metrics",
        "backstage",
        "emotion",
    )
}
Facts = dict[Path, Any]


def facts(journey: JourneyMap) -> Facts:
    """Every single thing a map says; the touchpoints apart from the stages they stand in."""
    data = to_data(journey)
    data.pop("conflicts", None)
    found: Facts = {}
    for stage, part in data.pop("stages", {}).items():
        for key, touchpoint in part.pop("touchpoints", {}).items():
            found[("*", key, "stands in")] = stage
            found |= dict(_leaves(("*", key), touchpoint))
        found |= dict(_leaves(("stages", stage), part))
        found[("stages", stage, "is there")] = True
    return found | dict(_leaves((), data))


def _leaves(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if path and str(path[-1]).startswith("x-"):
        yield path, repr(value)
    elif isinstance(value, dict):
        if path[-1:] not in _TABLES:
            yield (*path, "is there"), True
        for key, item in value.items():
            yield from _leaves((*path, key), item)
    elif isinstance(value, list) and "emotion" not in path:
        yield from (((*path, item), True) for item in value)
    else:
        yield path, value


def silently_wrong(
    base: JourneyMap, ours: JourneyMap, theirs: JourneyMap, merged: JourneyMap
) -> list[tuple[Path, Any, Any]]:
    """Facts that are not as both sides left them although no conflict speaks of them.

    Each with what was expected and what is there.
    """
    was, mine, yours, now = (facts(journey) for journey in (base, ours, theirs, merged))
    spoken = [path for conflict in merged.conflicts for path in _spoken(conflict)]
    wrong: list[tuple[Path, Any, Any]] = []
    for path in {**was, **mine, **yours, **now}:
        b, o, t = (side.get(path) for side in (was, mine, yours))
        expected = _SUMS.get(path[-1], _either)(b, o, t)
        if path[:1] == ("*",) and path[2:3] == ("emotion",):
            expected = _scores(b, o, t)
            here = sorted(now[path]) if isinstance(now.get(path), list) else now.get(path)
        else:
            here = now.get(path)
        if here != expected and not any(path[: len(one)] == one for one in spoken):
            wrong.append((path, expected, here))
    return wrong


def _spoken(conflict: Conflict) -> Iterator[Path]:
    keys = split_address(conflict.at)
    yield ("*", *keys[3:]) if keys[2:3] == ("touchpoints",) and len(keys) > 3 else keys
    for side in (conflict.base, conflict.ours, conflict.theirs):
        if keys[:1] == ("stages",) and len(keys) == 2 and isinstance(side, dict):
            yield from (("*", key) for key in side.get("touchpoints", {}))


def _either(b: Any, o: Any, t: Any) -> Any:
    if o in (b, t):
        return t
    return o if t == b else "a conflict"


def _votes(b: Any, o: Any, t: Any) -> Any:
    if o == t or None in (o, t):
        return _either(b, o, t)
    return (o or 0) + (t or 0) - (b or 0)


def _reviewed(b: Any, o: Any, t: Any) -> Any:
    either = _either(b, o, t)
    return either if either != "a conflict" or not (o and t and (b or "") <= min(o, t)) else max(o, t)


def _scores(b: Any, o: Any, t: Any) -> Any:
    if not (isinstance(o, list) and isinstance(t, list) and b != o != t != b):
        return _sorted(_either(b, o, t))
    was, mine, yours = (
        Counter(b if isinstance(b, list) else [b] if b is not None else []),
        Counter(o),
        Counter(t),
    )
    if was - mine and was - yours:
        return "a conflict"
    return sorted((was - (was - mine) - (was - yours) + (mine - was) + (yours - was)).elements())


def _sorted(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


_SUMS = {"votes": _votes, "reviewed": _reviewed}
