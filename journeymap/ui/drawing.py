"""From a map to its picture, each step kept for as long as what it was made from is the same."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Literal

import streamlit as st

from journeymap.errors import MapFileError, StoreError
from journeymap.export.svg import svg
from journeymap.insights import Insights, study
from journeymap.layout import Layout, place
from journeymap.mapfile import read
from journeymap.model import Document, JourneyMap
from journeymap.overlays import DEFAULT, THEMES, paint
from journeymap.overlays.marks import Scene
from journeymap.ui.location import Place
from journeymap.ui.shelf import library

__all__ = ["map_picture", "studied"]

ThemeName = Literal["light", "dark"]
