"""The board to look at, without a server: its data, its words, its scripts and its sheets for a page."""

from __future__ import annotations

from journeymap.export.board_view.board_data import board_data
from journeymap.export.board_view.plural_forms import forms
from journeymap.export.board_view.sheets import board_sheet
from journeymap.export.board_view.sign_lines import sign_lines
from journeymap.export.board_view.words_of_view import words_of_view

__all__ = ["board_data", "board_sheet", "forms", "sign_lines", "words_of_view"]
