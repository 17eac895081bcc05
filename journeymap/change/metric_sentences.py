"""Sentences about a change of measured numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeymap.change.sentence_forms import About, Said
from journeymap.change.spoken_values import day, figure, measured, metric_said, short
from journeymap.model import KNOWN_METRICS, Metric
from journeymap.words import N_, _

__all__ = ["Measures"]

_FIELDS = {
    "baseline": N_("{metric}: what it was before is now {new}"),
    "target": N_("{metric}: the target is now {new}"),
    "n": N_("{metric}: now rests on {new} people or cases"),
    "source": N_("{metric}: the number now comes from “{new}”"),
    "date": N_("{metric}: measured on {new}"),
}
_FIELDS_BEFORE = {
    "baseline": N_("{metric}: what it was before is now {new} instead of {old}"),
    "target": N_("{metric}: the target is now {new} instead of {old}"),
    "n": N_("{metric}: now rests on {new} people or cases instead of {old}"),
    "source": N_("{metric}: the number now comes from “{new}” instead of “{old}”"),
    "date": N_("{metric}: measured on {new}, before on {old}"),
}
_FIELDS_GONE = {
    "baseline": N_("{metric}: what it was before is no longer told ({old})"),
    "target": N_("{metric}: there is no target any more (it was {old})"),
    "n": N_("{metric}: how many people or cases it rests on is no longer told (it was {old})"),
    "source": N_("{metric}: where the number comes from is no longer told (it was “{old}”)"),
    "date": N_("{metric}: when it was measured is no longer told (it was {old})"),
}


class Measures:
    """A table of metrics: what came and went, and which way the values went."""

    def tell(self, about: About, old: Mapping[str, Metric], new: Mapping[str, Metric]) -> Iterator[Said]:
        """The sentences, metric by metric."""
        for name in dict.fromkeys([*new, *old]):
            if name not in new:
                yield Said(
                    (name,), "removed", _("{metric} is no longer measured").format(metric=_called(name))
                )
            elif name not in old:
                yield Said((name,), "added", _first(name, new[name]))
            else:
                yield from _changed(name, old[name], new[name])
        if list(old) != list(new) and set(old) == set(new):
            yield Said((), "moved", _("The order of the metrics changed"))


def _called(name: str) -> str:
    said = metric_said(name)
    return said[:1].upper() + said[1:]


def _first(name: str, metric: Metric) -> str:
    if metric.value is None:
        return _("New metric: {metric}").format(metric=_called(name))
    text = _("New metric: {metric} {new}")
    return text.format(metric=_called(name), new=measured(name, metric.value))


def _changed(name: str, old: Metric, new: Metric) -> Iterator[Said]:
    if old.value != new.value:
        yield Said((name, "value"), "changed", _value(name, old.value, new.value))
    for field in _FIELDS:
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            # Not "is there a value": a target may be 0.
            table = _FIELDS_GONE if now in (None, "") else _FIELDS if was in (None, "") else _FIELDS_BEFORE
            said = {"old": _said(name, field, was), "new": _said(name, field, now)}
            yield Said((name, field), "changed", _(table[field]).format(metric=_called(name), **said))


def _value(name: str, old: float | None, new: float | None) -> str:
    said = {
        "metric": _called(name),
        "old": "" if old is None else measured(name, old),
        "new": "" if new is None else measured(name, new),
    }
    if old is None:
        return _("{metric} is {new}").format(**said)
    if new is None:
        return _("{metric} is no longer told (it was {old})").format(**said)
    known = KNOWN_METRICS.get(name)
    rises = new > old
    if known is None:
        text = _("{metric} rises from {old} to {new}") if rises else _("{metric} falls from {old} to {new}")
    elif rises == (known.better == "higher"):
        text = (
            _("{metric} rises from {old} to {new} (better)")
            if rises
            else _("{metric} falls from {old} to {new} (better)")
        )
    else:
        text = (
            _("{metric} rises from {old} to {new} (worse)")
            if rises
            else _("{metric} falls from {old} to {new} (worse)")
        )
    return text.format(**said)


def _said(name: str, field: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if field in ("baseline", "target"):
        return measured(name, value)
    if field == "date":
        return day(value)
    return figure(value) if field == "n" else short(value)
