"""Where it leads: the ways on with their shares, and whether the journey ends here."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.model import Next
from journeymap.ui.controlled import act, controlled
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import lead_to, put, stop_leading
from journeymap.ui.inspector.entries import facts
from journeymap.ui.inspector.fields import one_line, people, read_share, show_share, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import ENDING, worded
from journeymap.words import _

__all__ = ["where_it_leads"]


def where_it_leads(spot: Spot) -> None:
    """Written ways, or what follows without them; one more way; the end."""
    names = {key: part.name for _stage, key, part in spot.desk.journey.touchpoints()}
    if spot.part.next is None and spot.part.ends is None:
        below = _below(spot)
        st.caption(
            _("Goes on to the next touchpoint of the map: {name}").format(name=one_line(names[below]))
            if below
            else _("Nothing stands below: the journey stops here without an end.")
        )
    elif spot.part.next is not None and not spot.part.next and spot.part.ends is None:
        st.caption(_("An open end: it leads nowhere."))
    for target, way in (spot.part.next or {}).items():
        with st.container(border=True, gap="xsmall"):
            _way(spot, target, names.get(target, target), way)
    _another(spot, names)
    controlled(
        spot.desk,
        st.segmented_control,
        _("The journey ends here"),
        key=spot.field("ends"),
        shown=spot.part.ends,
        make=lambda given: put(spot.field("ends"), given),
        sentence=_("Ends"),
        options=list(ENDING),
        format_func=lambda ending: worded(ENDING)[ending],
        width="stretch",
    )


def _below(spot: Spot) -> str | None:
    """The touchpoint written below this one; None for the last."""
    order = [key for _stage, key, _part in spot.desk.journey.touchpoints()]
    behind = order.index(spot.key) + 1
    return order[behind] if behind < len(order) else None


def _way(spot: Spot, target: str, name: str, way: Next) -> None:
    st.button(
        one_line(name),
        key=spot.widget(f"go-{target}"),
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=spot.select,
        args=(target,),
        help=_("Show this touchpoint"),
    )
    columns = st.columns([2, 3], gap="xsmall", wrap=False)
    with columns[0]:
        _share(spot, target, way)
    with columns[1]:
        text(spot.desk, spot.field("next", target, "when"), _("When"), way.when)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        whom = (
            spot.desk.journey.personas[key].name for key in way.personas if key in spot.desk.journey.personas
        )
        st.caption(facts(*whom) or _("everybody"), width="stretch")
        more = st.popover(
            _("More"),
            type="tertiary",
            key=spot.widget(f"way-{target}"),
            on_change="rerun",
            icon=":material/tune:",
        )
        if more.open:
            with more:
                _more(spot, target, way)


def _more(spot: Spot, target: str, way: Next) -> None:
    if spot.desk.journey.personas:
        people(spot.desk, spot.field("next", target, "personas"), _("Who goes there"), way.personas)
    st.button(
        _("Delete"),
        key=spot.widget(f"stop-{target}"),
        icon=":material/delete:",
        on_click=act,
        args=(spot.desk, stop_leading(spot.at, spot.part, target), _("Way deleted")),
        width="stretch",
    )


def _share(spot: Spot, target: str, way: Next) -> None:
    """The share of one way; all of them together are at most everybody."""
    at = spot.field("next", target, "share")
    others = sum(
        other.share or 0
        for key, other in (spot.part.next or {}).items()
        if key != target
        and not (other.personas and way.personas and set(other.personas).isdisjoint(way.personas))
    )

    def make(given: str | None) -> Sequence[Change]:
        share = read_share(given or "")
        if share is not None and share + others > 1 + 1e-9:
            raise ChangeError(_("at most {rest} are left").format(rest=show_share(max(0.0, 1 - others))))
        return put(at, share)

    controlled(
        spot.desk,
        st.text_input,
        _("Share"),
        key=at,
        shown=show_share(way.share),
        make=make,
        sentence=_("Share"),
        placeholder=show_share(0.7),
    )


def _another(spot: Spot, names: dict[str, str]) -> None:
    written = set(spot.part.next or ()) | {spot.key}
    labels = distinct(names)
    controlled(
        spot.desk,
        st.selectbox,
        _("Leads also to"),
        key=f"{spot.field('next')}#new",
        shown=None,
        make=lambda given: lead_to(spot.at, spot.part, given) if given else (),
        sentence=_("Way added"),
        options=[key for key in names if key not in written],
        format_func=lambda key: labels.get(key, key),
        placeholder=f"+ {_('Leads to…')}",
        label_visibility="collapsed",
    )
