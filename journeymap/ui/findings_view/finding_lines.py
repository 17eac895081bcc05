"""A finding as a line: what it is, a link to its card, how much it weighs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from journeymap.model import JourneyMap
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.location import elsewhere
from journeymap.ui.views import page_of
from journeymap.words import _

__all__ = ["card_link", "dots", "fact_line", "names_of", "section"]


@contextmanager
def section(title: str, key: str, about: str = "") -> Iterator[None]:
    """A box with a heading, and a sentence that says how its findings were made."""
    with st.container(border=True, key=f"findings-{key}", gap="small"):
        st.markdown(f"#### {title}", anchors=False, help=about or None)
        yield


def card_link(map_id: str, touchpoint: str, label: str) -> None:
    """A link that opens the Map page with the touchpoint selected."""
    st.page_link(
        page_of("map"),
        label=label,
        query_params=elsewhere(map=map_id, select=touchpoint),
        icon=":material/arrow_outward:",
        icon_position="right",
        help=_("Show it on the map"),
    )


@contextmanager
def fact_line() -> Iterator[None]:
    """A line of short things side by side."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        yield


def names_of(journey: JourneyMap) -> dict[str, str]:
    """Names of touchpoints by id, ready for Markdown."""
    return {key: one_line(part.name) for _stage, key, part in journey.touchpoints()}


def dots(level: int) -> str:
    """A level of 1 to 5 as filled and open dots.

    Examples
    --------
    >>> dots(4)
    '●●●●○'
    """
    return "●" * level + "○" * (5 - level)
