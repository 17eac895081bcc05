"""One version of a map: the way to the others, what it changed, the curve over time, its picture."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from journeymap.model import split_address
from journeymap.ui import session
from journeymap.ui.compare_sides import FILE
from journeymap.ui.controlled import answer, show_in, steady
from journeymap.ui.history_picture import show_chart, show_version
from journeymap.ui.history_trend import Trend, trend_chart, trends
from journeymap.ui.history_versions import Version, followed, told
from journeymap.ui.history_words import brief, day, hidden, lines, moment, short_moments, subject
from journeymap.ui.languages import spoken
from journeymap.ui.location import elsewhere, go, here
from journeymap.ui.plain import plain
from journeymap.ui.step_button import step_button
from journeymap.ui.views import page_of
from journeymap.ui.workbench import Workbench
from journeymap.words import _, language

__all__ = ["looked_at"]

_SENTENCES = 6


def looked_at(bench: Workbench, shown: Sequence[Version], chosen: Version) -> None:
    """Draws the chosen version: the slider to it, what it changed, the curve over time, its picture."""
    _slider(bench.map_id, shown, chosen)
    _about(bench, chosen)
    _trend(shown, chosen)
    if chosen.document is not None:
        show_version(chosen, here(), _pick, marked=_marking(bench.map_id, chosen))


def _slider(map_id: str, shown: Sequence[Version], chosen: Version) -> None:
    """From the oldest on the left to the newest on the right, by hand or step by step."""
    order = [version.commit.id[:12] for version in reversed(shown)]
    labels = _labels(shown)
    at = order.index(chosen.commit.id[:12])
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="history-slider"):
        step_button("history-step", order[at - 1] if at else "", _("Earlier version"), "left", _choose)
        if len(order) > 1:
            key = steady(f"{map_id}|version", order, lambda name: labels[name])
            show_in(key, order[at])
            st.select_slider(
                _("Version"),
                order,
                value=order[at],
                format_func=lambda name: labels.get(name, name),
                key=key,
                on_change=_slide,
                args=(key,),
                label_visibility="collapsed",
            )
        step_button(
            "history-step", order[at + 1] if at + 1 < len(order) else "", _("Later version"), "right", _choose
        )


def _labels(shown: Sequence[Version]) -> dict[str, str]:
    """A short moment for each version, by its name; the slider needs labels that differ."""
    order = list(reversed(shown))
    labels = short_moments([version.commit.when for version in order])
    return {version.commit.id[:12]: label for version, label in zip(order, labels, strict=True)}


def _about(bench: Workbench, version: Version) -> None:
    commit = version.commit
    with st.container(border=True, key="history-about", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"##### {subject(version)}", anchors=False, width="stretch")
            _restoring(bench, version)
        st.caption(f"{plain(commit.author)} · {moment(commit.when)} · `{commit.id[:8]}`")
        body = commit.message.partition("\n")[2].strip()
        if body:
            with st.expander(_("The whole message")):
                st.text(body)
        note = brief(version)
        if note and version.document is None:
            st.warning(plain(note))
        elif note:
            st.markdown(plain(note))
        sayings = told(version)
        st.markdown(lines(sayings, _SENTENCES))
        if hidden(sayings, _SENTENCES):
            with st.expander(hidden(sayings, _SENTENCES)):
                st.markdown(lines(sayings[_SENTENCES:], len(sayings)))
        after = followed(version)
        if after:
            with st.expander(_("What follows from it")):
                st.markdown("\n".join(f"- {plain(sentence)}" for sentence in after))


def _marking(map_id: str, version: Version) -> bool:
    """Whether what the version changed is to be marked on its picture."""
    if not told(version):
        return False
    return st.toggle(_("Mark what this version changed"), value=True, key=f"{map_id}|mark-changes")


def _restoring(bench: Workbench, version: Version) -> None:
    if version.document is None:
        return
    same = bench.document == version.document
    if not same and bench.document is not None:
        st.page_link(
            page_of("compare"),
            label=_("Compare with the map now"),
            query_params=elsewhere(map=bench.map_id, old=f"rev:{version.commit.id[:12]}", new=FILE),
            icon=":material/difference:",
        )
    st.button(
        _("Restore this version"),
        key="history-restore",
        icon=":material/history:",
        disabled=same,
        help=_("The map is like this now.")
        if same
        else _("Makes the map as it was then; Undo takes it back."),
        on_click=_restore,
        args=(version,),
    )


def _trend(shown: Sequence[Version], chosen: Version) -> None:
    order = list(reversed(shown))
    if len(order) < 2:
        return
    stamps = tuple((version.commit.content, version.about) for version in order)
    found = _trends(stamps, language(), order)
    if not found:
        return
    scene = trend_chart(found, [day(version.commit.when) for version in order], order.index(chosen))
    names = [version.commit.id[:12] for version in order]
    show_chart(scene, lambda number: _choose(names[int(number)]))


@st.cache_resource(max_entries=32, show_spinner=False)
def _trends(
    stamps: tuple[tuple[str, frozenset[str]], ...], spoken_here: str, _order: Sequence[Version]
) -> tuple[Trend, ...]:
    del stamps, spoken_here
    journeys = [version.document.journey if version.document else None for version in _order]
    about = [version.about for version in _order]
    return trends(journeys, about if any(about) else ())


def _choose(version: str) -> None:
    go(version=version)


def _slide(key: str) -> None:
    go(version=str(answer(key, "")))


def _pick(address: str) -> None:
    """A click on a card of the picture asks for the history of its touchpoint."""
    keys = split_address(address)
    if len(keys) >= 4 and keys[0] == "stages" and keys[2] == "touchpoints":
        go(select=keys[3])


@spoken
def _restore(version: Version) -> None:
    if version.document is None:
        return
    session.restore(version.document, _("Restored: {subject}").format(subject=version.commit.subject))
    session.notify(_("The map is as it was then. Undo takes it back."))
