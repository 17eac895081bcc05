"""Emotion curves of journeys of any length on one scale: every stage takes the same room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from journeymap.export.page.html_elements import Attribute, Html, element
from journeymap.export.page.page_colors import SWITCHED
from journeymap.export.site.site_content import PublishedMap
from journeymap.layout.geometry import Point
from journeymap.overlays.smooth import smooth
from journeymap.overlays.theme import persona_roles

__all__ = ["RelativeCurve", "curve_panel", "places_along", "relative_curves"]

_MOST: Final = 60
"""Points of a small curve; of more, neighbours are drawn as their mean."""
PAD: Final = 7.0


@dataclass(frozen=True, slots=True)
class RelativeCurve:
    """A persona's feelings: points (0 to 1 along the journey, −2 to 2), and the lowest of them."""

    persona: str
    color: str
    points: tuple[Point, ...]
    low: Point | None


def places_along(found: PublishedMap) -> dict[str, float]:
    """Where each touchpoint is on the way, 0 to 1: stages are equally long, and so are parts of one."""
    stages = [stage for stage in found.journey.stages.values() if stage.touchpoints]
    places: dict[str, float] = {}
    for number, stage in enumerate(stages):
        for at, key in enumerate(stage.touchpoints):
            places.setdefault(key, (number + (at + 0.5) / len(stage.touchpoints)) / len(stages))
    return places


def relative_curves(found: PublishedMap) -> tuple[RelativeCurve, ...]:
    """The curve of every persona that has one, through all touchpoints where the journey may go on."""
    places, roles = places_along(found), persona_roles(found.journey)
    ends = {key: here.ends for _stage, key, here in found.journey.touchpoints()}
    curves = []
    for curve in found.insights.emotion:
        felt = {point.touchpoint: (places[point.touchpoint], point.feeling.mean) for point in curve.points}
        on = [point for key, point in felt.items() if ends[key] != "abandoned"] or list(felt.values())
        if on:
            color = SWITCHED.colors[roles.get(curve.persona, "persona-0")]
            curves.append(RelativeCurve(curve.persona, color, tuple(_thinned(on)), felt.get(curve.low or "")))
    return tuple(curves)


def _thinned(points: Sequence[Point]) -> Iterator[Point]:
    if len(points) <= _MOST:
        yield from points
        return
    for number in range(_MOST):
        part = points[len(points) * number // _MOST : len(points) * (number + 1) // _MOST]
        yield (sum(x for x, _y in part) / len(part), sum(y for _x, y in part) / len(part))


def curve_panel(found: PublishedMap, width: float, height: float, *, lows: bool) -> Html:
    """The curves as a picture of this size; without words, for these stand beside it.

    Parameters
    ----------
    lows
        Whether the lowest point of each curve is marked.
    """
    stages = sum(bool(stage.touchpoints) for stage in found.journey.stages.values())

    def placed(point: Point) -> Point:
        x, mean = point
        return (x * width, PAD + (2 - mean) / 4 * (height - 2 * PAD))

    parts: list[Html] = []
    wide = width / max(1, stages)
    columns = "".join(
        f"M{wide * number + 1:.1f} 0h{wide - 2:.1f}v{height:.0f}h{2 - wide:.1f}z" for number in range(stages)
    )
    parts.append(element("path", {"class": "columns", "d": columns}))
    for score in (2, 1, 0, -1, -2):
        y = placed((0.0, score))[1]
        parts.append(
            element("path", {"class": "zero" if score == 0 else "level", "d": f"M0 {y:.1f}H{width:.0f}"})
        )
    curves = relative_curves(found)
    parts += [_line(curve, [placed(point) for point in curve.points]) for curve in curves]
    parts += [_dot(curve.color, placed(curve.low)) for curve in curves if lows and curve.low]
    box: dict[str, Attribute] = {
        "class": "curves",
        "viewBox": f"0 0 {width:.0f} {height:.0f}",
        "aria-hidden": "true",
        "preserveAspectRatio": "none" if not lows else None,
    }
    return element("svg", box, parts)


def _line(curve: RelativeCurve, points: Sequence[Point]) -> Html:
    first, *chain = smooth(points)
    path = f"M{first[0]:.1f} {first[1]:.1f}"
    for at in range(0, len(chain) - 2, 3):
        path += "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in chain[at : at + 3])
    if not chain:
        # A single point is a dot: a line of no length with round ends.
        path += "h0"
    return element("path", {"class": "curve", "d": path, "stroke": curve.color})


def _dot(color: str, at: Point) -> Html:
    return element(
        "circle", {"class": "low", "cx": f"{at[0]:.1f}", "cy": f"{at[1]:.1f}", "r": 4.5, "fill": color}
    )
