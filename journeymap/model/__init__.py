"""The words of the field, frozen."""

from __future__ import annotations

from journeymap.model.address import join_address, split_address
from journeymap.model.channel import Channel, ChannelKind, ChannelOwner
from journeymap.model.document import Comment, Document, Position
from journeymap.model.emotions import Emotion, Feeling, feeling_of
from journeymap.model.hurts import Gain, Idea, Pain, WorkStatus
from journeymap.model.journey import Conflict, JourneyMap, MapState, MapStatus, Phase, Stage
from journeymap.model.metric import KNOWN_METRICS, KnownMetric, Metric
from journeymap.model.part import Part, to_data
from journeymap.model.people import Persona
from journeymap.model.table import Table
from journeymap.model.touchpoint import Confidence, Ending, Next, Touchpoint

__all__ = [
    "KNOWN_METRICS",
    "Channel",
    "ChannelKind",
    "ChannelOwner",
    "Comment",
    "Confidence",
    "Conflict",
    "Document",
    "Emotion",
    "Ending",
    "Feeling",
    "Gain",
    "Idea",
    "JourneyMap",
    "KnownMetric",
    "MapState",
    "MapStatus",
    "Metric",
    "Next",
    "Pain",
    "Part",
    "Persona",
    "Phase",
    "Position",
    "Stage",
    "Table",
    "Touchpoint",
    "WorkStatus",
    "feeling_of",
    "join_address",
    "split_address",
    "to_data",
]
