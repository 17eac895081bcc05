"""What the library asks before it makes, copies, renames, imports or deletes a map."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

import streamlit as st

from journeymap.change import Set
from journeymap.errors import ChangeError, FormatError, JourneymapError, MapFileError, StoreError
from journeymap.mapfile import read
from journeymap.templates import TEMPLATES, start
from journeymap.ui import session
from journeymap.ui.languages import visitors_language
from journeymap.ui.location import elsewhere
from journeymap.ui.map_copy import copied
from journeymap.ui.pages.import_dialog import ENDINGS, foreign_map
from journeymap.ui.pages.unreadable_page import issue_lines
from journeymap.ui.plain import marked, plain
from journeymap.ui.sharing.link_office import map_deleted, map_renamed
from journeymap.ui.sharing.share_dialog import share_map
from journeymap.ui.summary import Summary
from journeymap.ui.views import page_of
from journeymap.words import _, listed

__all__ = ["MENU", "import_file", "new_map"]


def new_map() -> None:
    """Asks for a title and a template, makes the map and opens it."""

    @st.dialog(_("New map"))
    def ask() -> None:
        with visitors_language():
            # A form, so that Enter and a first click on the button both count.
            with st.form("new-map", border=False):
                title = st.text_input(_("Title"), placeholder=_("Buying a first guitar online")).strip()
                template = st.radio(
                    _("Start from"),
                    [name for name, _title in TEMPLATES],
                    format_func=lambda name: _(dict(TEMPLATES)[name]),
                )
                made = st.form_submit_button(_("Make the map"), type="primary")
            if made and not title:
                st.error(_("Give the map a title."))
            elif made:
                _open(lambda: _made(title, template))

    ask()


def _made(title: str, template: str) -> str:
    shelf = session.library()
    return shelf.create(shelf.free_id(title), start(template, title)).id


def import_file() -> None:
    """Takes a file from the visitor's disk, or a text: a map, or what another tool made of one."""

    @st.dialog(_("Import a file"))
    def ask() -> None:
        with visitors_language():
            # Streamlit's word on the button is English; the style sheet puts this one in its place.
            st.html(f"<style>:root{{--jm-choose-file:{json.dumps(_('Choose a file'))}}}</style>")
            upload = st.file_uploader(
                _("A map file (.yaml), a table, a diagram, an outline or sticky notes; at most 5 MB"),
                type=["yaml", "yml", *ENDINGS],
                key="import-file",
                max_upload_size=5,
            )
            # Only the browser knows that it did not send a file; the style sheet shows this then.
            with st.container(key="import-refused"):
                st.error(
                    _("This file is not taken: files end in {endings} and have at most 5 MB.").format(
                        endings=listed(f".{ending}" for ending in ("yaml", *ENDINGS))
                    )
                )
            if upload is not None:
                _take(upload.getvalue(), upload.name)
                return
            with st.expander(_("Or paste a text")):
                pasted = st.text_area(
                    _("An outline, a mermaid diagram, or a table copied from a spreadsheet"),
                    key="import-text",
                    height=160,
                )
            if pasted.strip():
                _take(pasted.encode(), "")

    ask()


def _take(data: bytes, name: str) -> None:
    if not name.lower().endswith((".yaml", ".yml")) and not data.lstrip().startswith(b"journeymap:"):
        foreign_map(data, name, _open)
        return
    label, page = _("Import"), "map"
    try:
        read(data)
    except MapFileError as error:
        st.markdown(_("This file does not read as a journey map:"))
        st.markdown(issue_lines(error.issues))
        label, page = _("Import it anyway and mend it"), "source"
    if st.button(label, type="primary"):
        _open(lambda: session.library().import_text(name or "map.yaml", data.decode("utf-8")).id, page)


def _rename(summary: Summary) -> None:
    @st.dialog(_("Rename"))
    def ask() -> None:
        with visitors_language():
            with st.form("rename-map", border=False):
                title = st.text_input(_("Title"), summary.title, disabled=bool(summary.issues)).strip()
                name = st.text_input(
                    _("File name"),
                    summary.map_id,
                    help=_("Links to this map contain the file name; they break when it changes."),
                ).strip()
                renamed = st.form_submit_button(_("Rename"), type="primary")
            if renamed and not (title and name):
                st.error(_("Both need a name."))
            elif renamed:
                _done(lambda: _renamed(summary, title, name))

    ask()


def _renamed(summary: Summary, title: str, name: str) -> str:
    if title != summary.title:
        session.edit_map(
            summary.map_id, [Set("title", title)], _("Title changed to “{title}”").format(title=title)
        )
    if name != summary.map_id:
        session.library().rename(summary.map_id, name)
        map_renamed(summary.map_id, name)
        session.forget(summary.map_id)
    return _("Renamed.")


def _delete(summary: Summary) -> None:
    @st.dialog(_("Delete this map?"))
    def ask() -> None:
        with visitors_language():
            st.markdown(
                _("“{title}” goes into the trash below the library, from where it can be restored.").format(
                    title=plain(summary.title)
                )
            )
            if st.button(_("Delete"), type="primary"):
                _done(lambda: _deleted(summary))

    ask()


def _deleted(summary: Summary) -> str:
    thrown = session.library().delete(summary.map_id)
    map_deleted(summary.map_id)
    session.forget(summary.map_id)
    session.remember_deleted(thrown.key, summary.title)
    return ""


def _duplicate(summary: Summary) -> None:
    _done(lambda: _("The copy is “{id}”.").format(id=copied(session.library(), summary.map_id)))


def _share(summary: Summary) -> None:
    share_map(summary.map_id)


def _open(make: Callable[[], str], page: str = "map") -> None:
    """Makes a map and goes to a page of it; says in the dialog why it cannot be made."""
    try:
        map_id = make()
    except (JourneymapError, UnicodeDecodeError) as error:
        st.error(marked(str(error)))
        return
    st.switch_page(page_of(page), query_params=elsewhere(map=map_id))


def _done(act: Callable[[], str]) -> None:
    """Does something to the library and shows it anew with a sentence about what was done."""
    try:
        sentence = act()
    except (ChangeError, FormatError, StoreError) as error:
        st.error(marked(str(error)))
        return
    if sentence:
        session.notify(sentence)
    st.rerun()


MENU: Mapping[str, Callable[[Summary], None]] = MappingProxyType(
    {"share": _share, "duplicate": _duplicate, "rename": _rename, "delete": _delete}
)
"""What the menu of a card does."""
