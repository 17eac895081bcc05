"""Widgets that always show what the map says and hand every answer on as changes.

Streamlit keeps a widget's value by its key. Here the map is the only truth:
before a widget is drawn its kept value is compared with the map's, and set
only where the two differ (after undo, or an edit elsewhere). So a field in
which somebody is typing is left alone by edits of other fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Persona, Stage, Touchpoint, split_address
from journeymap.ui.desk import Desk
from journeymap.ui.in_view import in_view
from journeymap.ui.languages import spoken
from journeymap.ui.plain import marked

__all__ = ["act", "answer", "controlled", "initially", "reason", "show_in", "steady"]

_REFUSALS = "refusals"
_LABELS = "labels of options"

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
    name = steady(f"{desk.map_id}|{key}", more.get("options", ()), more.get("format_func", str))
    refusal = _refusals().get(name)
    if refusal is not None and st.session_state.get(name) != refusal[0]:
        del _refusals()[name]
        refusal = None
    if refusal is None:
        show_in(name, shown)
    more |= initially(widget, shown, more.get("options", ()))
    widget(label, key=name, on_change=_take, args=(desk, name, make, sentence), **more)
    if refusal is not None:
        with st.container(key=f"refusal-{name}", gap=None):
            st.caption(f":red[:material/error: {marked(refusal[1])}]")
            in_view(f"{refusal[0]}", f"in-view-{name}")


@spoken
def act(desk: Desk, changes: Sequence[Change], sentence: str) -> None:
    """An edit by a button; tells in a toast why the map refuses it."""
    try:
        desk.edit(changes, sentence)
    except ChangeError as error:
        st.toast(marked(reason(str(error))), icon=":material/error:")


def steady(key: str, options: Iterable[Any], format_func: Callable[[Any], str]) -> str:
    """The key for a widget with these options: another one when what they show has changed.

    Streamlit's browser side remembers a choice by its label. After a persona is
    renamed, the old label is no option any more, and the widget would answer
    with its first one though nobody chose it; a new key makes it a new widget.
    """
    labels = tuple(format_func(option) for option in options)
    known: dict[str, tuple[tuple[str, ...], int]] = st.session_state.setdefault(_LABELS, {})
    before, generation = known.get(key, (labels, 0))
    if before != labels:
        generation += 1
    known[key] = (labels, generation)
    return f"{key}#{generation}" if generation else key


def show_in(key: str, value: Any) -> None:
    """Makes the widget with this key, drawn next, show a value, without touching one that shows it.

    A widget that is new shows what `initially` gives it.
    """
    if key in st.session_state and st.session_state[key] != value:
        st.session_state[key] = value


def initially(widget: Callable[..., Any], value: Any, options: Iterable[Any] = ()) -> dict[str, Any]:
    """The parameter that makes a new widget show a value.

    A value set in the session reaches the browser once; when that run is cut
    short the widget would stay empty. The parameter comes with every run.
    """
    if widget is st.selectbox:
        order = list(options)
        return {"index": order.index(value) if value in order else None}
    if widget in (st.multiselect, st.segmented_control, st.pills):
        return {"default": value}
    return {"value": value}


def answer(key: str, otherwise: Any = None) -> Any:
    """What somebody answered in a widget with this key that belongs to no field of the map."""
    return st.session_state.get(key, otherwise)


@spoken
def _take(desk: Desk, name: str, make: Make, sentence: str) -> None:
    given = st.session_state.get(name)
    try:
        changes = make(given)
        if changes:
            desk.edit(changes, _with_place(desk.journey, changes[0], sentence))
    except ChangeError as error:
        _refusals()[name] = (given, reason(str(error)))
    else:
        _refusals().pop(name, None)


def _with_place(journey: JourneyMap, change: Change, sentence: str) -> str:
    """What was done, and at which touchpoint, stage or persona; "Name" alone would not say which."""
    match split_address(change.at):
        case ("stages", stage, "touchpoints", key, _, *_) if stage in journey.stages:
            owner: Touchpoint | Stage | Persona | None = journey.stages[stage].touchpoints.get(key)
        case ("stages", key, field, *_) if field != "touchpoints":
            owner = journey.stages.get(key)
        case ("personas", key, _, *_):
            owner = journey.personas.get(key)
        case _:
            owner = None
    return f"{sentence} · {' '.join(owner.name.split())}" if owner else sentence


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
