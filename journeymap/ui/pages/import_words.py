"""What a reader calls the fields that a column of a table can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeymap.model.metric_names import metric_name
from journeymap.words import N_, _

__all__ = ["field_name"]

_NAMES: Final[Mapping[str, str]] = {
    "stage": N_("Stage"),
    "name": N_("Touchpoint"),
    "channel": N_("Channel"),
    "personas": N_("Personas"),
    "doing": N_("Doing"),
    "thinking": N_("Thinking"),
    "feeling": N_("Feeling"),
    "emotion": N_("Emotion"),
    "sensing": N_("Sensing"),
    "pains": N_("Pains"),
    "gains": N_("Gains"),
    "ideas": N_("Ideas"),
    "backstage": N_("Backstage"),
    "evidence": N_("Evidence"),
    "exchanged": N_("What is exchanged"),
    "quotes": N_("Quotes"),
    "importance": N_("Importance"),
    "effort": N_("Effort"),
    "duration": N_("Duration"),
    "moment_of_truth": N_("Moment of truth"),
    "severity": N_("Severity"),
    "owner": N_("Owner"),
    "phase": N_("Phase"),
    "goals": N_("Goals"),
    "tags": N_("Tags"),
    "links": N_("Links"),
    "images": N_("Images"),
    "confidence": N_("Confidence"),
    "ignore": N_("Leave it out"),
    "lane": N_("Own lane"),
}


def field_name(field: str) -> str:
    """The name of a field, or of a metric, which is ``metric`` and its key.

    Examples
    --------
    >>> field_name("moment_of_truth"), field_name("metric nps")
    ('Moment of truth', 'NPS')
    """
    known = _NAMES.get(field)
    return _(known) if known else metric_name(field.removeprefix("metric "))
