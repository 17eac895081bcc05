"""A smooth curve through points that never swings beyond them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from journeymap.layout.geometry import Point

__all__ = ["sampled", "smooth"]


def smooth(points: Sequence[Point]) -> tuple[Point, ...]:
    """A monotone cubic curve [1]_ through points of rising x: a start, then Bézier triples.

    Between two points it stays between their heights, so a curve of feelings
    never shows a joy or an anger that nobody told of.

    Examples
    --------
    >>> smooth([(0, 0), (3, 3)])
    ((0, 0), (1.0, 1.0), (2.0, 2.0), (3, 3))

    References
    ----------
    .. [1] F. N. Fritsch, R. E. Carlson, "Monotone Piecewise Cubic Interpolation",
       SIAM Journal on Numerical Analysis 17(2), 1980.
    """
    if len(points) < 2:
        return tuple(points)
    slopes = _slopes(points)
    chain = [points[0]]
    for (x, y), (to_x, to_y), slope, to_slope in zip(points, points[1:], slopes, slopes[1:], strict=False):
        third = (to_x - x) / 3
        chain += [(x + third, y + slope * third), (to_x - third, to_y - to_slope * third), (to_x, to_y)]
    return tuple(chain)


def _slopes(points: Sequence[Point]) -> list[float]:
    steps = [(to_y - y) / (to_x - x) if to_x > x else 0.0 for (x, y), (to_x, to_y) in pairwise(points)]
    inner = [0.0 if before * after <= 0 else (before + after) / 2 for before, after in pairwise(steps)]
    slopes = [steps[0], *inner, steps[-1]]
    for number, step in enumerate(steps):
        if step == 0:
            slopes[number] = slopes[number + 1] = 0.0
            continue
        length = math.hypot(slopes[number] / step, slopes[number + 1] / step)
        if length > 3:
            slopes[number] *= 3 / length
            slopes[number + 1] *= 3 / length
    return slopes


def sampled(chain: Sequence[Point], steps: int = 8) -> list[Point]:
    """Points along a chain of Bézier curves, its ends included; the fewer, the shorter a curve is."""
    found = [chain[0]]
    for at in range(0, len(chain) - 3, 3):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = chain[at : at + 4]
        needed = max(1, min(steps, int(x3 - x0) // 3))
        for step in range(1, needed):
            t = step / needed
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
        found.append((x3, y3))
    return found
