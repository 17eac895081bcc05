"""A metric in one short line: its name, its value, where it came from and where it should go."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.layout.figures_in_words import percent
from journeymap.model import KNOWN_METRICS, Metric
from journeymap.words import _

__all__ = ["metric_line", "metric_name", "metric_number"]

_SHOUTED = frozenset({"nps", "csat", "ces", "clv"})


def metric_name(name: str) -> str:
    """A metric's name as people say it.

    Examples
    --------
    >>> metric_name("nps"), metric_name("time_on_task")
    ('NPS', 'time on task')
    """
    return name.upper() if name in _SHOUTED else name.replace("_", " ")


def _time(seconds: float) -> str:
    """Seconds, minutes or hours, whichever says it shortest.

    Examples
    --------
    >>> [_time(value).replace(chr(160), " ") for value in (9, 900, 21600)]
    ['9 s', '15 min', '6 h']
    """
    if abs(seconds) < 120:
        return _("{number}\u00a0s").format(number=f"{seconds:.4g}")
    if abs(seconds) < 7200:
        return _("{number}\u00a0min").format(number=f"{seconds / 60:.3g}")
    return _("{number}\u00a0h").format(number=f"{seconds / 3600:.3g}")


_FORMATS: dict[str, Callable[[float], str]] = {
    "share": percent,
    "seconds": _time,
}


def metric_number(name: str, value: float) -> str:
    """A value with the unit the field agrees on for this metric."""
    known = KNOWN_METRICS.get(name)
    shown = _FORMATS.get(known.unit) if known else None
    return f"{value:g}" if shown is None else shown(value)


def metric_line(name: str, metric: Metric) -> str:
    """Name, value, and the target where there is one.

    Examples
    --------
    >>> metric_line("csat", Metric(value=2.9, target=4.2))
    'CSAT 2.9 → 4.2'
    """
    value = "?" if metric.value is None else metric_number(name, metric.value)
    target = "" if metric.target is None else f" → {metric_number(name, metric.target)}"
    return f"{metric_name(name)} {value}{target}"
