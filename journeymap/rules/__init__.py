"""What is wrong with a map that reads: references that lead nowhere, and journeys with a flaw."""

from __future__ import annotations

from journeymap.rules.check import RULES, check

__all__ = ["RULES", "check"]
