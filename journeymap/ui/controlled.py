"""Widgets that always show what the map says and hand every answer on as changes.

Streamlit keeps a widget's value by its key. Here the map is the only truth:
before a widget is drawn its kept value is compared with the map's, and set
only where the two differ (after undo, or an edit elsewhere). So a field in
which somebody is typing is left alone by edits of other fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.ui.desk import Desk
from journeymap.ui.languages import spoken
from journeymap.ui.plain import plain

__all__ = ["act", "answer", "controlled", "reason", "show_in"]

_REFUSALS = "refusals"

Make = Callable[[Any], Sequence[Change]]
"""The changes an answer stands for; ChangeError where it does not fit."""


def controlled(
    desk: Desk,
    widget: Callable[..., Any],
    label: str,
    *,
    key: str,
    shown: Any,
    make: Make,
    sentence: str,
    **more: Any,
) -> None:
    """Draw a widget that shows ``shown`` and turns an answer into an edit.

    An answer the map refuses stays in the field, with the reason below it.

    Parameters
    ----------
    widget
        ``st.text_input`` and its like: takes label, key, on_change, args.
    key
        Address of what is edited, unique on the page; the map's id is put before it.
    sentence
        What the edit does, for undo: "Severity of Slow pages".
    more
        Passed on to the widget.
    """
    name = f"{desk.map_id}|{key}"
    refusal = _refusals().get(name)
    if refusal is not None and st.session_state.get(name) != refusal[0]:
        del _refusals()[name]
        refusal = None
    if refusal is None:
        show_in(name, shown)
    widget(label, key=name, on_change=_take, args=(desk, name, make, sentence), **more)
    if refusal is not None:
        st.caption(f":red[:material/error: {plain(refusal[1])}]")


@spoken
def act(desk: Desk, changes: Sequence[Change], sentence: str) -> None:
    """An edit by a button; tells in a toast why the map refuses it."""
    try:
        desk.edit(changes, sentence)
    except ChangeError as error:
        st.toast(plain(reason(str(error))), icon=":material/error:")


def show_in(key: str, value: Any) -> None:
    """Makes the widget with this key, drawn next, show a value, without touching one that shows it."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def answer(key: str, otherwise: Any = None) -> Any:
    """What somebody answered in a widget with this key that belongs to no field of the map."""
    return st.session_state.get(key, otherwise)


@spoken
def _take(desk: Desk, name: str, make: Make, sentence: str) -> None:
    given = st.session_state.get(name)
    try:
        changes = make(given)
        if changes:
            desk.edit(changes, sentence)
    except ChangeError as error:
        _refusals()[name] = (given, reason(str(error)))
    else:
        _refusals().pop(name, None)


def reason(trouble: str) -> str:
    """Why the map refuses, without the address before the sentence and the field behind it.

    Examples
    --------
    >>> reason("stages/use/goal: this must be a text (goal)")
    'this must be a text'
    """
    head, colon, rest = trouble.partition(": ")
    sentence = rest if colon and " " not in head else trouble
    return re.sub(r" \([\w/.-]+\)$", "", sentence)


def _refusals() -> dict[str, tuple[Any, str]]:
    refusals: dict[str, tuple[Any, str]] = st.session_state.setdefault(_REFUSALS, {})
    return refusals
