"""Every field of a persona as a form, saved as it is filled."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.ui.controlled import act, controlled
from journeymap.ui.desk import Desk
from journeymap.ui.edits import put
from journeymap.ui.inspector.fields import lines, share, text
from journeymap.ui.persona_colors import persona_colors
from journeymap.words import _

__all__ = ["persona_form", "read_facts"]


def persona_form(desk: Desk, key: str) -> None:
    """Draw the form of one persona."""
    persona, at = desk.journey.personas[key], f"personas/{key}"
    text(desk, f"{at}/name", _("Name"), persona.name, required=True)
    text(desk, f"{at}/role", _("Role"), persona.role)
    text(desk, f"{at}/quote", _("Quote"), persona.quote, long=True)
    text(desk, f"{at}/background", _("Background"), persona.background, long=True)
    controlled(
        desk,
        st.text_area,
        _("Demographics"),
        key=f"{at}/demographics",
        shown="\n".join(f"{name}: {fact}" for name, fact in persona.demographics.items()),
        make=lambda given: _facts(f"{at}/demographics", given or ""),
        sentence=_("Demographics"),
        height="content",
        placeholder=_("age: 24, one to a line"),
    )
    lines(desk, f"{at}/goals", _("Goals"), persona.goals)
    lines(desk, f"{at}/motivations", _("Motivations"), persona.motivations)
    lines(desk, f"{at}/challenges", _("Challenges"), persona.challenges)
    lines(desk, f"{at}/solutions", _("What would help"), persona.solutions)
    lines(desk, f"{at}/identifiers", _("How to recognise"), persona.identifiers)
    left, right = st.columns(2)
    with left:
        share(desk, f"{at}/share", _("Share of all customers"), persona.share)
    with right:
        _color(desk, key)
    text(
        desk,
        f"{at}/image",
        _("Picture"),
        persona.image,
        placeholder="pictures/mei.png",
        help=_("A path in the folder of maps; a web address is shown as a link and never fetched."),
    )


def _color(desk: Desk, key: str) -> None:
    at, persona = f"personas/{key}/color", desk.journey.personas[key]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        controlled(
            desk,
            st.color_picker,
            _("Colour of the curve"),
            key=at,
            shown=persona.color or persona_colors(desk.journey)[key],
            make=lambda given: put(at, given),
            sentence=_("Colour"),
        )
        if persona.color:
            st.button(
                _("Automatic"),
                key=f"{desk.map_id}|{at}|reset",
                type="tertiary",
                on_click=act,
                args=(desk, put(at, None), _("Colour")),
            )


def _facts(at: str, given: str) -> Sequence[Change]:
    return put(at, read_facts(given))


def read_facts(given: str) -> dict[str, str]:
    """Facts somebody typed, ``name: text`` on each line.

    Examples
    --------
    >>> read_facts("age: 24\\ncity: Taipei")
    {'age': '24', 'city': 'Taipei'}
    """
    facts: dict[str, str] = {}
    for line in given.splitlines():
        if not line.strip():
            continue
        name, colon, fact = line.replace("：", ":", 1).partition(":")
        if not (colon and name.strip() and fact.strip()):
            raise ChangeError(_("write a name, a colon and a text on each line, such as age: 24"))
        if name.strip() in facts:
            raise ChangeError(_("{name} stands there twice").format(name=name.strip()))
        facts[name.strip()] = fact.strip()
    return facts
