"""The order of elements, merged: what stands before what is decided for every two of them."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from journeymap.merge.three import Three

__all__ = ["merged_order"]

K = TypeVar("K", bound=Hashable)


def merged_order(sides: Three[list[K]], present: Collection[K]) -> tuple[list[K], bool]:
    """The keys that are present in an order that keeps what each side moved and inserted.

    Of every two keys that all three know, a side that turned them around wins
    over one that left them. Where that leads in a circle, or where both sides
    clearly moved one key to different places, ours is taken and the answer says
    so. A key that only one side has goes behind the key it stands behind there, or
    to the end where it is last; at one place ours come first.

    Returns
    -------
    tuple
        The order, and whether the sides contradicted each other.

    Examples
    --------
    >>> merged_order(Three("abcd", "bacd", "abdcx").each(list), "abcdx")
    (['b', 'a', 'd', 'c', 'x'], False)
    >>> merged_order(Three("abc", "acb", "bac").each(list), "abc")[1]
    True
    """
    base, ours, theirs = sides
    known = set(base) & set(ours) & set(theirs) & set(present)
    was, mine, yours = sides.each(lambda keys: [key for key in keys if key in known])
    clash = False
    if mine == was:
        core = yours
    elif yours in (was, mine):
        core = mine
    else:
        merged = _pairwise(was, mine, yours)
        core, clash = (mine, True) if merged is None else (merged, False)
    mine_alone = [key for key in ours if key in known or key in present]
    seen = set(ours) - known
    yours_alone = [key for key in theirs if key in known or (key in present and key not in seen)]
    gaps: list[list[K]] = [[] for _place in range(len(core) + 1)]
    place = {key: number for number, key in enumerate(core)}
    for side in (mine_alone, yours_alone):
        _insert(side, known, place, gaps)
    found = list(gaps[0])
    for key, gap in zip(core, gaps[1:], strict=True):
        found += [key, *gap]
    return found, clash


def _insert(side: Sequence[K], known: Collection[K], place: Mapping[K, int], gaps: list[list[K]]) -> None:
    """Puts each run of keys that only this side has into the gap where the side has it."""
    run: list[K] = []
    before: K | None = None
    for key in side:
        if key not in known:
            run.append(key)
            continue
        if run:
            gaps[_gap(before, place)] += run
            run = []
        before = key
    if run:
        gaps[-1] += run


def _gap(before: K | None, place: Mapping[K, int]) -> int:
    return 0 if before is None else place[before] + 1


def _pairwise(was: list[K], mine: list[K], yours: list[K]) -> list[K] | None:
    """All keys with every turned pair turned; None where that is no order or a key was moved twice."""
    start, end = _common(was, mine, yours), _common(was[::-1], mine[::-1], yours[::-1])
    end = min(end, len(was) - start)
    inner = was[start : len(was) - end]
    turned = [_turned(inner, side) for side in (mine, yours)]
    if _moved_twice(*turned):
        return None
    behind = dict.fromkeys(inner, 0)
    for one, other in combinations(inner, 2):
        behind[one if other in turned[0][one] or other in turned[1][one] else other] += 1
    # In an order without circles every key has another number of keys in front of it [1]_.
    # .. [1] H. G. Landau, "On dominance relations and the structure of animal
    #    societies: III", Bulletin of Mathematical Biophysics 15, 1953.
    if len(set(behind.values())) < len(inner):
        return None
    return [*was[:start], *sorted(inner, key=behind.__getitem__), *was[len(was) - end :]]


def _common(*sides: list[K]) -> int:
    """How many keys all sides begin with in the same order."""
    number = 0
    for keys in zip(*sides, strict=True):
        if len(set(keys)) > 1:
            break
        number += 1
    return number


def _turned(was: list[K], side: list[K]) -> dict[K, set[K]]:
    """For each key, the keys that it has changed order with."""
    rank = {key: number for number, key in enumerate(side)}
    turned: dict[K, set[K]] = {key: set() for key in was}
    for one, other in combinations(was, 2):
        if rank[one] > rank[other]:
            turned[one].add(other)
            turned[other].add(one)
    return turned


def _moved_twice(mine: Mapping[K, set[K]], yours: Mapping[K, set[K]]) -> bool:
    """Whether both sides clearly moved one key, past different others.

    Of two neighbours that were swapped nobody can tell which one moved; a key
    that passed several others, each of which passed fewer, did.
    """

    def moved(turned: Mapping[K, set[K]], key: K) -> bool:
        passed = turned[key]
        return len(passed) > 1 and all(len(turned[other]) < len(passed) for other in passed)

    return any(mine[key] != yours[key] and moved(mine, key) and moved(yours, key) for key in mine)
