"""The pages, the bar above them, and what stands in the way of a page."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.resources import files
from pathlib import Path

import streamlit as st

from journeymap.errors import ChangeError
from journeymap.ui import session
from journeymap.ui.languages import LANGUAGES, choose_language, spoken, visitors_language
from journeymap.ui.location import elsewhere, go, here
from journeymap.ui.pages.conflict_page import conflict_page
from journeymap.ui.pages.unreadable_page import unreadable_page
from journeymap.ui.plain import marked, plain
from journeymap.ui.unfold import unfold
from journeymap.ui.views import VIEWS, View, page_of
from journeymap.ui.workbench import Workbench
from journeymap.words import _

__all__ = ["show"]

_STYLE = Path(str(files("journeymap.ui.style")))


_FIRST = VIEWS[0]


def show() -> None:
    """Draws the page the visitor is on, with everything around it, in his language."""
    with visitors_language():
        st.set_page_config(layout="wide", page_icon=_STYLE / "favicon.svg", initial_sidebar_state="collapsed")
        pages = {view.name: page_of(view.name, partial(_draw, view)) for view in VIEWS}
        page = st.navigation(list(pages.values()), position="hidden")
        _follow_link(page, pages)
        page.run()


def _follow_link(page: st.Page, pages: dict[str, st.Page]) -> None:
    """``/?map=…&view=…`` leads to the page meant; a page without its map leads to the last one, or home."""
    if "lost" in st.query_params:
        lost = st.query_params.pop("lost")
        session.notify(_("There is no page “{name}” here; this is the library.").format(name=lost))
    place = here()
    at_home = page.url_path == pages[_FIRST.name].url_path
    if at_home and place.map:
        known = place.view in pages and place.view != _FIRST.name
        st.switch_page(pages[place.view if known else "map"], query_params=replace(place, view="").query())
    if not at_home and not place.map:
        if session.last_map():
            go(map=session.last_map())
        else:
            st.switch_page(pages[_FIRST.name], query_params=elsewhere())


def _draw(view: View) -> None:
    bench = None if view.needs == "nothing" else session.refresh()
    _title(view, bench)
    _bar(view, bench)
    for sentence in session.notices():
        st.toast(marked(sentence))
    if view.needs != "nothing" and bench is None:
        missing = here().map
        if missing:
            session.notify(_("There is no map “{id}” here.").format(id=missing))
        st.switch_page(page_of(_FIRST.name), query_params=elsewhere())
    elif bench is not None and bench.theirs is not None:
        conflict_page(bench)
    elif bench is not None and bench.document is None and view.needs in ("document", "conflicts"):
        unreadable_page(bench, page_of("source"))
    else:
        _function(view)()


def _left_to_decide(bench: Workbench | None) -> bool:
    return bool(bench and bench.document and bench.document.journey.conflicts)


def _function(view: View) -> Callable[[], None]:
    """What draws a page: ``<name>_page`` in the module of that name."""
    name = f"{view.name}_page"
    draw: Callable[[], None] = getattr(importlib.import_module(f"journeymap.ui.pages.{name}"), name)
    return draw


def _title(view: View, bench: Workbench | None) -> None:
    """The browser tab says which map and which page."""
    name = bench.document.journey.title if bench and bench.document else bench.map_id if bench else ""
    parts = [name, "" if view.name == "map" else _(view.title), "Journeymap"]
    st.set_page_config(page_title=" · ".join(filter(None, parts)))


def _bar(view: View, bench: Workbench | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall", key="bar"):
        unfold(_(view.title))
        st.page_link(page_of(_FIRST.name), label="**Journeymap**", query_params=elsewhere())
        map_id = bench.map_id if bench else session.last_map()
        for other in VIEWS[:1] if not map_id else VIEWS:
            if other.needs == "conflicts" and other is not view and not _left_to_decide(bench):
                continue
            onward = other.needs != "nothing"
            # What is selected may change without this bar; the session knows it on the way back.
            back = other.name == "map" != view.name
            select = session.last_selected(map_id) if back else ""
            place = replace(
                here(), map=map_id, view="", select=select, version="", old="", new="", apart=False
            )
            query = place.query() if onward else elsewhere()
            st.page_link(page_of(other.name), label=_(other.title), query_params=query)
        with st.container(
            horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="saved"
        ):
            # The board says itself what is saved, and takes back only what one did there.
            if bench is not None and bench.theirs is None and view.name != "board":
                _saved_state(bench)
            _languages()


def _languages() -> None:
    """The languages the app speaks, each by its own name."""
    chosen = st.menu_button(
        _("Language"),
        list(LANGUAGES),
        format_func=lambda name: LANGUAGES[name],
        key="languages",
        type="tertiary",
        icon=":material/translate:",
        help=_("Language of the app"),
    )
    if chosen:
        choose_language(chosen)
        st.rerun()


def _saved_state(bench: Workbench) -> None:
    """Whether all is saved, and the way back and forth."""
    if bench.trouble:
        st.markdown(f":red[{marked(_('Not saved: {why}').format(why=bench.trouble))}]")
        st.button(_("Try again"), on_click=session.save_now)
    else:
        st.caption(_("All changes saved"), width="content")
    last = bench.done[-1].sentence if bench.done else ""
    next_ = bench.undone[-1].sentence if bench.undone else ""
    st.button(
        _("Undo"),
        key="undo",
        type="tertiary",
        disabled=not bench.done,
        help=plain(last) or None,
        shortcut="Ctrl+Z",
        on_click=_back_or_forth,
        args=(session.undo,),
    )
    st.button(
        _("Redo"),
        key="redo",
        type="tertiary",
        disabled=not bench.undone,
        help=plain(next_) or None,
        shortcut="Ctrl+Shift+Z",
        on_click=_back_or_forth,
        args=(session.redo,),
    )


@spoken
def _back_or_forth(step: Callable[[], None]) -> None:
    try:
        step()
    except ChangeError as error:
        session.notify(_("This step does not fit the map any more: {why}").format(why=error))
