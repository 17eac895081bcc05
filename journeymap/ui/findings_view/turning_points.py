"""Moments of truth, touchpoints nobody can avoid, and switches of channel."""

from __future__ import annotations

import streamlit as st

from journeymap.insights import ChannelSwitch, Insights
from journeymap.layout.figures_in_words import percent
from journeymap.model import JourneyMap, Touchpoint, feeling_of
from journeymap.ui.findings_view.finding_lines import card_link, fact_line, names_of, section
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.words_of_fields import CHANNEL_KIND, CHANNEL_OWNER, mood, worded
from journeymap.words import _, aside, listed

__all__ = ["turning_points_found"]

_SWITCHES = 6


def turning_points_found(journey: JourneyMap, insights: Insights, map_id: str) -> None:
    """Draw up to three sections."""
    names = names_of(journey)
    parts = {key: part for _stage, key, part in journey.touchpoints()}
    if insights.moments:
        with section(_("Moments of truth"), "moments", _("Here the relationship is decided.")):
            for touchpoint in insights.moments:
                feeling = feeling_of(parts[touchpoint])
                passing = _("{share} pass").format(share=percent(insights.travellers.get(touchpoint, 0.0)))
                _line(map_id, touchpoint, names, passing, mood(feeling.mean) if feeling else _("not scored"))
    if insights.unavoidable:
        about = _("Every route to the goal passes here (dominators of the goal in the graph of the journey).")
        with section(_("Nobody gets around these"), "unavoidable", about), fact_line():
            for touchpoint in insights.unavoidable:
                card_link(map_id, touchpoint, _whose(names[touchpoint], journey, parts[touchpoint]))
    if insights.channel_switches:
        about = _("Between digital and physical, or between those who control the channel.")
        with section(_("Switches of channel"), "switches", about):
            for found in insights.channel_switches[:_SWITCHES]:
                _switch(map_id, found, names)


def _whose(name: str, journey: JourneyMap, part: Touchpoint) -> str:
    """The name, and behind it whom the touchpoint concerns, where that is not everybody."""
    who = [key for key in part.personas if key in journey.personas]
    if not who or len(who) == len(journey.personas):
        return name
    return aside(name, listed(one_line(journey.personas[key].name) for key in who))


def _line(map_id: str, touchpoint: str, names: dict[str, str], *facts: str) -> None:
    with fact_line():
        card_link(map_id, touchpoint, names[touchpoint])
        st.caption(" · ".join(filter(None, facts)))


def _switch(map_id: str, found: ChannelSwitch, names: dict[str, str]) -> None:
    words = worded(CHANNEL_KIND if found.kind == "medium" else CHANNEL_OWNER)
    before, after = words.get(found.before, found.before), words.get(found.after, found.after)
    with fact_line():
        card_link(map_id, found.source, f"{names[found.source]} → {names[found.target]}")
        st.caption(f"{before} → {after} · {percent(found.share)}")
