"""States of a Markov chain taken out one by one, without a subtraction."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Reduction", "Row", "reduce_states", "visits_between", "visits_by_rounds", "visits_from"]

_BUDGET = 100_000
"""Pairs of neighbours to be joined: a thousand touchpoints in one loop need some thousand."""

_ROUNDS = 200

Row = dict[int, float]
"""Sparse row of transition probabilities; a state's way to itself is left out."""


@dataclass(frozen=True, slots=True)
class Reduction:
    """I − P as (I − down) · pivots · (I − up) in the order in which states were taken out.

    Every number is non-negative, so nothing cancels: the relative error stays in
    the order of machine precision times the number of states even when hardly
    anybody leaves the chain.
    """

    order: tuple[int, ...]
    pivots: Mapping[int, float]
    up: Mapping[int, Row]
    down: Mapping[int, Row]
    near: Mapping[int, frozenset[int]]


def reduce_states(rows: Sequence[Row], leak: Sequence[float], last: Sequence[int] = ()) -> Reduction | None:
    """Take the states out, those with few neighbours first, those in ``last`` at the end, in that order.

    ``rows[i]`` holds the probabilities to go from state i to each other state,
    ``leak[i]`` that to leave the chain; leaving is what is missing to 1. The pivot
    of a state is the probability to get away from it, into states still there or
    out of the chain: its reciprocal is the expected number of visits to the state
    before one of these is met. None where the loops are so entangled that this would
    take too long: then ``visits_by_rounds`` gives an estimate.

    References
    ----------
    .. [1] W. K. Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative Analysis and
       Steady State Distributions for Markov Chains", Operations Research 33(5), 1985.
    .. [2] A. George, J. W. H. Liu, "The Evolution of the Minimum Degree Ordering
       Algorithm", SIAM Review 31(1), 1989.

    Examples
    --------
    >>> done = reduce_states([{1: 1.0}, {0: 0.5}], [0.0, 0.5], last=[1, 0])
    >>> assert done is not None
    >>> done.order, done.pivots[0]
    ((1, 0), 0.5)
    """
    chain = _Chain(rows, leak)
    late = set(last)
    heap = [(len(chain.near[i]), i) for i in range(len(rows)) if i not in late]
    heapq.heapify(heap)
    waiting = list(reversed(last))
    budget = _BUDGET
    while heap or waiting:
        if heap:
            degree, k = heapq.heappop(heap)
            if k in chain.pivots or degree != len(chain.near[k]):
                continue
        else:
            k = waiting.pop()
        budget -= len(chain.near[k]) ** 2
        if budget < 0:
            return None
        chain.take_out(k)
        for i in chain.near[k]:
            if i not in late:
                heapq.heappush(heap, (len(chain.near[i]), i))
    order = tuple(chain.pivots)
    return Reduction(order, chain.pivots, chain.up, chain.down, {k: frozenset(chain.near[k]) for k in order})


class _Chain:
    """A chain from which states are taken out: what is left of it, and what was noted of those out.

    ``pivots``, ``up`` and ``down`` have the states taken out, in that order; ``near`` has the states
    joined with each one by a way, as they stood when it was taken out.
    """

    def __init__(self, rows: Sequence[Row], leak: Sequence[float]) -> None:
        self._work = [dict(row) for row in rows]
        self._out = list(leak)
        self._sources: list[set[int]] = [set() for _ in rows]
        self.near: list[set[int]] = [set(row) for row in rows]
        for i, row in enumerate(rows):
            for j in row:
                self._sources[j].add(i)
                self.near[j].add(i)
        self.pivots: dict[int, float] = {}
        self.up: dict[int, Row] = {}
        self.down: dict[int, Row] = {}

    def take_out(self, k: int) -> None:
        """Lead all ways through a state past it."""
        row = self._work[k]
        pivot = sum(row.values()) + self._out[k]
        self.pivots[k] = pivot
        self.up[k] = {j: share / pivot for j, share in row.items()} if pivot > 0 else {}
        self.down[k] = {}
        for i in sorted(self._sources[k]):
            flow = self._work[i].pop(k)
            if pivot <= 0:
                continue
            self.down[k][i] = flow / pivot
            self._out[i] += flow * (self._out[k] / pivot)
            target = self._work[i]
            for j, share in self.up[k].items():
                if j != i:
                    target[j] = target.get(j, 0.0) + flow * share
                    self._sources[j].add(i)
        for j in row:
            self._sources[j].discard(k)
        for i in self.near[k]:
            self.near[i] |= self.near[k]
            self.near[i] -= {i, k}


