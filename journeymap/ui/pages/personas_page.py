"""The Personas page: the invented customers as cards, each with its curve, to read and to edit."""

from __future__ import annotations

import base64

import streamlit as st

from journeymap.model import JourneyMap, Persona
from journeymap.ui.controlled import act
from journeymap.ui.desk import Desk
from journeymap.ui.drawing import studied
from journeymap.ui.dress import dress
from journeymap.ui.edits import add_entry, delete_persona, move_entry
from journeymap.ui.edits.persona_edits import duplicate_persona, only_for
from journeymap.ui.emotion_thumb import emotion_thumb
from journeymap.ui.inspector.attachments import is_web_address
from journeymap.ui.inspector.entries import facts
from journeymap.ui.inspector.fields import one_line, show_share
from journeymap.ui.inspector.local_pictures import local_picture
from journeymap.ui.languages import spoken, visitors_language
from journeymap.ui.open_desk import open_desk, stamp
from journeymap.ui.persona_colors import persona_colors, visitors_theme
from journeymap.ui.persona_form import persona_form
from journeymap.ui.plain import plain
from journeymap.words import N_, _, ngettext

__all__ = ["personas_page"]

_LISTS = (
    ("goals", N_("Goals")),
    ("motivations", N_("Motivations")),
    ("challenges", N_("Challenges")),
    ("solutions", N_("What would help")),
    ("identifiers", N_("How to recognise")),
)


def personas_page() -> None:
    """Draws the page."""
    desk = open_desk()
    if desk is None:
        return
    dress()
    with st.container(horizontal=True, vertical_alignment="bottom", key="personas-head"):
        with st.container(width="stretch", gap=None):
            st.header(_("Personas"), anchor=False)
            st.caption(_("Whose journey “{title}” is.").format(title=plain(desk.journey.title)))
        st.button(
            _("New persona"),
            key="new-persona",
            type="primary",
            icon=":material/person_add:",
            on_click=_add,
            args=(desk,),
        )
    if not desk.journey.personas:
        with st.container(key="letter"):
            st.markdown(_("No persona yet. A persona is an invented customer who stands for many: name one."))
        return
    colors = persona_colors(desk.journey)
    with st.grid(min_column_width=460, gap=18, key="persona-cards"):
        for number, (key, persona) in enumerate(desk.journey.personas.items()):
            with st.container(border=True, gap="small", key=f"persona-{number}"):
                _card(desk, key, persona, colors[key])


def _card(desk: Desk, key: str, persona: Persona, color: str) -> None:
    _heading(desk, persona, color)
    if persona.quote:
        st.markdown(f"> {plain(persona.quote)}")
    if persona.background:
        st.markdown(plain(persona.background))
    if persona.demographics:
        pairs = (f":gray[{one_line(name)}] {one_line(fact)}" for name, fact in persona.demographics.items())
        st.markdown(" &nbsp;·&nbsp; ".join(pairs))
    filled = [(title, getattr(persona, field)) for field, title in _LISTS if getattr(persona, field)]
    columns = st.columns(2, gap="small")
    for number, (title, words) in enumerate(filled):
        items = "\n".join(f"- {one_line(word)}" for word in words)
        columns[number % 2].markdown(f"**{_(title)}**\n{items}")
    _curve(desk.journey, key, color)
    _tools(desk, key, persona)


def _heading(desk: Desk, persona: Persona, color: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        picture = local_picture(desk.folder, persona.image)
        if picture is not None:
            st.image(picture, width=56, alt=persona.name)
        else:
            st.image(_initial(persona.name, color), width=56, alt="")
        with st.container(width="stretch", gap=None):
            st.markdown(f"#### {one_line(persona.name)}", anchors=False)
            share = _("{share} of customers").format(share=show_share(persona.share)) if persona.share else ""
            about = " · ".join(filter(None, (facts(persona.role), one_line(share))))
            if about:
                st.caption(about)
    if is_web_address(persona.image):
        st.link_button(_("Picture on the web"), persona.image, icon=":material/image:")


def _initial(name: str, color: str) -> str:
    """A disc in the persona's colour with the first letter of the name, as an address of data."""
    letter = next((sign for sign in name if sign.isalnum()), "·").upper()
    ink = visitors_theme().colors["on-color"]
    # One letter or digit: nothing in it can be markup.
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56">'
        f'<circle cx="28" cy="28" r="28" fill="{color}"/>'
        f'<text x="28" y="37" text-anchor="middle" fill="{ink}" font-size="26" font-weight="600" '
        f'font-family="sans-serif">{letter}</text></svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(drawing.encode()).decode()


def _curve(journey: JourneyMap, key: str, color: str) -> None:
    curves = {curve.persona: curve for curve in studied(stamp(), journey).emotion}
    drawing = emotion_thumb(curves[key], color) if key in curves else ""
    if drawing:
        data = base64.b64encode(drawing.encode()).decode()
        st.markdown(f"**{_('How the journey feels')}**")
        st.image(
            f"data:image/svg+xml;base64,{data}",
            width="stretch",
            alt=_("Emotion curve of {name}").format(name=journey.personas[key].name),
        )


def _tools(desk: Desk, key: str, persona: Persona) -> None:
    name = persona.name
    with st.container(horizontal=True, gap="xsmall", key=f"persona-tools-{key}"):
        if st.button(_("Edit"), key=f"edit-{key}", icon=":material/edit:"):
            _edit(key, name)
        st.button(
            _("Duplicate"),
            key=f"copy-{key}",
            icon=":material/content_copy:",
            on_click=_duplicate,
            args=(desk, key),
        )
        for step, label, icon in ((-1, _("Forward"), "arrow_back"), (1, _("Back"), "arrow_forward")):
            changes = move_entry(desk.journey, f"personas/{key}", step)
            st.button(
                "",
                key=f"shift-{key}-{step}",
                icon=f":material/{icon}:",
                help=label,
                disabled=not changes,
                on_click=act,
                args=(desk, changes, _("Moved: {name}").format(name=name)),
            )
        _deletion(desk, key, name)


def _deletion(desk: Desk, key: str, name: str) -> None:
    with st.popover("", key=f"delete-{key}", icon=":material/delete:", help=_("Delete")):
        alone = only_for(desk.journey, key)
        st.markdown(_("Scores of this persona and the ways only they take go as well."))
        if alone:
            st.markdown(
                ngettext(
                    "{n} touchpoint is for this persona only and will be for everybody.",
                    "{n} touchpoints are for this persona only and will be for everybody.",
                    alone,
                ).format(n=alone)
            )
        st.button(
            _("Delete {name}").format(name=one_line(name)),
            key=f"delete-now-{key}",
            type="primary",
            on_click=act,
            args=(desk, delete_persona(desk.journey, key), _("Deleted: {name}").format(name=name)),
            width="stretch",
        )


def _edit(key: str, name: str) -> None:
    @st.dialog(name, width="medium", on_dismiss="rerun")
    def ask() -> None:
        with visitors_language():
            desk = open_desk()
            if desk is not None and key in desk.journey.personas:
                persona_form(desk, key)
                if st.button(_("Done"), type="primary", key=f"done-{key}"):
                    st.rerun()

    ask()


@spoken
def _add(desk: Desk) -> None:
    name = _("New persona")
    changes, _key = add_entry(desk.journey, "personas", name, {"name": name})
    act(desk, changes, _("Added: {name}").format(name=name))


@spoken
def _duplicate(desk: Desk, key: str) -> None:
    name = _("{name} (copy)").format(name=desk.journey.personas[key].name)
    act(desk, duplicate_persona(desk.journey, key, name), _("Duplicated: {name}").format(name=name))
