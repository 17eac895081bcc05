"""Who gets where: the likely routes, and where travellers leave for good."""

from __future__ import annotations

import streamlit as st

from journeymap.insights import Insights, Route
from journeymap.layout.figures_in_words import percent
from journeymap.model import JourneyMap
from journeymap.ui.findings_view.finding_lines import card_link, fact_line, names_of, section
from journeymap.ui.inspector.words_of_fields import ENDING, worded
from journeymap.words import _, ngettext

__all__ = ["passage_found"]

_ROUTES = 5


def passage_found(journey: JourneyMap, insights: Insights, map_id: str) -> None:
    """Draw the two sections; one that has nothing to say is left out."""
    names = names_of(journey)
    lost = [found for found in insights.dropoff if found.share > 0]
    if lost:
        about = _(
            "Expected share of all travellers who leave there for good, worked out from the written shares."
        )
        with section(_("Where travellers leave"), "dropoff", about):
            for found in lost:
                with st.container(gap=None):
                    with fact_line():
                        card_link(map_id, found.touchpoint, names[found.touchpoint])
                        st.caption(percent(found.share))
                    st.progress(min(1.0, found.share))
    if insights.routes:
        with section(_("Likely routes"), "routes", _("The most probable ways through the map, to each end.")):
            for number, route in enumerate(insights.routes[:_ROUTES]):
                _route(route, names, number)


def _route(route: Route, names: dict[str, str], number: int) -> None:
    end = worded(ENDING)[route.ends] if route.ends else _("leaves on the way")
    color = {"achieved": "green", "abandoned": "red"}.get(route.ends or "", "gray")
    count = len(route.touchpoints)
    steps = ngettext("{n} step", "{n} steps", count).format(n=count)
    with st.container(gap=None, key=f"route-{number}"):
        st.markdown(f"**{percent(route.probability)}** &nbsp; :{color}-badge[{end}] &nbsp; :gray[{steps}]")
        st.caption(" → ".join(names[touchpoint] for touchpoint in route.touchpoints))
