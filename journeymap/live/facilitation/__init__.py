"""What a facilitator leads beside the map: scoring, voting, silent notes, time, agenda."""

from __future__ import annotations

from journeymap.live.facilitation.scoring import changes_of_round
from journeymap.live.facilitation.seen_by import has_own, seen_by
from journeymap.live.facilitation.steering import Event, happen
from journeymap.live.facilitation.voting import changes_of_ballot
from journeymap.live.facilitation.workshop_state import Session

__all__ = ["Event", "Session", "changes_of_ballot", "changes_of_round", "happen", "has_own", "seen_by"]
