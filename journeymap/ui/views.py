"""The pages there are, and links to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from journeymap.words import N_, _

__all__ = ["VIEWS", "View", "page_of"]


@dataclass(frozen=True, slots=True)
class View:
    """One page: its name in addresses, its title, and what must be open for it.

    ``map`` is a map whose file may be broken, ``document`` one that reads;
    ``conflicts`` one that reads and in which a merge left something to decide.
    """

    name: str
    title: str
    needs: Literal["nothing", "map", "document", "conflicts"] = "document"


VIEWS = (
    View("library", N_("Library"), needs="nothing"),
    View("map", N_("Map")),
    View("board", N_("Board")),
    View("personas", N_("Personas")),
    View("insights", N_("Insights")),
    View("outline", N_("Outline")),
    View("source", N_("Source"), needs="map"),
    View("history", N_("History"), needs="map"),
    View("compare", N_("Compare"), needs="map"),
    View("conflicts", N_("Conflicts"), needs="conflicts"),
)
"""In the order of the bar; the first is where one comes in."""


def page_of(name: str, draw: Callable[[], None] = lambda: None) -> st.Page:
    """The page of a view, as `st.page_link` and `st.switch_page` want it.

    Streamlit knows a page by its path, so a link needs no function; only the
    navigation gives one.
    """
    view = next(view for view in VIEWS if view.name == name)
    return st.Page(draw, title=_(view.title), url_path=view.name, default=view is VIEWS[0])
