"""One function per kind of field: a text, a list of texts, a level, a choice, people, a share, a number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.model import to_data
from journeymap.ui.controlled import controlled
from journeymap.ui.desk import Desk
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import put
from journeymap.ui.plain import plain
from journeymap.ui.text_room import room_for
from journeymap.words import _, decimals

__all__ = [
    "choice",
    "day",
    "flag",
    "level",
    "lines",
    "number",
    "one_line",
    "people",
    "read_number",
    "read_share",
    "share",
    "show_share",
    "tags",
    "text",
]


def text(
    desk: Desk, at: str, label: str, value: str, *, long: bool = False, required: bool = False, **more: Any
) -> None:
    """A text of one line, or of several with ``long``."""

    def make(given: str | None) -> Sequence[Change]:
        if required and not (given or "").strip():
            raise ChangeError(_("{field} cannot be empty").format(field=label))
        return put(at, (given or "").rstrip())

    if long:
        more.setdefault("height", room_for(value))
    widget = st.text_area if long else st.text_input
    controlled(desk, widget, label, key=at, shown=value, make=make, sentence=label, **more)


def lines(desk: Desk, at: str, label: str, values: Sequence[str], **more: Any) -> None:
    """A list of texts, one to a line."""

    def make(given: str | None) -> Sequence[Change]:
        return put(at, [line.strip() for line in (given or "").splitlines() if line.strip()])

    more.setdefault("placeholder", _("one to a line"))
    shown = "\n".join(" ".join(value.split("\n")) for value in values)
    controlled(
        desk,
        st.text_area,
        label,
        key=at,
        shown=shown,
        make=make,
        sentence=label,
        height=room_for(shown),
        **more,
    )


def tags(desk: Desk, at: str, label: str, values: Sequence[str], known: Sequence[str] = ()) -> None:
    """A few short words, chosen or made up."""
    controlled(
        desk,
        st.multiselect,
        label,
        key=at,
        shown=list(values),
        make=lambda given: put(at, list(dict.fromkeys(word.strip() for word in given or () if word.strip()))),
        sentence=label,
        options=list(dict.fromkeys([*known, *values])),
        accept_new_options=True,
        select_all=False,
        placeholder=_("Type a word and press Enter"),
    )


def level(
    desk: Desk, at: str, label: str, value: int | None, *, otherwise: int | None = None, **more: Any
) -> None:
    """1 to 5; pressed again, it is open (or the default) again."""
    controlled(
        desk,
        st.segmented_control,
        label,
        key=at,
        shown=value,
        make=lambda given: put(at, given if given is not None else otherwise),
        sentence=label,
        options=[1, 2, 3, 4, 5],
        width="stretch",
        required=otherwise is not None,
        **more,
    )


def choice(
    desk: Desk,
    at: str,
    label: str,
    value: str | None,
    options: Mapping[str, str],
    *,
    optional: bool = True,
    **more: Any,
) -> None:
    """One of a few; ``options`` are the values with what people read."""
    names = distinct(options)
    # Nothing chosen is an option of its own, "": a select without a value offers to clear its nothing.
    controlled(
        desk,
        st.selectbox,
        label,
        key=at,
        shown=value or "",
        make=lambda given: put(at, given),
        sentence=label,
        options=[*([""] if optional else []), *options],
        format_func=lambda option: names.get(option, option) if option else "—",
        **more,
    )


def people(desk: Desk, at: str, label: str, values: Sequence[str], **more: Any) -> None:
    """Personas by name; none means everybody."""
    names = distinct({key: persona.name for key, persona in desk.journey.personas.items()})
    controlled(
        desk,
        st.multiselect,
        label,
        key=at,
        shown=list(values),
        make=lambda given: put(at, [key for key in names if key in (given or ())]),
        sentence=label,
        options=list(dict.fromkeys([*names, *values])),
        format_func=lambda key: names.get(key, key),
        placeholder=_("Everybody"),
        select_all=False,
        **more,
    )


def flag(desk: Desk, at: str, label: str, value: bool, **more: Any) -> None:
    """Yes or no."""
    controlled(
        desk,
        st.toggle,
        label,
        key=at,
        shown=value,
        make=lambda given: put(at, True if given else None),
        sentence=label,
        **more,
    )


def day(desk: Desk, at: str, label: str, value: date | None, **more: Any) -> None:
    """A date, or none."""
    controlled(
        desk,
        st.date_input,
        label,
        key=at,
        shown=value,
        make=lambda given: put(at, given.isoformat() if given else None),
        sentence=label,
        format="YYYY-MM-DD",
        **more,
    )


def share(desk: Desk, at: str, label: str, value: float | None, **more: Any) -> None:
    """A share of 0 to 1, written in per cent or as a fraction."""

    def make(given: str | None) -> Sequence[Change]:
        return put(at, read_share(given or ""))

    more.setdefault("placeholder", _("such as 40 %"))
    controlled(desk, st.text_input, label, key=at, shown=show_share(value), make=make, sentence=label, **more)


def number(desk: Desk, at: str, label: str, value: float | None, *, whole: bool = False, **more: Any) -> None:
    """A number as it was measured, or none."""

    def make(given: str | None) -> Sequence[Change]:
        return put(at, None if not (given or "").strip() else read_number(given or "", whole=whole))

    shown = "" if value is None else str(to_data(value))
    controlled(desk, st.text_input, label, key=at, shown=shown, make=make, sentence=label, **more)


def show_share(value: float | None) -> str:
    """A share as people write it: ``0.7`` is ``70 %``."""
    if value is None:
        return ""
    # Translators: a share in per cent; it is shown in a field in which people type.
    return _("{number} %").format(number=decimals(f"{round(value * 100, 4):g}"))


def read_number(given: str, *, whole: bool = False) -> float | int:
    """The number somebody typed, with a point or a comma, a minus of any length."""
    written = given.strip().replace("−", "-").replace(" ", "").replace("\u00a0", "")
    written = written if "." in written else written.replace(",", ".")
    pattern = r"-?\d{1,15}" if whole else r"[-+]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})"
    if not re.fullmatch(pattern, written):
        raise ChangeError(
            _("this must be a number such as 3") if whole else _("this must be a number such as 3 or 0.25")
        )
    return int(written) if whole else float(written)


def read_share(given: str) -> float | None:
    """The share somebody typed, in per cent or as a fraction; None for nothing.

    Examples
    --------
    >>> read_share("70 %"), read_share("0,7"), read_share("70")
    (0.7, 0.7, 0.7)
    """
    if not given.strip():
        return None
    percent = given.strip().endswith(("%", "％"))
    value = read_number(given.strip().rstrip("%％"))
    fraction = round(value / 100, 6) if percent or value > 1 else value
    if not 0 <= fraction <= 1:
        raise ChangeError(_("a share lies between 0 % and 100 %"))
    return fraction


def one_line(name: str) -> str:
    """Text of the map as a widget's label."""
    return plain(" ".join(name.split()))
