"""The Compare page: two versions of a map, or two maps, on one picture and in sentences."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from pathlib import Path

import streamlit as st

from journeymap.model import split_address
from journeymap.ui import session
from journeymap.ui.chart import picker, picture
from journeymap.ui.compare_controls import choosers, look_controls
from journeymap.ui.compare_drawing import Told, compared_drawing, told_of
from journeymap.ui.compare_sentences import sentences
from journeymap.ui.compare_sides import FILE, Choices, Side
from journeymap.ui.dress import dress
from journeymap.ui.languages import spoken
from journeymap.ui.location import Place, elsewhere, go, here
from journeymap.ui.persona_colors import visitors_theme
from journeymap.ui.plain import marked, plain
from journeymap.ui.views import page_of
from journeymap.ui.workbench import Workbench
from journeymap.words import _

__all__ = ["compare_page"]

_STYLE = Path(str(files("journeymap.ui.style"))) / "compare.css"
_FIRST = 2
"""Consequences that are shown at once."""


def compare_page() -> None:
    """Draws the page; the map need not read: another version of it may."""
    bench = session.current()
    if bench is None:
        return
    dress()
    st.html(_STYLE)
    choices = Choices.of(bench)
    place = here()
    asked = (place.old or FILE, place.new or FILE) if place.old or place.new else choices.usual()
    old, new = (choices.side(choice) for choice in asked)
    choosers(bench.map_id, choices, old, new)
    if choices.refusal:
        st.caption(marked(choices.refusal))
    troubled = [side for side in (old, new) if side.document is None]
    for side in troubled:
        st.error(f"**{plain(side.label)}**: {marked(side.trouble)}")
    if troubled:
        return
    told = told_of(old, new)
    if not told.sayings:
        _nothing_differs(choices, old, new)
        return
    _compared(bench, place, (old, new), told)


def _compared(bench: Workbench, place: Place, sides: tuple[Side, Side], told: Told) -> None:
    _in_short(told)
    look_controls(bench, place, *sides)
    with st.container(key="compare-split", horizontal=True, gap="medium", vertical_alignment="top"):
        with st.container(key="compare-left", gap="small"):
            theme = visitors_theme()
            drawing = compared_drawing(*sides, place, theme.name)
            picture(drawing, theme, f"compare-{bench.map_id}", place.select)
        with st.container(key="compare-right", gap="small"):
            _beside(bench.map_id, sides, told)


def _in_short(told: Told) -> None:
    """How much changed, and what follows from it."""
    with st.container(key="compare-short", gap=None):
        first = told.summary or _("No touchpoint is another one.")
        st.markdown(f"**{plain(first)}**")
        if told.consequences:
            st.markdown(_listed(told.consequences[:_FIRST]))
        if told.consequences[_FIRST:]:
            with st.expander(_("What else follows")):
                st.markdown(_listed(told.consequences[_FIRST:]))


def _listed(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {marked(text)}" for text in texts)


@st.fragment
@spoken
def _beside(map_id: str, sides: tuple[Side, Side], told: Told) -> None:
    """The sentences; a click here or in the picture draws only these anew."""
    select = here().select
    picker(f"compare-{map_id}", select, _pick)
    if any(saying.touchpoint == select for saying in told.sayings) and sides[1].choice == FILE:
        st.page_link(
            page_of("map"),
            label=_("Open it on the map"),
            query_params=elsewhere(map=map_id, select=select),
            icon=":material/arrow_outward:",
        )
    sentences(told.sayings, select, _choose)


def _pick(address: str) -> None:
    keys = split_address(address)
    if keys[:1] == ("stages",):
        go(select=keys[3] if len(keys) >= 4 else f"stages/{keys[1]}")


def _choose(place: str) -> None:
    go(select=place)


def _nothing_differs(choices: Choices, old: Side, new: Side) -> None:
    """An empty state that leads to what there is to compare."""
    with st.container(key="letter"):
        st.subheader(_("Nothing differs"), anchor=False)
        if old.choice == new.choice:
            st.markdown(_("Both sides are the same. Choose another version on one side."))
        else:
            told = _("“{old}” and “{new}” say the same. Only how the files are written may differ.")
            st.markdown(plain(told.format(old=old.label, new=new.label)))
        for choice in _worth_a_look(choices, old, new):
            st.button(
                _("Compare with: {version}").format(version=plain(choices.labels[choice])),
                key=f"compare-instead-{choice}",
                on_click=partial(_against, choices, choice),
            )
        if choices.repository is None and not choices.counterpart:
            st.caption(_("This folder is in no git repository, so there are no older versions of the map."))


def _worth_a_look(choices: Choices, old: Side, new: Side) -> list[str]:
    """The counterpart, and the version before the last commit."""
    found = [f"map:{choices.counterpart}"] if choices.counterpart else []
    if len(choices.commits) > 1:
        found.append(f"rev:{choices.commits[1].id[:12]}")
    return [choice for choice in found if choice not in (old.choice, new.choice)]


def _against(choices: Choices, choice: str) -> None:
    # The future state is what comes after; everything else was before.
    document = choices.bench.document
    later = choice.startswith("map:") and document is not None and document.journey.state == "current"
    go(old=FILE if later else choice, new=choice if later else FILE, select="")