def visits_from(reduction: Reduction, entry: Mapping[int, float]) -> dict[int, float]:
    """Expected visits to every state when travellers enter as ``entry`` says.

    Examples
    --------
    >>> done = reduce_states([{1: 1.0}, {0: 0.5}], [0.0, 0.5])
    >>> visits_from(done, {0: 1.0})
    {0: 2.0, 1: 2.0}
    """
    flow = {k: entry.get(k, 0.0) for k in reduction.order}
    for k in reduction.order:
        for j, share in reduction.up[k].items():
            flow[j] += flow[k] * share
    visits: dict[int, float] = {}
    for k in reversed(reduction.order):
        extra = sum(visits[i] * share for i, share in reduction.down[k].items())
        visits[k] = flow[k] / reduction.pivots[k] + extra
    return dict(sorted(visits.items()))


def visits_between(reduction: Reduction) -> dict[int, Row]:
    """Expected visits to j of one who is at i, for i = j and all i, j joined by a transition.

    These few entries of the inverse of I − P cost no more than the reduction itself.

    References
    ----------
    .. [1] K. Takahashi, J. Fagan, M. Chin, "Formation of a sparse bus impedance
       matrix and its application to short circuit study", PICA proceedings, 1973.

    Examples
    --------
    >>> done = reduce_states([{1: 1.0}, {0: 0.5}], [0.0, 0.5])
    >>> visits_between(done)[1]
    {1: 2.0, 0: 1.0}
    """
    between: dict[int, Row] = {}
    for k in reversed(reduction.order):
        own: Row = {}
        up, down, near = reduction.up[k], reduction.down[k], sorted(reduction.near[k])
        for j in near:
            own[j] = sum(share * between[m][j] for m, share in up.items())
        for i in near:
            row = between[i]
            row[k] = sum(row[m] * share for m, share in down.items())
        here = 1.0 / reduction.pivots[k] + sum(share * between[m][k] for m, share in up.items())
        between[k] = {k: here, **own}
    return between


def visits_by_rounds(
    rows: Sequence[Row], leak: Sequence[float], entry: Mapping[int, float]
) -> dict[int, float]:
    """An estimate of ``visits_from`` from below: the travellers followed round by round.

    Gauss-Seidel iteration [1]_, ended when nothing moves any more or after 200
    rounds, when few are still under way unless hardly anybody leaves.

    References
    ----------
    .. [1] W. J. Stewart, "Introduction to the Numerical Solution of Markov Chains",
       chapter 3, Princeton University Press, 1994.

    Examples
    --------
    >>> found = visits_by_rounds([{1: 1.0}, {0: 0.5}], [0.0, 0.5], {0: 1.0})
    >>> {state: round(visits, 6) for state, visits in found.items()}
    {0: 2.0, 1: 2.0}
    """
    leaving = [sum(row.values()) + out for row, out in zip(rows, leak, strict=True)]
    visits = dict.fromkeys(range(len(rows)), 0.0)
    waiting = {k: entry.get(k, 0.0) for k in visits}
    for _ in range(_ROUNDS):
        moved = 0.0
        for k, row in enumerate(rows):
            arrived, waiting[k] = waiting[k], 0.0
            if arrived > 0 and leaving[k] > 0:
                here = arrived / leaving[k]
                visits[k] += here
                moved = max(moved, here)
                for j, share in row.items():
                    waiting[j] += here * share
        if moved < 1e-12:
            break
    return visits
