"""What to do first: the ideas by impact and effort, as a matrix and as a list."""

from __future__ import annotations

import streamlit as st

from journeymap.insights import Insights, RankedIdea
from journeymap.model import JourneyMap
from journeymap.render import idea_matrix
from journeymap.ui.findings_view.finding_lines import card_link, names_of, section
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.words_of_fields import WORK_STATUS, worded
from journeymap.ui.persona_colors import visitors_theme
from journeymap.words import _, listed

__all__ = ["ideas_found"]

_SHOWN = 8


def ideas_found(journey: JourneyMap, insights: Insights, map_id: str) -> None:
    """Draw the section; nothing where the map has no ideas."""
    if not insights.ideas:
        return
    about = _("By impact, by how little effort it takes, and by the pain it takes away.")
    with section(_("What to do first"), "ideas", about):
        figure = idea_matrix(journey, insights.ideas, visitors_theme())
        st.plotly_chart(
            figure,
            theme=None,
            config={"displayModeBar": False, "displaylogo": False},
            key="idea-matrix",
            alt=_("Ideas by effort (across) and impact (upwards); the list below says the same."),
        )
        for rank, found in enumerate(insights.ideas[:_SHOWN], start=1):
            _line(journey, found, rank, map_id)


def _line(journey: JourneyMap, found: RankedIdea, rank: int, map_id: str) -> None:
    idea = journey.stages[found.stage].touchpoints[found.touchpoint].ideas[found.idea]
    pains = [
        part.pains[pain].text
        for _stage, touchpoint, part in journey.touchpoints()
        for other, pain in found.solves
        if other == touchpoint and pain in part.pains
    ]
    with st.container(gap=None, key=f"idea-{rank}"):
        st.markdown(f"**{rank}\\.** {one_line(idea.text)}")
        card_link(map_id, found.touchpoint, names_of(journey)[found.touchpoint])
        facts = (
            _("score {n}").format(n=round(found.score * 100)),
            _("impact {n}").format(n=idea.impact) if idea.impact else "",
            _("effort {n}").format(n=idea.effort) if idea.effort else "",
            _("solves: {pains}").format(pains=listed(map(one_line, pains))) if pains else "",
            one_line(idea.owner),
            worded(WORK_STATUS)[idea.status] if idea.status != "open" else "",
        )
        st.caption(" · ".join(filter(None, facts)))
