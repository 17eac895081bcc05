"""Rules for values that both sides changed: what unites, what adds up, what is the later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from journeymap.merge.order import merged_order
from journeymap.merge.three import Three
from journeymap.model.field_types import SAFE_DIGITS

__all__ = ["audience", "later", "numbered", "scores", "united", "votes"]


def united(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    """A list with the additions and without the removals of both sides.

    Examples
    --------
    >>> united(("a", "b"), ("a", "b", "c"), ("b", "d"))
    ('b', 'c', 'd')
    """
    was, mine, yours = (dict(numbered(items)) for items in (base, ours, theirs))
    values = {**mine, **yours}
    present = [key for key in values if (key in mine) + (key in yours) > (key in was)]
    keys, _clash = merged_order(Three(list(was), list(mine), list(yours)), present)
    return tuple(values[key] for key in keys)


def numbered(items: Sequence[Any]) -> Iterator[tuple[tuple[str, int], Any]]:
    """Each item behind a key of its own: how it is written, and which of its equals it is."""
    times: Counter[str] = Counter()
    for item in items:
        text = repr(item)
        yield (text, times[text]), item
        times[text] += 1


def audience(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...] | None:
    """Personas of both sides; None where nobody can tell, since an empty list means everybody."""
    if not (base and ours and theirs):
        return None
    return united(base, ours, theirs) or None


def votes(base: int, ours: int, theirs: int) -> int | None:
    """What both sides counted; None where that is no number of votes.

    Examples
    --------
    >>> votes(3, 5, 4)
    6
    """
    total = ours + theirs - base
    return total if 0 <= total <= 10**SAFE_DIGITS else None


def later(base: date | None, ours: date | None, theirs: date | None) -> date | None:
    """The later of two days, where both are after the base; None else."""
    if ours is None or theirs is None or (base is not None and min(ours, theirs) < base):
        return None
    return max(ours, theirs)


def scores(base: Any, ours: Any, theirs: Any) -> tuple[float, ...] | None:
    """The scores that both sides asked for; None where one of them is a judgement, not a list.

    Scores have no names, so of scores that both sides took away or replaced
    nobody can say whose they were.

    Examples
    --------
    >>> scores((0.0,), (0.0, 1.0), (0.0, -2.0, 1.0))
    (0.0, 1.0, -2.0, 1.0)
    """
    if not (isinstance(ours, tuple) and isinstance(theirs, tuple)):
        return None
    asked = () if base is None else base if isinstance(base, tuple) else (base,)
    was, mine, yours = Counter(asked), Counter(ours), Counter(theirs)
    if was - mine and was - yours:
        return None
    stay = _without(asked, (was - mine) + (was - yours))
    found = (*stay, *_without(ours, was & mine), *_without(theirs, was & yours))
    return found or None


def _without(given: Sequence[float], gone: Counter[float]) -> Iterator[float]:
    left = Counter(gone)
    for score in given:
        if left[score] > 0:
            left[score] -= 1
        else:
            yield score
