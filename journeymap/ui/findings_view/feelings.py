"""How it feels: peak, low and end of each persona's curve, and where personas disagree."""

from __future__ import annotations

import streamlit as st

from journeymap.insights import Curve, Insights
from journeymap.model import JourneyMap
from journeymap.ui.findings_view.finding_lines import card_link, fact_line, names_of, section
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.words_of_fields import mood
from journeymap.words import _, aside, decimals

__all__ = ["feelings_found"]

_DISAGREEMENTS = 4


def feelings_found(journey: JourneyMap, insights: Insights, map_id: str) -> None:
    """Draw the section; nothing where nobody scored."""
    curves = [curve for curve in insights.emotion if curve.points]
    if not curves:
        return
    about = _("People remember a journey by its peak, its low and its end (the peak-end rule).")
    with section(_("How it feels"), "feelings", about):
        for curve in curves:
            _curve(journey, curve, map_id)
        if insights.disagreements:
            st.markdown(f"**{_('Where personas disagree')}**")
        for found in insights.disagreements[:_DISAGREEMENTS]:
            names = {key: one_line(persona.name) for key, persona in journey.personas.items()}
            with fact_line():
                card_link(map_id, found.touchpoint, names_of(journey)[found.touchpoint])
                st.caption(
                    _("{happier} is happier than {unhappier} by {gap} points").format(
                        happier=names.get(found.happier, found.happier),
                        unhappier=names.get(found.unhappier, found.unhappier),
                        gap=decimals(f"{found.gap:.1f}"),
                    )
                )


def _curve(journey: JourneyMap, curve: Curve, map_id: str) -> None:
    persona = journey.personas.get(curve.persona)
    means = {point.touchpoint: point.feeling.mean for point in curve.points}
    assumed = sum(point.assumed for point in curve.points)
    title = one_line(persona.name) if persona else _("Everybody")
    note = _("{n} of {all} scores are assumed").format(n=assumed, all=len(curve.points)) if assumed else ""
    st.markdown(f"**{title}**" + (f" &nbsp; :gray[{note}]" if note else ""))
    for word, touchpoint in ((_("peak"), curve.peak), (_("low"), curve.low), (_("end"), curve.end)):
        if touchpoint is None:
            continue
        mean = means.get(touchpoint)
        with fact_line():
            st.markdown(f":gray-badge[{word}]")
            card_link(map_id, touchpoint, names_of(journey)[touchpoint])
            if mean is not None:
                figure = decimals(f"{mean:+.1f}".replace("-", "−"))
                st.caption(aside(mood(mean), figure))
