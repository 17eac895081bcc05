"""What people read for the fixed values of the format: moods, kinds, owners, states."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.words import N_, _

__all__ = [
    "CHANNEL_KIND",
    "CHANNEL_OWNER",
    "CONFIDENCE",
    "ENDING",
    "MAP_STATE",
    "MAP_STATUS",
    "METRIC_NAME",
    "PHASE",
    "WORK_STATUS",
    "mood",
    "worded",
]

CHANNEL_KIND = {"digital": N_("digital"), "physical": N_("physical"), "mixed": N_("digital and physical")}
CHANNEL_OWNER = {
    "brand": N_("our own"),
    "partner": N_("a partner's"),
    "customer": N_("the customer's"),
    "social": N_("social, independent"),
}
CONFIDENCE = {"assumed": N_("assumed"), "observed": N_("observed"), "measured": N_("measured")}
ENDING = {"achieved": N_("goal achieved"), "abandoned": N_("abandoned")}
MAP_STATE = {"current": N_("current state"), "future": N_("future state")}
MAP_STATUS = {"draft": N_("draft"), "agreed": N_("agreed"), "retired": N_("retired")}
PHASE = {"before": N_("before"), "during": N_("during"), "after": N_("after")}
WORK_STATUS = {"open": N_("open"), "planned": N_("planned"), "fixed": N_("fixed")}
METRIC_NAME = {
    "nps": N_("Net promoter score (NPS)"),
    "csat": N_("Customer satisfaction (CSAT)"),
    "ces": N_("Customer effort score (CES)"),
    "churn_rate": N_("Churn rate"),
    "retention_rate": N_("Retention rate"),
    "success_rate": N_("Success rate"),
    "abandonment_rate": N_("Abandonment rate"),
    "error_rate": N_("Error rate"),
    "time_on_task": N_("Time on task"),
    "clicks": N_("Clicks"),
    "clv": N_("Customer lifetime value"),
}

_MOODS = (N_("angry"), N_("annoyed"), N_("neutral"), N_("pleased"), N_("delighted"))


def mood(score: float) -> str:
    """The word for a score of −2 to 2.

    Examples
    --------
    >>> mood(-1.6), mood(0.4), mood(1.5)
    ('angry', 'neutral', 'delighted')
    """
    return _(_MOODS[min(4, max(0, int(score + 2.5)))])


def worded(words: Mapping[str, str]) -> dict[str, str]:
    """A table of values with its words in the language of the reader."""
    return {value: _(word) for value, word in words.items()}
