"""What people call the metrics the format knows."""

from __future__ import annotations

from journeymap.words import N_, _

__all__ = ["metric_name"]

_NAMES = {
    "nps": N_("NPS"),
    "csat": N_("CSAT"),
    "ces": N_("CES"),
    "clv": N_("CLV"),
    "churn_rate": N_("churn rate"),
    "retention_rate": N_("retention rate"),
    "success_rate": N_("success rate"),
    "abandonment_rate": N_("abandonment rate"),
    "error_rate": N_("error rate"),
    "time_on_task": N_("time on task"),
    "clicks": N_("clicks"),
}


def metric_name(name: str) -> str:
    """A metric's name as people say it.

    Examples
    --------
    >>> metric_name("nps"), metric_name("time_on_task")
    ('NPS', 'time on task')
    """
    return _(_NAMES[name]) if name in _NAMES else name.replace("_", " ")
