"""How the board looks: the icons and colours of the picture of the map, for the browser to draw with."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from streamlit import file_util

from journeymap.export.board_view import sign_lines
from journeymap.overlays.theme import DARK, LIGHT, Theme

__all__ = ["GUEST_COLORS", "look_of_board", "palette_sheet"]

GUEST_COLORS = ("#4a43c4", "#b04d08", "#0a746a", "#9c2360", "#1f72aa", "#6b7a1f", "#7d4aa5", "#a8323e")
"""What people choose from who join; each can be told from a light and a dark ground."""

_FACE = """@font-face {{
  font-family: "Source Sans";
  font-weight: 200 900;
  font-display: swap;
  src: url("../static/media/{name}") format("woff2");
}}
"""


def look_of_board() -> dict[str, object]:
    """What the scripts draw with."""
    return {"icons": sign_lines()}


@lru_cache(maxsize=1)
def palette_sheet() -> str:
    """A style sheet with the colours of the roles, light and dark, and the app's typeface."""
    dark = f"@media (prefers-color-scheme: dark) {{\n{_colors(DARK)}}}\n"
    faces = "".join(_FACE.format(name=path.name) for path in _media().glob("SourceSansVF-Upright*.woff2"))
    return f"{faces}{_colors(LIGHT)}{dark}"


def _media() -> Path:
    return Path(file_util.get_static_dir()) / "static" / "media"


def _colors(theme: Theme) -> str:
    """The roles as custom properties; not on `:root` alone, for the component has a root of its own."""
    rules = "".join(f"--jm-{role}: {color};\n" for role, color in theme.colors.items())
    font = theme.font.replace('"Source Sans 3"', '"Source Sans 3", "Source Sans"', 1)
    return f":root, :host {{\ncolor-scheme: {theme.name};\n--jm-font: {font};\n{rules}}}\n"
