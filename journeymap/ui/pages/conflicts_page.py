"""The Conflicts page: what a merge could not decide, settled one by one."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from journeymap.errors import ChangeError
from journeymap.merge import Side, settle
from journeymap.model import JourneyMap, split_address
from journeymap.ui import session
from journeymap.ui.conflict_choice import (
    Choice,
    choices_of,
    heading_of,
    is_written,
    pictures_of,
    shown,
)
from journeymap.ui.dress import dress
from journeymap.ui.languages import spoken
from journeymap.ui.location import here
from journeymap.ui.plain import marked, plain
from journeymap.ui.views import page_of
from journeymap.ui.workbench import Workbench
from journeymap.words import N_, _, language, ngettext

__all__ = ["conflicts_page"]

_NAMES: dict[Side, str] = {"ours": N_("Ours"), "theirs": N_("Theirs"), "base": N_("Before both")}
_TAKE: dict[Side, str] = {
    "ours": N_("Keep ours"),
    "theirs": N_("Take theirs"),
    "base": N_("Back to before"),
}


def conflicts_page() -> None:
    """Draws the page for the open map."""
    bench = session.current()
    if bench is None or bench.document is None:
        return
    dress()
    journey = bench.document.journey
    with st.container(key="conflicts", width=1180):
        st.header(_("Conflicts"), anchor=False)
        if not journey.conflicts:
            _nothing_left()
            return
        count = len(journey.conflicts)
        st.markdown(
            ngettext(
                "{number} thing was changed on both sides of a merge. The map shows ours until you decide; "
                "what you decide is written into the file and can be undone.",
                "{number} things were changed on both sides of a merge. The map shows ours until you decide; "
                "what you decide is written into the file and can be undone.",
                count,
            ).format(number=count)
        )
        for number in range(count):
            _conflict(bench, journey, number)


def _nothing_left() -> None:
    st.success(_("Nothing is left to settle: the file has no conflicts."), icon=":material/check:")
    st.page_link(page_of("map"), label=_("To the map"), query_params=here().query())


def _conflict(bench: Workbench, journey: JourneyMap, number: int) -> None:
    """One conflict: its sides beside each other, each with what it would change."""
    choices = choices_of(journey, number)
    heading = heading_of(journey, number, choices)
    with st.container(border=True, key=f"conflict-{number}"):
        st.subheader(marked(heading), anchor=False)
        for column, choice in zip(st.columns(len(choices)), choices, strict=True):
            with column:
                _side(number, choice, heading)
        _own_words(journey, number, heading)
        _picture(bench, journey, number, choices)


def _side(number: int, choice: Choice, heading: str) -> None:
    st.markdown(f"**{_(_NAMES[choice.side])}**")
    value = shown(choice.value)
    if value:
        quoted = _("“{text}”").format(text=value) if isinstance(choice.value, str) else value
        st.markdown(plain(quoted))
    if choice.side == "ours":
        st.caption(_("This is what the map shows now."))
    for sentence in choice.sentences if choice.side != "ours" else ():
        st.caption(f"- {marked(sentence)}")
    st.button(
        _(_TAKE[choice.side]),
        key=f"take-{choice.side}-{number}",
        disabled=choice.journey is None,
        on_click=partial(_settle, number, choice.value, heading),
    )


def _own_words(journey: JourneyMap, number: int, heading: str) -> None:
    """Another value than any side's, where one can write it down."""
    conflict = journey.conflicts[number]
    if not (is_written(conflict.ours) or is_written(conflict.theirs)):
        return
    with st.popover(_("Write something else")):
        key = f"own-{number}-{conflict.at}"
        st.text_area(_("What should it be?"), value=shown(conflict.ours), key=key)
        number_wanted = not isinstance(conflict.ours or conflict.theirs, str)
        st.button(
            _("Write this"),
            key=f"write-{number}",
            type="primary",
            on_click=partial(_settle_written, number, key, heading, number_wanted),
        )


def _picture(bench: Workbench, journey: JourneyMap, number: int, choices: tuple[Choice, ...]) -> None:
    """Ours and theirs drawn beside each other, for what stands in a stage."""
    keys = split_address(journey.conflicts[number].at)
    sides = {choice.side: choice.journey for choice in choices}
    ours, theirs = sides.get("ours"), sides.get("theirs")
    if keys[:1] != ("stages",) or len(keys) < 2 or ours is None or theirs is None:
        return
    if keys[1] not in ours.stages and keys[1] not in theirs.stages:
        return
    theme = "dark" if st.context.theme.type == "dark" else "light"
    at = journey.conflicts[number].at
    drawings = pictures_of(f"{bench.stamp} {number}", at, theme, language(), ours, theirs)
    names = (_NAMES["ours"], _NAMES["theirs"])
    for column, drawing, name in zip(st.columns(2), drawings, names, strict=True):
        # What each side says stands in words above.
        column.image(drawing, alt=_(name))


@spoken
def _settle(number: int, value: Any, heading: str) -> None:
    bench = session.current()
    if bench is None or bench.document is None:
        return
    try:
        changes = settle(bench.document.journey, number, value)
        session.edit(changes, _("Conflict settled: {heading}").format(heading=heading.replace("`", "")))
    except ChangeError as error:
        session.notify(str(error))


@spoken
def _settle_written(number: int, key: str, heading: str, number_wanted: bool) -> None:
    text = str(st.session_state.get(key, "")).strip()
    if not number_wanted:
        _settle(number, text or None, heading)
        return
    try:
        value = float(text.replace("−", "-").replace(",", "."))
    except ValueError:
        session.notify(_("“{text}” is not a number.").format(text=text))
        return
    _settle(number, int(value) if value.is_integer() else value, heading)
