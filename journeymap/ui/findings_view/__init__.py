"""The findings of a map on the page, one file per kind."""

from __future__ import annotations

from journeymap.ui.findings_view.agenda import ideas_found
from journeymap.ui.findings_view.feelings import feelings_found
from journeymap.ui.findings_view.pain_list import pains_found
from journeymap.ui.findings_view.passage import passage_found
from journeymap.ui.findings_view.turning_points import turning_points_found

__all__ = ["feelings_found", "ideas_found", "pains_found", "passage_found", "turning_points_found"]
