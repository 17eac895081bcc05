"""The map as a file to take away: pictures, pages, slides, reports, tables, and other tools' formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from gettext import NullTranslations
from typing import Final

import streamlit as st

from journeymap.errors import JourneymapError
from journeymap.exchange import FORMATS as EXCHANGED
from journeymap.exchange import write_as
from journeymap.export import FORMATS, render_map
from journeymap.mapfile import write
from journeymap.model import Document, JourneyMap
from journeymap.ui import session
from journeymap.ui.desk import Desk
from journeymap.ui.languages import spoken
from journeymap.ui.location import Place
from journeymap.ui.plain import plain
from journeymap.words import N_, _, speaking, voice

__all__ = ["Parcel", "download_menu", "parcels"]

_TITLES: Final = {
    "html": N_("A page that opens anywhere (HTML)"),
    "pptx": N_("Slides to edit (PowerPoint)"),
    "pdf": N_("A picture to print (PDF)"),
    "png": N_("A picture (PNG)"),
    "svg": N_("A picture of any size (SVG)"),
    "docx": N_("A report (Word)"),
    "md": N_("A report (Markdown)"),
    "xlsx": N_("Tables (Excel)"),
    "csv": N_("One table (CSV)"),
    "json": N_("The figure as data (Plotly JSON)"),
}
"""Formats of ours in the order of the menu, by the endings of their files."""

_ON_SCREEN: Final = frozenset({"svg", "png", "json"})
"""Formats that look as the app does, light or dark; the others are for paper or choose for themselves."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file somebody can take away.

    Attributes
    ----------
    title
        What the menu calls it.
    ending
        Of its name, without the first dot.
    make
        Its bytes; raises JourneymapError.
    as_shown
        Whether persona and overlays are those of the page.
    left_out
        What this format has no place for, as sentences.
    """

    title: str
    ending: str
    make: Callable[[], bytes]
    as_shown: bool = False
    left_out: Callable[[], tuple[str, ...]] = tuple


def parcels(document: Document, place: Place, theme: str) -> dict[str, Parcel]:
    """Every file a map can be taken away as, by a name for each."""
    journey = document.journey
    made = {
        ending: Parcel(_(title), ending, partial(_rendered, document, ending, place, theme), True)
        for ending, title in _TITLES.items()
        if ending in FORMATS
    }
    made["yaml"] = Parcel(_("The map file itself (YAML)"), "journey.yaml", lambda: write(document).encode())
    for name, format_ in EXCHANGED.items():
        if format_.write is not None and name not in made:
            made[name] = Parcel(
                _("For other tools: {tool}").format(tool=format_.title),
                format_.endings[0].lstrip("."),
                partial(_exchanged, journey, name),
                left_out=partial(_left_out, journey, name),
            )
    return made


def download_menu(desk: Desk, place: Place, theme: str) -> None:
    """Draws the button that opens the menu."""
    bench = session.current()
    if bench is None or bench.document is None:
        return
    box = st.popover(
        _("Download"),
        key=f"{desk.map_id}|download",
        icon=":material/download:",
        type="tertiary",
        on_change="rerun",
        help=_("Download"),
    )
    if not box.open:
        return
    with box:
        _menu(desk.map_id, bench.document, place, theme)


@st.fragment
@spoken
def _menu(map_id: str, document: Document, place: Place, theme: str) -> None:
    choices = parcels(document, place, theme)
    chosen = st.selectbox(
        _("As what?"),
        list(choices),
        format_func=lambda name: choices[name].title if name in choices else name,
        key=f"{map_id}|download-as",
    )
    parcel = choices[chosen]
    if parcel.as_shown:
        st.caption(_("With the persona and the overlays that are on now, where the format has them."))
    try:
        missing = parcel.left_out()
    except JourneymapError as error:
        st.error(plain(str(error)))
        return
    for sentence in missing:
        st.caption(f":material/info: {plain(sentence)}")
    st.download_button(
        _("Download"),
        partial(_spoken_bytes, parcel.make, voice()),
        file_name=f"{map_id}.{parcel.ending}",
        key=f"{map_id}|download-{chosen}",
        type="primary",
        icon=":material/download:",
        width="stretch",
        on_click="ignore",
    )


def _spoken_bytes(make: Callable[[], bytes], language: NullTranslations | None) -> bytes:
    # Streamlit makes the file in a thread of its own, which speaks no language yet.
    with speaking(language):
        return make()


def _exchanged(journey: JourneyMap, name: str) -> bytes:
    return write_as(journey, name).data


def _left_out(journey: JourneyMap, name: str) -> tuple[str, ...]:
    return write_as(journey, name).left_out


def _rendered(document: Document, ending: str, place: Place, theme: str) -> bytes:
    journey = document.journey
    persona = place.persona if place.persona in journey.personas else None
    shown = theme if ending in _ON_SCREEN else None
    return render_map(
        journey,
        ending,
        persona=persona,
        overlays=place.overlays,
        theme=shown,
        comments=document.comments,
    )
