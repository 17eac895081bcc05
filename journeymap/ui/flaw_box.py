"""What is wrong with the map, on the Map page: how many things, which, and the way to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import groupby

import streamlit as st

from journeymap.change import Change
from journeymap.model import Document
from journeymap.rules import check
from journeymap.ui.controlled import act, show_in
from journeymap.ui.desk import Desk
from journeymap.ui.edits import end_later
from journeymap.ui.flaw_words import Flaw, flaw_of
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.languages import spoken
from journeymap.ui.location import elsewhere
from journeymap.ui.views import page_of
from journeymap.words import _, language, ngettext

__all__ = ["flaw_box", "flaw_notes", "flaws_of"]

_SHOWN = 30


def flaws_of(stamp: str, document: Document, map_id: str) -> tuple[Flaw, ...]:
    """What the rules find in a map, in its order; worked out once for each version of it."""
    return _flaws(stamp, language(), map_id, datetime.now(UTC).date(), document)


@st.cache_resource(max_entries=64, show_spinner=False)
def _flaws(stamp: str, language: str, map_id: str, today: date, _document: Document) -> tuple[Flaw, ...]:
    issues = check(_document, map_id=map_id, today=today)
    return tuple(flaw_of(_document.journey, issue) for issue in issues)


def flaw_box(desk: Desk, flaws: Sequence[Flaw], select: Callable[[str], None]) -> None:
    """One quiet line that opens a list; nothing where nothing is wrong."""
    if not flaws:
        return
    count = len(flaws)
    key = f"{desk.map_id}|flaws"
    box = st.popover(
        ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count),
        key=key,
        type="tertiary",
        icon=":material/flag:",
        on_change="rerun",
    )
    if not box.open:
        return
    with box, st.container(key="flaws", gap="small"):
        for (name, _where, _who), found in groupby(flaws[:_SHOWN], lambda flaw: flaw[:3]):
            same = list(found)
            with st.container(gap=None):
                _way_to(desk, same[0], f"{key}|{name}|{same[0].select}", key, select)
                for flaw in same:
                    st.markdown(f"{flaw.sentence} :gray[{flaw.advice}]")
        if count > _SHOWN:
            hidden = count - _SHOWN
            st.caption(ngettext("and one more", "and {n} more", hidden).format(n=hidden))


def flaw_notes(desk: Desk, flaws: Sequence[Flaw], selected: str) -> None:
    """What is wrong with what the inspector shows, said there, with what can be mended by a click."""
    if not selected:
        return
    stage = selected.removeprefix("stages/")
    inside = desk.journey.stages[stage].touchpoints if stage != selected else {selected: None}
    here = [flaw for flaw in flaws if flaw.select == selected or flaw.select in inside]
    if not here:
        return
    with st.container(key="flaw-notes", gap="xsmall"):
        for flaw in here:
            if flaw.select == selected:
                st.markdown(f"{flaw.sentence} :gray[{flaw.advice}]")
        unreachable = next((flaw.select for flaw in here if flaw.code == "JM301"), "")
        mending = end_later(desk.journey, unreachable) if unreachable else None
        if mending is not None:
            _offer_later_end(desk, unreachable, *mending)


def _offer_later_end(desk: Desk, touchpoint: str, changes: Sequence[Change], goal: str) -> None:
    names = {key: one_line(part.name) for _stage, key, part in desk.journey.touchpoints()}
    st.markdown(_("The journey reaches its goal before, at “{goal}”.").format(goal=names[goal]))
    st.button(
        _("Let it go on to here"),
        key=f"{desk.map_id}|{touchpoint}|end-later",
        icon=":material/low_priority:",
        on_click=act,
        args=(desk, changes, _("Goal moved to the end of the map")),
        help=_("The goal is then reached at the last touchpoint of the map."),
        width="stretch",
    )


def _way_to(desk: Desk, flaw: Flaw, key: str, box: str, select: Callable[[str], None]) -> None:
    if flaw.persona:
        st.page_link(page_of("personas"), label=flaw.name, query_params=elsewhere(map=desk.map_id))
    else:
        st.button(flaw.name, key=key, type="tertiary", on_click=_show, args=(box, select, flaw.select))


@spoken
def _show(box: str, select: Callable[[str], None], target: str) -> None:
    show_in(box, False)
    select(target)
