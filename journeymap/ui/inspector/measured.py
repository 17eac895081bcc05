"""Measured numbers: of a touchpoint, a stage or the whole map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from journeymap.change import Add, Change
from journeymap.model import KNOWN_METRICS, KnownMetric, Metric, join_address, split_address
from journeymap.ui.controlled import act, controlled
from journeymap.ui.desk import Desk
from journeymap.ui.edits import remove_entry
from journeymap.ui.inspector.entries import facts
from journeymap.ui.inspector.fields import day, number, one_line, text
from journeymap.ui.inspector.words_of_fields import METRIC_NAME, worded
from journeymap.words import N_, _

__all__ = ["measured", "metric_name"]

_UNIT = {
    "points": N_("points"),
    "share": N_("share, 0 to 1"),
    "seconds": N_("seconds"),
    "count": N_("count"),
    "money": N_("money"),
}
_BETTER = {"higher": N_("higher is better"), "lower": N_("lower is better")}


def measured(desk: Desk, at: str, metrics: Mapping[str, Metric]) -> None:
    """The metrics of the element at an address, and a line to choose one more."""
    for name, metric in metrics.items():
        with st.container(border=True, gap="xsmall"):
            _metric(desk, join_address((*split_address(at), "metrics", name)), name, metric)
    _another(desk, at, metrics)


def metric_name(name: str) -> str:
    """What people call a metric; the team's own names as they are written."""
    return _(METRIC_NAME[name]) if name in METRIC_NAME else name


def _metric(desk: Desk, at: str, name: str, metric: Metric) -> None:
    known = KNOWN_METRICS.get(name)
    st.markdown(f"**{one_line(metric_name(name))}**")
    if known:
        st.caption(_meaning(known))
    for column, (field, label) in zip(
        st.columns(3, gap="xsmall", wrap=False),
        {"value": _("Value"), "baseline": _("Before"), "target": _("Target")}.items(),
        strict=True,
    ):
        with column:
            number(desk, f"{at}/{field}", label, getattr(metric, field))
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        asked = _("n = {n}").format(n=metric.n) if metric.n is not None else ""
        day_measured = metric.date.isoformat() if metric.date else ""
        st.caption(facts(asked, metric.source, day_measured) or _("no source"), width="stretch")
        more = st.popover(
            _("More"),
            type="tertiary",
            key=f"{desk.map_id}|{at}|more",
            on_change="rerun",
            icon=":material/tune:",
        )
        if more.open:
            with more:
                number(desk, f"{at}/n", _("Sample size"), metric.n, whole=True)
                text(desk, f"{at}/source", _("Data source"), metric.source)
                day(desk, f"{at}/date", _("Measured on"), metric.date)
                st.button(
                    _("Delete"),
                    key=f"{desk.map_id}|{at}|delete",
                    icon=":material/delete:",
                    on_click=act,
                    args=(desk, remove_entry(at), _("Metric deleted")),
                    width="stretch",
                )


def _meaning(known: KnownMetric) -> str:
    span = f"{known.low:g} … {known.high:g}" if known.low is not None and known.high is not None else ""
    return " · ".join(
        filter(None, (_(_UNIT[known.unit]), span if known.unit == "points" else "", _(_BETTER[known.better])))
    )


def _another(desk: Desk, at: str, metrics: Mapping[str, Metric]) -> None:
    names = worded(METRIC_NAME)

    def make(given: str | None) -> Sequence[Change]:
        name = " ".join((given or "").split())
        if not name or name in metrics:
            return ()
        return (Add(join_address((*split_address(at), "metrics", name)), {}),)

    controlled(
        desk,
        st.selectbox,
        _("Another metric"),
        key=f"{at}/metrics#new",
        shown=None,
        make=make,
        sentence=_("Metric added"),
        options=[name for name in names if name not in metrics],
        format_func=lambda name: names.get(name, name),
        accept_new_options=True,
        placeholder=f"+ {_('Choose a metric or name your own')}",
        label_visibility="collapsed",
    )
