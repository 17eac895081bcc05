"""Where personas feel differently about the same touchpoint."""

from __future__ import annotations

from journeymap.insights.findings import Curve, Disagreement

__all__ = ["find_disagreements"]


def find_disagreements(curves: tuple[Curve, ...]) -> tuple[Disagreement, ...]:
    """Touchpoints by the gap between the happiest and the unhappiest persona, widest first.

    The gap is the range of the personas' mean scores, in points of the scale from
    −2 to +2: the plainest measure of dispersion, and with two or three personas as
    good as any. Equal gaps keep the order of the map.

    Examples
    --------
    >>> from journeymap.insights.findings import CurvePoint
    >>> from journeymap.model import Feeling
    >>> curves = tuple(
    ...     Curve(who, (CurvePoint("pays", Feeling(score, score, score, 1), False),), None, None, None)
    ...     for who, score in {"mei": -2.0, "raj": 1.0}.items()
    ... )
    >>> find_disagreements(curves)
    (Disagreement(touchpoint='pays', happier='raj', unhappier='mei', gap=3.0),)
    """
    felt: dict[str, dict[str, float]] = {}
    for curve in curves:
        for point in curve.points:
            felt.setdefault(point.touchpoint, {})[curve.persona] = point.feeling.mean
    found = []
    for touchpoint, means in felt.items():
        happier = max(means, key=lambda persona: means[persona])
        unhappier = min(means, key=lambda persona: means[persona])
        gap = means[happier] - means[unhappier]
        if gap > 0:
            found.append(Disagreement(touchpoint, happier, unhappier, gap))
    return tuple(sorted(found, key=lambda item: -item.gap))
