"""The Plotly figure as one more face of a page: pan, zoom, hover; plotly.js comes along or lies beside."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

from journeymap.export.page.html_elements import Html, element
from journeymap.export.page.packed_data import packed_data
from journeymap.export.page.page_document import hashed
from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap
from journeymap.overlays import LIGHT, Theme, picture
from journeymap.render import config, figure_dict, plotly_file, plotly_script
from journeymap.words import _

__all__ = ["PlotlyView"]

_ELSEWHERE = "'self' file:"
"""Where a page may fetch plotly.js from: its own site, or the disk both were opened from."""


class _Numbered(dict[str, str]):
    """A colour of its own for each role, ``#0a0000`` for the first: it can be found again in the figure."""

    @property
    def variables(self) -> list[str]:
        """The names of the page's variables that hold the real colours, in the order of the numbers."""
        return [role.replace("#", "own-") for role in self]

    def __missing__(self, role: str) -> str:
        return self.setdefault(role, f"#0a00{len(self):02x}")


@dataclass(frozen=True)
class PlotlyView:
    """What a page needs to show the figure.

    Attributes
    ----------
    script
        The text of plotly.js, where the page holds it.
    address
        Where it lies, relative to the page, where it does not.
    """

    script: str = ""
    address: str = ""

    @classmethod
    def inlined(cls) -> Self:
        """With plotly.js in the page itself (4.8 MB); raises MissingExtra where plotly is not installed."""
        return cls(script=plotly_script())

    @classmethod
    def beside(cls, folder: str) -> Self:
        """With plotly.js in a folder, whose address is relative to the page and ends in ``/`` or is empty."""
        return cls(address=quote(f"{folder}{plotly_file()}"))

    def parts(self, journey: JourneyMap, insights: Insights, overlays: Collection[str]) -> Html:
        """The face, still empty: a script draws it when somebody turns to it."""
        scene = picture(journey, insights, overlays=overlays, width=1400.0)
        numbered = _Numbered()
        # Plotly wants colours, not variables; the page's script puts in those of light or dark.
        figure = figure_dict(scene, Theme("numbered", numbered, LIGHT.font), selectable=False)
        return element(
            "section",
            {"id": "figure", "aria-label": _("Plotly figure"), "data-script": self.address or None},
            element(
                "div", {"class": "canvas", "tabindex": 0, "role": "region", "aria-label": _("Plotly figure")}
            ),
            packed_data("plot", {"figure": figure, "roles": numbered.variables, "config": config()}),
            # Not run before it is needed; the policy knows its hash.
            element("script", {"type": "text/plain", "id": "plotly"}, Html(self.script))
            if self.script
            else None,
        )

    @property
    def scripts_from(self) -> str:
        """What the page's policy must allow beside its own script."""
        return hashed(self.script) if self.script else _ELSEWHERE
