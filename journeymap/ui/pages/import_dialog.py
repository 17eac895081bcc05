"""What the library asks before a file of another tool becomes a map: what was understood, and the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from journeymap.errors import JourneymapError
from journeymap.exchange import FORMATS, Imported, LeftOut, Options, format_of, read_any
from journeymap.exchange.tables import mapping_in, mapping_text, possible_fields
from journeymap.mapfile import prove, write
from journeymap.model import Document
from journeymap.ui import session
from journeymap.ui.pages.import_words import field_name
from journeymap.ui.plain import marked, plain
from journeymap.words import _, ngettext

__all__ = ["ENDINGS", "foreign_map"]

_SHOWN = 50
"""Lines of what was left out; who wants more opens the map."""
_CARDS = 12
"""First cards that are shown: enough to see whether the columns are understood."""

ENDINGS = tuple(
    sorted(
        {
            ending.removeprefix(".")
            for format_ in FORMATS.values()
            if format_.read
            for ending in format_.endings
        }
    )
)
"""Endings of the files that can be imported, without the dot."""


def foreign_map(data: bytes, name: str, make: Callable[[Callable[[], str]], None]) -> None:
    """Shows what a file of another tool holds, lets the reading be corrected, and makes the map.

    Nothing is written before the button is pressed, and nothing that is there is written over.

    Parameters
    ----------
    make
        Is given what creates the map and returns its id.
    """
    format_name = _format_chosen(data, name)
    if format_name is None:
        st.info(_("The format of this was not recognised. Choose it above."))
        return
    mapping = st.session_state.get(_mapping_key(data))
    try:
        imported = read_any(data, name, format=format_name, options=Options(mapping=mapping))
        if imported.mapping:
            imported = _with_mapping_edited(data, name, format_name, imported)
    except JourneymapError as error:
        st.error(marked(str(error)))
        return
    _preview(imported)
    with st.form("import-name", border=False):
        title = st.text_input(_("Title"), imported.document.journey.title).strip()
        made = st.form_submit_button(_("Create the map"), type="primary")
    if made and not title:
        st.error(_("Give the map a title."))
    elif made:
        make(lambda: _created(imported.document, title))


def _format_chosen(data: bytes, name: str) -> str | None:
    found = format_of(data, name)
    names = [format_.name for format_ in FORMATS.values() if format_.read]
    chosen: str | None = st.selectbox(
        _("Format"),
        names,
        index=names.index(found.name) if found else None,
        format_func=lambda key: FORMATS[key].title,
        placeholder=_("Not recognised; choose one"),
        key=f"import-format-{_mapping_key(data)}",
    )
    return chosen


def _mapping_key(data: bytes) -> str:
    return f"import-mapping-{hash(data)}"


def _with_mapping_edited(data: bytes, name: str, format_name: str | None, imported: Imported) -> Imported:
    """The import with the columns as the visitor has them."""
    mapping = mapping_in(imported.mapping)
    choices = possible_fields()
    with st.expander(_("Columns")):
        columns = {
            heading: st.selectbox(
                plain(heading),
                choices,
                index=choices.index(field) if field in choices else choices.index("lane"),
                format_func=field_name,
                key=f"import-column-{number}-{_mapping_key(data)}",
            )
            for number, (heading, field) in enumerate(mapping.columns.items())
        }
        edited = mapping_text(replace(mapping, columns=columns))
        st.download_button(
            _("Save the mapping"),
            edited,
            "mapping.yaml",
            "application/yaml",
            type="tertiary",
            icon=":material/download:",
        )
    if columns == mapping.columns:
        return imported
    return read_any(data, name, format=format_name, options=Options(mapping=edited))


def _preview(imported: Imported) -> None:
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in imported.understood))
    stages = imported.document.journey.stages
    # Cells of such a table are Markdown.
    cards = [
        {
            _("Stage"): plain(stages[stage_id].name),
            _("Touchpoint"): plain(card.name),
            _("Pains"): len(card.pains),
            _("Ideas"): len(card.ideas),
        }
        for stage_id, _id, card in imported.document.journey.touchpoints()
    ]
    st.table(cards[:_CARDS], hide_index=True, border="horizontal")
    if len(cards) > _CARDS:
        st.caption(_("… and {n} more").format(n=len(cards) - _CARDS))
    left = imported.left_out
    if not left:
        st.caption(_("Nothing was left out."))
        return
    heading = ngettext("{n} thing was left out", "{n} things were left out", len(left)).format(n=len(left))
    with st.expander(heading, expanded=True):
        lines = [_left(item) for item in left[:_SHOWN]]
        if len(left) > _SHOWN:
            lines.append(_("… and {n} more").format(n=len(left) - _SHOWN))
        st.markdown("\n".join(f"- {line}" for line in lines))


def _left(item: LeftOut) -> str:
    said = _("{place}: {what}").format(place=item.place, what=item.why)
    return plain(_("{said}: “{text}”").format(said=said, text=item.text) if item.text else said)


def _created(document: Document, title: str) -> str:
    named = replace(document, journey=document.journey.model_copy(update={"title": title}))
    text = write(named)
    prove(named, text)
    shelf = session.library()
    return shelf.create(shelf.free_id(title), text).id
