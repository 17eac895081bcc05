"""What became of a map, in sentences: stage after stage, each touchpoint leading to its card."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import streamlit as st

from journeymap.change import Saying
from journeymap.ui.in_view import in_view
from journeymap.ui.plain import marked, plain
from journeymap.words import _, ngettext

__all__ = ["sentences"]

_MOST = 4
"""Sentences about one thing; all of them are told of what is selected."""


def sentences(sayings: Sequence[Saying], selected: str, choose: Callable[[str], None]) -> None:
    """Draws the sentences.

    Parameters
    ----------
    selected
        Id of a touchpoint, or ``stages/<id>``; its sentences are all shown.
    choose
        Called with the same of what was clicked.
    """
    with st.container(key="compare-list", gap="small"):
        for number, (heading, group) in enumerate(_grouped(sayings)):
            place = _place(group[0])
            chosen = bool(place) and place == selected
            with st.container(
                key=f"compare-chosen-{number}" if chosen else f"compare-entry-{number}", gap=None
            ):
                if place:
                    st.button(
                        plain(heading),
                        key=f"compare-{place}",
                        type="tertiary",
                        on_click=choose,
                        args=(place,),
                        help=_("Show it in the picture"),
                    )
                else:
                    st.markdown(f"**{plain(heading)}**")
                shown = group if chosen else group[:_MOST]
                st.markdown(_lines(shown))
                _rest(group[len(shown) :], foldable=not place)
                if chosen:
                    in_view(place, "compare-in-view")


def _grouped(sayings: Sequence[Saying]) -> Iterator[tuple[str, list[Saying]]]:
    for heading, group in groupby(sayings, key=lambda saying: saying.heading):
        yield heading, list(group)


def _place(saying: Saying) -> str:
    """What in the picture a sentence is about; ``""`` for the map, its personas and channels."""
    if saying.touchpoint is not None:
        return saying.touchpoint
    return f"stages/{saying.stage}" if saying.stage is not None else ""


def _rest(sayings: Sequence[Saying], *, foldable: bool) -> None:
    """What is not shown: under a fold, or only counted where a click on the heading shows it."""
    if not sayings:
        return
    count = len(sayings)
    more = ngettext("and {n} more change", "and {n} more changes", count).format(n=count)
    if foldable:
        with st.expander(more):
            st.markdown(_lines(sayings))
    else:
        st.caption(more)


def _lines(shown: Sequence[Saying]) -> str:
    return "\n".join(f"- {marked(saying.text)}" for saying in shown)
