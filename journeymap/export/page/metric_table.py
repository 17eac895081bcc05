"""Measured numbers as a table: what they are, were and should be, and where they come from."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.said import Speaker, exactly, in_per_cent
from journeymap.model import KNOWN_METRICS, Metric
from journeymap.model.metric_names import metric_name
from journeymap.words import _

__all__ = ["metric_figure", "metric_table"]


def metric_figure(name: str, value: float | None) -> str:
    """A metric's value with all its digits and its unit; ``""`` where there is none.

    Examples
    --------
    >>> metric_figure("churn_rate", 0.125).replace(chr(160), " "), metric_figure("nps", -31.5)
    ('12.5 %', '−31.5')
    """
    if value is None:
        return ""
    known = KNOWN_METRICS.get(name)
    if known is not None and known.unit == "share":
        return in_per_cent(value)
    if known is not None and known.unit == "seconds":
        return _("{number}\u00a0s").format(number=exactly(value))
    return exactly(value)


def metric_table(metrics: Mapping[str, Metric], speaker: Speaker, title: str) -> Html | None:
    """All numbers of a map, a stage or a touchpoint; columns that nobody filled are left out."""
    if not metrics:
        return None
    rows = {name: _cells(name, metric) for name, metric in metrics.items()}
    heads = {key: label for key, label in _heads().items() if any(cells[key] for cells in rows.values())}
    body = [
        element(
            "tr",
            None,
            element("th", {"scope": "row"}, metric_name(name), " ", speaker.identity(name)),
            *(speaker.said("td", cells[key]) for key in heads),
        )
        for name, cells in rows.items()
    ]
    top = element(
        "tr", None, element("th", {"scope": "col"}, _("Metric")),
        *(element("th", {"scope": "col"}, label) for label in heads.values()),
    )  # fmt: skip
    own = [speaker.own(metric.extra) for metric in metrics.values() if metric.extra]
    table = element(
        "table",
        None,
        element("caption", None, title),
        element("thead", None, top),
        element("tbody", None, *body),
    )
    # A wide table scrolls on a narrow screen, which keys must be able to do as well.
    keyed = {"class": "metrics", "tabindex": "0", "role": "group", "aria-label": title}
    return element("div", keyed, table, element("dl", None, *own) if own else None)


def _heads() -> dict[str, str]:
    return {
        "value": _("Now"),
        "baseline": _("Before"),
        "target": _("Target"),
        "n": "n",
        "source": _("Data source"),
        "date": _("Date"),
    }


def _cells(name: str, metric: Metric) -> dict[str, Part]:
    return {
        "value": metric_figure(name, metric.value),
        "baseline": metric_figure(name, metric.baseline),
        "target": metric_figure(name, metric.target),
        "n": "" if metric.n is None else str(metric.n),
        "source": metric.source,
        "date": metric.date.isoformat() if metric.date else "",
    }
