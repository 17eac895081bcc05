"""The emotion curves in pixels: one per persona, told apart where they meet."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from journeymap.insights.findings import Curve, CurvePoint
from journeymap.layout.geometry import Point
from journeymap.model import feeling_of
from journeymap.overlays.marks import Role
from journeymap.overlays.view import View

__all__ = ["Drawn", "drawn_curves"]

APART = 3.0
"""Between two curves that would lie on one another."""


@dataclass(frozen=True)
class Drawn:
    """A curve with its points on the picture; ``number`` is the persona's place on the map."""

    curve: Curve
    role: Role
    number: int
    points: tuple[Point, ...]
    lows: tuple[Point, ...]
    highs: tuple[Point, ...]
    on: tuple[int, ...]
    """Numbers of the points the line runs through: those from which the journey may go on."""

    def at(self, touchpoint: str | None) -> Point | None:
        """Where the curve passes a touchpoint."""
        for point, place in zip(self.curve.points, self.points, strict=True):
            if point.touchpoint == touchpoint:
                return place
        return None


def drawn_curves(view: View) -> tuple[Drawn, ...]:
    """The curves in view, in the order of the personas."""
    plot = view.layout.plot
    if plot is None:
        return ()
    order = {persona: number for number, persona in enumerate(view.journey.personas)}
    curves = [
        _on_plot(curve, plot.across)
        for curve in (view.insights.emotion or _told(view))
        if view.persona is None or curve.persona in ("", view.persona)
    ]
    curves = [curve for curve in curves if curve.points]
    shifts = _shifts(curves, plot.height_of(0) - plot.height_of(1))
    return tuple(
        Drawn(
            curve,
            view.roles.get(curve.persona, "persona-0"),
            order.get(curve.persona, 0),
            tuple(
                (plot.across[point.touchpoint], plot.height_of(point.feeling.mean) + shift)
                for point, shift in zip(curve.points, shifts[number], strict=True)
            ),
            tuple((plot.across[p.touchpoint], plot.height_of(p.feeling.low)) for p in curve.points),
            tuple((plot.across[p.touchpoint], plot.height_of(p.feeling.high)) for p in curve.points),
            _on_the_line(view, curve),
        )
        for number, curve in enumerate(curves)
    )


def _on_the_line(view: View, curve: Curve) -> tuple[int, ...]:
    """All points but those where the journey is given up, unless there are only those."""
    ends = [view.touchpoint(view.layout.card_of[point.touchpoint]).ends for point in curve.points]
    on = tuple(place for place, end in enumerate(ends) if end != "abandoned")
    return on or tuple(range(len(ends)))


def _told(view: View) -> Iterable[Curve]:
    """Curves straight from the map, where nobody has studied it."""
    for persona in [*view.journey.personas] or [""]:
        points = tuple(
            CurvePoint(touchpoint_id, feeling, touchpoint.confidence == "assumed")
            for _stage, touchpoint_id, touchpoint in view.journey.touchpoints()
            if (feeling := feeling_of(touchpoint, persona or None)) is not None
        )
        yield Curve(persona, points, None, None, None)


def _on_plot(curve: Curve, across: Container[str]) -> Curve:
    """The curve without points that have no place, and with each place once."""
    points: dict[str, CurvePoint] = {}
    for point in curve.points:
        if point.touchpoint in across:
            points.setdefault(point.touchpoint, point)
    return Curve(curve.persona, tuple(points.values()), curve.peak, curve.low, curve.end)


def _shifts(curves: list[Curve], unit: float) -> list[list[float]]:
    """How far each point is moved, so that curves that meet run side by side."""
    here: dict[str, list[tuple[int, float]]] = {}
    for number, curve in enumerate(curves):
        for point in curve.points:
            here.setdefault(point.touchpoint, []).append((number, point.feeling.mean * unit))
    moved: dict[tuple[int, str], float] = {}
    for touchpoint, found in here.items():
        group: list[tuple[int, float]] = []
        for number, height in [*sorted(found, key=lambda item: -item[1]), (-1, float("-inf"))]:
            if group and group[-1][1] - height >= APART:
                if len(group) > 1:
                    middle = sum(height_ for _, height_ in group) / len(group)
                    # Side by side in the order of the personas, whatever rounding made of equal means.
                    for place, (member, own) in enumerate(sorted(group)):
                        wanted = middle + ((len(group) - 1) / 2 - place) * APART
                        moved[member, touchpoint] = own - wanted
                group = []
            group.append((number, height))
    return [
        [moved.get((number, point.touchpoint), 0.0) for point in curve.points]
        for number, curve in enumerate(curves)
    ]
