"""How high a field for several lines begins.

Streamlit's own ``height="content"`` measures every field in the browser as it is
mounted, which was a fifth of the time from a click to the inspector. The style sheet lets
browsers that can (``field-sizing``) do it in their layout; the height given here is for
the others, and what is there before the style sheet is.
"""

from __future__ import annotations

from typing import Final

from journeymap.layout.measure import text_width

__all__ = ["room_for"]

_WIDTH: Final = 300.0
"""Pixels of a line in the inspector's fields."""
_SIZE: Final = 14.0
_LINE: Final = 22
_PADDING: Final = 24
_LEAST: Final = 68
"""Pixels of the lowest field Streamlit draws."""
_MOST: Final = 420


def room_for(text: str) -> int:
    """Pixels in which a text can be read without scrolling, as far as one can tell without drawing it.

    Examples
    --------
    >>> room_for("Pays"), room_for("One\\nTwo\\nThree")
    (68, 90)
    """
    lines = sum(1 + int(text_width(line, _SIZE) // _WIDTH) for line in text.split("\n"))
    return min(_MOST, max(_LEAST, _PADDING + _LINE * lines))
