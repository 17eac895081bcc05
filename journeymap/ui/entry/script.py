"""What Streamlit runs for every visitor and every click."""

from __future__ import annotations

from journeymap.ui.navigation import show

show()
