"""Signs that a map is not kept up: empty stages, idle personas, pains nobody owns, stale reviews."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from journeymap.graph import ROUNDING, concerns
from journeymap.model import KNOWN_METRICS, Metric
from journeymap.rules.subject import Found, Subject
from journeymap.words import _

__all__ = [
    "empty_stages",
    "foreign_feelings",
    "idle_personas",
    "metrics_out_of_range",
    "ownerless_pains",
    "stale",
    "too_many_customers",
]

_SEVERE = 4


def empty_stages(subject: Subject) -> Iterator[Found]:
    """Stages in which nothing happens."""
    for stage_id, stage in subject.journey.stages.items():
        if not stage.touchpoints:
            message = _("the stage `{id}` has no touchpoints").format(id=stage_id)
            yield Found(f"stages/{stage_id}", message, _("add what happens there, or remove the stage"))


def idle_personas(subject: Subject) -> Iterator[Found]:
    """Personas whom no touchpoint concerns; on a map without touchpoints that goes without saying."""
    if not subject.touchpoints:
        return
    for persona in subject.journey.personas:
        if persona not in subject.graphs:
            message = _("the persona `{id}` never appears").format(id=persona)
            hint = _("add `{id}` to `personas` of a touchpoint, or remove this persona").format(id=persona)
            yield Found(f"personas/{persona}", message, hint)


def ownerless_pains(subject: Subject) -> Iterator[Found]:
    """Pains of severity 4 or 5 that are not fixed and that nobody takes care of."""
    for at, _name, touchpoint in subject.touchpoints:
        for pain_id, pain in touchpoint.pains.items():
            if pain.severity >= _SEVERE and pain.status != "fixed" and not pain.owner.strip():
                message = _("nobody owns the pain `{id}` of severity {severity}")
                yield Found(
                    f"{at}/pains/{pain_id}",
                    message.format(id=pain_id, severity=pain.severity),
                    _("write who takes care of it, as `owner`"),
                )


def stale(subject: Subject) -> Iterator[Found]:
    """A map that was last reviewed more than twelve months ago."""
    reviewed, today = subject.journey.reviewed, subject.today
    if reviewed is not None and reviewed < _year_before(today):
        message = _("this map was last reviewed on {day}, more than 12 months ago")
        hint = _("check that it is still true, then write the day as `reviewed`")
        yield Found("reviewed", message.format(day=reviewed.isoformat()), hint)


def _year_before(day: date) -> date:
    """The same day a year before; 28 February for 29 February."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(max(day.year - 1, 1), day.month, last)


def metrics_out_of_range(subject: Subject) -> Iterator[Found]:
    """Known metrics with a number they cannot have."""
    journey = subject.journey
    yield from _out_of_range("metrics", journey.metrics)
    for stage_id, stage in journey.stages.items():
        yield from _out_of_range(f"stages/{stage_id}/metrics", stage.metrics)
    for at, _name, touchpoint in subject.touchpoints:
        yield from _out_of_range(f"{at}/metrics", touchpoint.metrics)


def _out_of_range(at: str, metrics: Mapping[str, Metric]) -> Iterator[Found]:
    for name, metric in metrics.items():
        known = KNOWN_METRICS.get(name)
        if known is None:
            continue
        for key, number in (
            ("value", metric.value),
            ("baseline", metric.baseline),
            ("target", metric.target),
        ):
            too_low = number is not None and known.low is not None and number < known.low
            too_high = number is not None and known.high is not None and number > known.high
            if too_low or too_high:
                message = _("{metric} cannot be {number}").format(metric=name, number=f"{number:g}")
                yield Found(f"{at}/{name}/{key}", message, _range(known.low, known.high))


def _range(low: float | None, high: float | None) -> str:
    if high is None:
        return _("it is {low} or more").format(low=f"{low:g}")
    return _("it runs from {low} to {high}").format(low=f"{low:g}", high=f"{high:g}")


def foreign_feelings(subject: Subject) -> Iterator[Found]:
    """Emotion scores of a persona whom the touchpoint does not concern: nobody ever sees them."""
    known = subject.journey.personas
    for at, _name, touchpoint in subject.touchpoints:
        if not isinstance(touchpoint.emotion, dict):
            continue
        for persona in touchpoint.emotion:
            if persona in known and not concerns(touchpoint.personas, persona, known):
                message = _("`{id}` has a feeling here, but the touchpoint does not concern this persona")
                hint = _("add `{id}` to `personas`, or remove the score").format(id=persona)
                yield Found(f"{at}/emotion/{persona}", message.format(id=persona), hint)


def too_many_customers(subject: Subject) -> Iterator[Found]:
    """Shares of the personas that sum to more than all customers."""
    shares = {name: persona.share for name, persona in subject.journey.personas.items() if persona.share}
    whole = sum(shares.values())
    if whole > 1 + ROUNDING:
        *before, last = (f"personas/{name}/share" for name in shares)
        message = _("the shares of the personas sum to {sum}, more than all customers")
        yield Found(
            last,
            message.format(sum=f"{whole:g}"),
            _("shares of all customers sum to at most 1"),
            tuple(before),
        )
