"""Three-way merge of maps: both sides' changes come together, contradictions stand as data."""

from __future__ import annotations

from journeymap.merge.merging import Merged, merge_maps
from journeymap.merge.policy import POLICY, Policy

__all__ = ["POLICY", "Merged", "Policy", "merge_maps"]
