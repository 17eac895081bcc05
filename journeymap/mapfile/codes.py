"""All rules of the first family, by code: the file does not parse, or does not fit the format."""

from __future__ import annotations

from types import MappingProxyType

from journeymap.mapfile.codes_fields import FIELD_RULES
from journeymap.mapfile.codes_text import TEXT_RULES

__all__ = ["RULES"]

RULES = MappingProxyType({rule.code: rule for rule in (*TEXT_RULES, *FIELD_RULES)})
"""Codes are stable: one that is no longer used is not given to another rule."""
