"""What a hand does to a map, each as a list of changes; nothing here knows Streamlit."""

from __future__ import annotations

from journeymap.model.naming import fresh_id, slug
from journeymap.ui.edits.emotion_edits import concerned, scores_of, set_emotion
from journeymap.ui.edits.end_edits import end_later
from journeymap.ui.edits.field_edits import add_entry, move_entry, put, remove_entry
from journeymap.ui.edits.reference_edits import delete_channel, delete_lane, delete_pain, delete_persona
from journeymap.ui.edits.stage_edits import add_stage, delete_stage, shift_stage
from journeymap.ui.edits.touchpoint_edits import (
    add_touchpoint,
    address_of,
    delete_touchpoint,
    duplicate_touchpoint,
    move_touchpoint,
    shift_touchpoint,
)
from journeymap.ui.edits.transition_edits import lead_to, stop_leading

__all__ = [
    "add_entry",
    "add_stage",
    "add_touchpoint",
    "address_of",
    "concerned",
    "delete_channel",
    "delete_lane",
    "delete_pain",
    "delete_persona",
    "delete_stage",
    "delete_touchpoint",
    "duplicate_touchpoint",
    "end_later",
    "fresh_id",
    "lead_to",
    "move_entry",
    "move_touchpoint",
    "put",
    "remove_entry",
    "scores_of",
    "set_emotion",
    "shift_stage",
    "shift_touchpoint",
    "slug",
    "stop_leading",
]
