"""Three-way merge of maps: both sides' changes come together, contradictions stand as data."""

from __future__ import annotations

from journeymap.merge.merging import Merged, merge_maps
from journeymap.merge.place_names import place_said
from journeymap.merge.policy import POLICY, Policy
from journeymap.merge.sentences import told
from journeymap.merge.settling import SIDES, Side, settle

__all__ = ["POLICY", "SIDES", "Merged", "Policy", "Side", "merge_maps", "place_said", "settle", "told"]
