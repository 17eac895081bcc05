"""Where it hurts: the pains in the order of their score, with what it is made of."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from journeymap.insights import Insights, RankedPain
from journeymap.layout.figures_in_words import percent
from journeymap.model import JourneyMap, feeling_of
from journeymap.ui.findings_view.finding_lines import card_link, dots, fact_line, names_of, section
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.words_of_fields import WORK_STATUS, worded
from journeymap.words import _, decimals

__all__ = ["pains_found"]

_SHOWN = 8


def pains_found(journey: JourneyMap, insights: Insights, map_id: str) -> None:
    """Draw the section; nothing where the map has no pains."""
    if not insights.pains:
        return
    about = _(
        "Score: severity, reach, importance, what the customer feels there, and the share who pass. "
        "What the map does not say is taken from the middle."
    )
    with section(_("Where it hurts"), "pains", about):
        for rank, found in enumerate(insights.pains[:_SHOWN], start=1):
            _line(journey, found, rank, insights.pains[0].score, map_id)
        rest = insights.pains[_SHOWN:]
        if rest:
            with st.expander(_("All {n} pains").format(n=len(insights.pains)), type="compact"):
                for rank, found in enumerate(rest, start=_SHOWN + 1):
                    _line(journey, found, rank, insights.pains[0].score, map_id)


def _line(journey: JourneyMap, found: RankedPain, rank: int, worst: float, map_id: str) -> None:
    touchpoint = journey.stages[found.stage].touchpoints[found.touchpoint]
    pain = touchpoint.pains[found.pain]
    with st.container(gap=None, key=f"pain-{rank}"):
        with fact_line():
            st.markdown(f"**{rank}\\.** {one_line(pain.text)}", width="stretch")
            st.markdown(f":red[{dots(pain.severity)}]", help=_("Severity {n} of 5").format(n=pain.severity))
        st.progress(min(1.0, found.score / worst) if worst else 0.0)
        card_link(map_id, found.touchpoint, names_of(journey)[found.touchpoint])
        st.caption(" · ".join(_made_of(journey, found)))


def _made_of(journey: JourneyMap, found: RankedPain) -> Iterator[str]:
    """What the score rests on, then who takes care of it."""
    touchpoint = journey.stages[found.stage].touchpoints[found.touchpoint]
    pain = touchpoint.pains[found.pain]
    feeling = feeling_of(touchpoint, found.persona) or feeling_of(touchpoint)
    persona = journey.personas.get(found.persona or "")
    yield _("score {n}").format(n=round(found.score * 100))
    yield _("{share} pass").format(share=percent(found.travellers))
    if pain.reach is not None:
        yield _("reach {share}").format(share=percent(pain.reach))
    if touchpoint.importance:
        yield _("importance {n}").format(n=touchpoint.importance)
    if feeling:
        yield _("emotion {n}").format(n=decimals(f"{feeling.mean:+.1f}".replace("-", "−")))
    if persona:
        yield _("hurts {name} most").format(name=one_line(persona.name))
    yield one_line(pain.owner) if pain.owner else f":red[{_('no owner')}]"
    if pain.status != "open":
        yield worded(WORK_STATUS)[pain.status]
