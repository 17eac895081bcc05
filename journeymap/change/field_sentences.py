"""Field by field: the sentence that tells people what changed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.change.frame_sentences import CHANNEL_FIELDS, MAP_FIELDS, PERSONA_FIELDS, STAGE_FIELDS
from journeymap.change.moment_sentences import GAIN_FIELDS, IDEA_FIELDS, PAIN_FIELDS, TOUCHPOINT_FIELDS
from journeymap.change.sentence_forms import Form
from journeymap.model import (
    Channel,
    Conflict,
    Gain,
    Idea,
    JourneyMap,
    Metric,
    Next,
    Pain,
    Part,
    Persona,
    Stage,
    Touchpoint,
)

__all__ = ["SENTENCES", "TOLD_OTHERWISE"]

SENTENCES: Mapping[type[Part], Mapping[str, Form]] = MappingProxyType(
    {
        JourneyMap: MAP_FIELDS,
        Persona: PERSONA_FIELDS,
        Channel: CHANNEL_FIELDS,
        Stage: STAGE_FIELDS,
        Touchpoint: TOUCHPOINT_FIELDS,
        Pain: PAIN_FIELDS,
        Gain: GAIN_FIELDS,
        Idea: IDEA_FIELDS,
    }
)
"""For every kind of element and every field of it that is not a table of elements."""

TOLD_OTHERWISE: Mapping[type[Part], frozenset[str]] = MappingProxyType(
    {
        # The version has one value; conflicts are what a merge writes, and are told as a whole.
        JourneyMap: frozenset({"journeymap", "conflicts", "personas", "channels", "lanes", "stages"}),
        Persona: frozenset({"demographics"}),
        Stage: frozenset({"touchpoints"}),
        Touchpoint: frozenset({"pains", "gains", "ideas", "backstage", "lanes"}),
        # Told by Measures, Ways and the conflicts of the map, which see the whole element.
        Metric: frozenset(Metric.model_fields),
        Next: frozenset(Next.model_fields),
        Conflict: frozenset(Conflict.model_fields),
    }
)
"""Fields that have no line in the table, since their elements are told one by one."""
