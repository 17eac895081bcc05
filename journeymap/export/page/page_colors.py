"""The colours of a page: roles become CSS variables, which a reader's light or dark fills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journeymap.overlays.contrast import readable
from journeymap.overlays.theme import DARK, LIGHT, Theme

__all__ = ["SWITCHED", "color_rules"]


class _Variables(dict[str, str]):
    """The CSS variable of a role; a colour of somebody's own has one, too."""

    def __missing__(self, role: str) -> str:
        return f"var(--{role.replace('#', 'own-')})"


SWITCHED: Final = Theme("switched", _Variables(), "inherit")
"""A theme for pictures within a page: their colours are the page's."""


def color_rules(own: Iterable[str] = ()) -> str:
    """The CSS rules that fill the variables, by the reader's system and by the page's own switch.

    Parameters
    ----------
    own
        Colours of personas (``#rrggbb``), which get a readable variant for each ground.
    """
    light, dark = _values(LIGHT, own), _values(DARK, own)
    return (
        # Ink on paper, whatever the screen shows: dark is for screens only.
        f":root{{{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{dark}}}}}\n"
    )


def _values(theme: Theme, own: Iterable[str]) -> str:
    roles = {role: theme.colors[role] for role in LIGHT.colors}
    # A name may stand on a card, which in the dark is lighter than the ground of pictures.
    roles |= {
        color.replace("#", "own-"): readable(theme.colors[color], theme.colors["card"], 4.6) for color in own
    }
    return f"color-scheme:{theme.name};" + "".join(f"--{role}:{color};" for role, color in roles.items())
