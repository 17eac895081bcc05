"""How the feelings of a journey went from version to version: one small chart for each persona."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from journeymap.layout.geometry import Box, Point
from journeymap.layout.type_scale import CAPTION, NOTE, STRONG
from journeymap.model import Feeling, JourneyMap, feeling_of
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Role, Scene, Stroke, Target
from journeymap.overlays.theme import PERSONA_ROLES
from journeymap.words import _, decimals

__all__ = ["Trend", "trend_chart", "trends"]

_LEFT, _TOP, _BOTTOM, _GAP = 30.0, 34.0, 24.0, 18.0
_HEIGHT = 148.0
_WIDTHS = {1: 620.0, 2: 450.0}
_NARROWEST = 320.0
_COLUMNS = 3
_MANY = 40
"""From so many versions on, single markers would hide the line."""


@dataclass(frozen=True, slots=True)
class Trend:
    """What one persona feels, version by version, the oldest first; None where there is no score."""

    name: str
    role: Role
    feelings: tuple[Feeling | None, ...]


def trends(journeys: Sequence[JourneyMap | None], only: Sequence[Collection[str]] = ()) -> tuple[Trend, ...]:
    """The trend of each persona; for the whole map, or for one touchpoint.

    Over a map, ``mean`` is the mean of its touchpoints, ``low`` and ``high`` are the
    feelings at the worst and at the best of them; those where the journey is given up do
    not count. Who never has a score is left out.

    Parameters
    ----------
    journeys
        The versions, the oldest first; None for one that does not read.
    only
        For each of them the ids one touchpoint may have; nothing for the whole map.
    """
    newest = next((journey for journey in reversed(journeys) if journey is not None), None)
    if newest is None:
        return ()
    wanted = only or [()] * len(journeys)
    found = []
    for number, (key, persona) in enumerate(newest.personas.items() or [("", None)]):
        feelings = tuple(
            None if journey is None else _feeling(journey, key or None, ids)
            for journey, ids in zip(journeys, wanted, strict=True)
        )
        if any(feeling is not None for feeling in feelings):
            role = (persona.color if persona else None) or f"persona-{number % PERSONA_ROLES}"
            found.append(Trend(" ".join(persona.name.split()) if persona else _("Everybody"), role, feelings))
    return tuple(found)


def _feeling(journey: JourneyMap, persona: str | None, only: Collection[str]) -> Feeling | None:
    here = [
        feeling
        for _stage, key, part in journey.touchpoints()
        # Who gives up is not on the way any more; the curve of the map leaves that out as well.
        if (key in only if only else part.ends != "abandoned")
        if (feeling := feeling_of(part, persona)) is not None
    ]
    if only or not here:
        return here[0] if here else None
    means = [feeling.mean for feeling in here]
    return Feeling(sum(means) / len(means), min(means), max(means), len(means))


def trend_chart(found: Sequence[Trend], days: Sequence[str], chosen: int) -> Scene:
    """The charts side by side, three to a row, with the chosen version marked.

    Parameters
    ----------
    days
        When each version was made, in words.
    chosen
        Number of a version, the oldest is 0.

    The targets of the scene are the versions; their address is the number.
    """
    columns = max(1, min(len(found), _COLUMNS))
    side = _WIDTHS.get(columns, _NARROWEST)
    marks: list[Mark] = []
    targets: list[Target] = []
    for number, trend in enumerate(found):
        row, column = divmod(number, columns)
        box = Box(column * (side + _GAP), row * (_HEIGHT + _GAP), side, _HEIGHT)
        marks += _chart(trend, days, chosen, box)
        targets += _targets(trend, days, box)
    rows = -(-len(found) // columns)
    return Scene(
        width=columns * (side + _GAP) - _GAP,
        height=max(1.0, rows * (_HEIGHT + _GAP) - _GAP),
        marks=tuple(marks),
        targets=tuple(targets),
        title=_("The curve over time"),
        description=" ".join(_in_words(trend, days) for trend in found),
    )


def _chart(trend: Trend, days: Sequence[str], chosen: int, box: Box) -> Iterator[Mark]:
    plot = _plot(box)
    yield Panel("ground", box, "column", "column-line", 1, 8)
    yield Label("text", trend.name, box.x + 12, box.y + 21, STRONG.size, trend.role, True)
    for score in (2, 1, 0, -1, -2):
        y = _height(plot, score)
        yield Stroke(
            "column", ((plot.x, y), (plot.right, y)), "grid" if score else "zero", 1, dash=bool(score)
        )
        if score % 2 == 0:
            yield Label("text", _score(score), plot.x - 8, y + 3.5, CAPTION.size, "muted", anchor="end")
    points = _points(trend, plot)
    if chosen in points:
        x = points[chosen][0]
        yield Stroke("column", ((x, plot.y - 4), (x, plot.bottom + 4)), "accent", 1.5)
    for run in _runs(points):
        yield from _run(trend, run, points, plot)
    for number, point in points.items():
        strong = number == chosen
        if strong or len(trend.feelings) <= _MANY:
            size = 10.0 if strong else 6.0
            yield Glyph("badge", "circle", point, size, trend.role, "column", 1.5 if strong else 1)
    yield from _figures(trend, points, chosen, plot)
    y = box.bottom - 8
    yield Label("text", days[0], plot.x, y, CAPTION.size, "muted")
    if len(days) > 1:
        yield Label("text", days[-1], plot.right, y, CAPTION.size, "muted", anchor="end")


def _run(trend: Trend, run: Sequence[int], points: dict[int, Point], plot: Box) -> Iterator[Mark]:
    """Versions that follow one another: the room between the worst and the best, and the mean."""
    feelings = [feeling for number in run if (feeling := trend.feelings[number]) is not None]
    across = [points[number][0] for number in run]
    upper = [(x, _height(plot, feeling.high)) for x, feeling in zip(across, feelings, strict=True)]
    lower = [(x, _height(plot, feeling.low)) for x, feeling in zip(across, feelings, strict=True)]
    if len(run) > 1:
        yield Area("curve", (*upper, *reversed(lower)), trend.role, 0.13)
        yield Stroke("curve", tuple(points[number] for number in run), trend.role, 2.2)


def _figures(trend: Trend, points: dict[int, Point], chosen: int, plot: Box) -> Iterator[Mark]:
    """The figure at the chosen version, in the corner, where no line runs."""
    feeling = trend.feelings[chosen] if 0 <= chosen < len(trend.feelings) else None
    if feeling is None or chosen not in points:
        return
    text = _("mean {mean}, lowest {low}, highest {high}").format(
        mean=_score(feeling.mean), low=_score(feeling.low), high=_score(feeling.high)
    )
    yield Label("text", text, plot.right, plot.y - 13, NOTE.size, "muted", anchor="end")


def _targets(trend: Trend, days: Sequence[str], box: Box) -> Iterator[Target]:
    plot = _plot(box)
    step = plot.width / max(1, len(days) - 1)
    for number, (x, _y) in _points(trend, plot).items():
        left, right = max(box.x, x - step / 2), min(box.right, x + step / 2)
        strip = Box(left, plot.y, right - left, plot.height)
        yield Target("curve", str(number), strip, (days[number],))


def _plot(box: Box) -> Box:
    return Box(box.x + _LEFT + 8, box.y + _TOP + 6, box.width - _LEFT - 28, box.height - _TOP - _BOTTOM - 14)


def _points(trend: Trend, plot: Box) -> dict[int, Point]:
    """Where the mean of each version stands, evenly from the oldest to the newest."""
    last = len(trend.feelings) - 1
    return {
        number: (plot.x + plot.width * (number / last if last else 0.5), _height(plot, feeling.mean))
        for number, feeling in enumerate(trend.feelings)
        if feeling is not None
    }


def _runs(points: dict[int, Point]) -> list[list[int]]:
    """Numbers that follow one another without a gap."""
    runs: list[list[int]] = []
    for number in points:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _height(plot: Box, score: float) -> float:
    return plot.y + plot.height * (2 - score) / 4


def _score(value: float) -> str:
    rounded = round(value, 1) or 0.0
    figure = f"{rounded:+g}" if rounded else "0"
    return decimals(figure.replace("-", "−"))


def _in_words(trend: Trend, days: Sequence[str]) -> str:
    known = [(day, feeling) for day, feeling in zip(days, trend.feelings, strict=True) if feeling]
    return _("{name}: mean {first} on {start}, {last} on {end}.").format(
        name=trend.name,
        first=_score(known[0][1].mean),
        start=known[0][0],
        last=_score(known[-1][1].mean),
        end=known[-1][0],
    )
