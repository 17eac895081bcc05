"""Sticky notes of a whiteboard as a map: stages by section or position, kinds by colour or tag."""

from __future__ import annotations

from journeymap.exchange.sticky.sticky_notes import STICKY_NOTES

__all__ = ["STICKY_NOTES"]
