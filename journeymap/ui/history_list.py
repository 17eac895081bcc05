"""The list of versions: who, when, why, and the first sentences on what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from journeymap.ui.history_versions import Version, told
from journeymap.ui.history_words import brief, hidden, moment, subject
from journeymap.ui.plain import marked, plain
from journeymap.words import _

__all__ = ["version_list"]

_SENTENCES = 2


def version_list(
    found: Sequence[Version],
    chosen: Version | None,
    choose: Callable[[str], None],
    *,
    more: Callable[[], None] | None,
) -> None:
    """Draws the versions, the newest first.

    Parameters
    ----------
    choose
        Called with the name of a commit that was clicked.
    more
        Reads older versions; None where there are none.
    """
    with st.container(key="history-list", gap="xsmall"):
        for version in found:
            _entry(version, version is chosen, choose)
        if more is not None:
            st.button(_("Older versions"), key="history-older", on_click=more, width="stretch")


def _entry(version: Version, chosen: bool, choose: Callable[[str], None]) -> None:
    commit = version.commit
    place = "history-chosen" if chosen else f"history-entry-{commit.id[:12]}"
    with st.container(key=place, gap=None):
        st.button(
            subject(version),
            key=f"history-{commit.id[:12]}",
            type="tertiary",
            on_click=choose,
            args=(commit.id[:12],),
            help=_("Show this version"),
        )
        st.caption(f"{plain(commit.author)} · {moment(commit.when)}")
        note = brief(version)
        if note:
            st.markdown(plain(note))
        sayings = told(version)
        for saying in sayings[:_SENTENCES]:
            heading, text = f"**{plain(saying.heading)}**", marked(saying.text)
            st.markdown(_("{label}: {text}").format(label=heading, text=text))
        rest = hidden(sayings, _SENTENCES)
        if rest:
            st.caption(rest)
