"""Three-way merge of maps: both sides' changes come together, contradictions stand as data."""

from __future__ import annotations

from journeymap.merge.merging import Merged, merge_maps
from journeymap.merge.policy import POLICY, Policy
from journeymap.merge.sentences import told

__all__ = ["POLICY", "Merged", "Policy", "merge_maps", "told"]
