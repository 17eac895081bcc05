"""A metric in one short line: its name, its value, what it was and what it should become."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.layout.figures_in_words import percent
from journeymap.model import KNOWN_METRICS, Metric
from journeymap.model.metric_names import metric_name
from journeymap.words import _, decimals

__all__ = ["metric_line", "metric_number"]


def _time(seconds: float) -> str:
    """Seconds, minutes or hours, whichever says it shortest.

    Examples
    --------
    >>> [_time(value).replace(chr(160), " ") for value in (9, 900, 21600)]
    ['9 s', '15 min', '6 h']
    """
    if abs(seconds) < 120:
        return _("{number}\u00a0s").format(number=decimals(f"{seconds:.4g}"))
    if abs(seconds) < 7200:
        return _("{number}\u00a0min").format(number=decimals(f"{seconds / 60:.3g}"))
    return _("{number}\u00a0h").format(number=decimals(f"{seconds / 3600:.3g}"))


_FORMATS: dict[str, Callable[[float], str]] = {
    "share": percent,
    "seconds": _time,
}


def metric_number(name: str, value: float) -> str:
    """A value with the unit the field agrees on for this metric."""
    known = KNOWN_METRICS.get(name)
    shown = _FORMATS.get(known.unit) if known else None
    return decimals(f"{value:g}") if shown is None else shown(value)


def metric_line(name: str, metric: Metric) -> str:
    """Name and value, and in words what it was and what it should become, where that is known.

    An arrow between two numbers could be read either way; words cannot.

    Examples
    --------
    >>> metric_line("csat", Metric(value=2.9, baseline=3.4, target=4.2)).replace(chr(160), " ")
    'CSAT 2.9 · was 3.4 · target 4.2'
    """
    value = "?" if metric.value is None else metric_number(name, metric.value)
    parts = [f"{metric_name(name)} {value}"]
    if metric.baseline is not None:
        parts.append(_("was {number}").format(number=metric_number(name, metric.baseline)))
    if metric.target is not None:
        parts.append(_("target {value}").format(value=metric_number(name, metric.target)))
    # Lines end between the parts, so that no number is parted from its word.
    return "\u00a0· ".join([parts[0], *(part.replace(" ", "\u00a0") for part in parts[1:])])
