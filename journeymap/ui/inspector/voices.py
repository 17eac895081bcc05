"""The emotion of each persona: a slider for one score, or the scores of several people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from journeymap.change import Change, Set
from journeymap.model import to_data
from journeymap.ui.controlled import act, controlled
from journeymap.ui.edits import concerned, scores_of, set_emotion
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.several_scores import scores_field, several_scores, signed
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import mood
from journeymap.words import _

__all__ = ["voices"]

_STEPS = tuple(step / 10 for step in range(-20, 21))


def voices(spot: Spot) -> None:
    """Draw the emotion of everybody, or of each persona where they are scored apart."""
    people = _voices(spot)
    for persona in people:
        _voice(spot, persona)
    _apart(spot, people)


def _voices(spot: Spot) -> tuple[str | None, ...]:
    """The personas scored apart; None alone stands for everybody."""
    emotion = spot.part.emotion
    people = concerned(spot.desk.journey, spot.part)
    if isinstance(emotion, dict):
        return tuple(dict.fromkeys((*people, *emotion)))
    return (None,)


def _voice(spot: Spot, persona: str | None) -> None:
    """One slider, or a way to score where nobody has, or the scores where several were asked."""
    scores = scores_of(spot.part, persona)
    name = _name(spot, persona)
    if not scores:
        st.button(
            _("Score {persona}").format(persona=one_line(name)),
            key=spot.widget(f"score-{persona}"),
            icon=":material/add_reaction:",
            on_click=act,
            args=(spot.desk, set_emotion(spot.desk.journey, spot.at, spot.part, persona, (0,)), _("Emotion")),
            width="stretch",
        )
        return
    if len(scores) > 1:
        several_scores(spot, persona, name, scores)
        return
    score = scores[0]
    controlled(
        spot.desk,
        st.select_slider,
        f"{one_line(name)} · **{mood(score)}**",
        key=spot.field("emotion", persona or "everybody"),
        shown=score,
        make=lambda given: set_emotion(spot.desk.journey, spot.at, spot.part, persona, (given,)),
        sentence=_("Emotion"),
        options=sorted({*_STEPS, score}),
        format_func=_on_the_slider,
    )


def _on_the_slider(score: float) -> str:
    """The ends of the scale say what they mean."""
    return f"{signed(score)} {mood(score)}" if abs(score) == 2 else signed(score)


def _apart(spot: Spot, voices: Sequence[str | None]) -> None:
    """Scores of several people, and personas scored together or apart."""
    with st.container(horizontal=True, gap="xsmall"):
        alone = [persona for persona in voices if len(scores_of(spot.part, persona)) < 2]
        if alone:
            _several(spot, alone)
        people = concerned(spot.desk.journey, spot.part)
        if voices == (None,) and len(people) > 1:
            st.button(
                _("Each persona apart"),
                key=spot.widget("apart"),
                icon=":material/call_split:",
                type="tertiary",
                on_click=act,
                args=(spot.desk, _split(spot, people), _("Emotion")),
            )
        elif (
            voices != (None,)
            and isinstance(spot.part.emotion, dict)
            and len(set(spot.part.emotion.values())) == 1
        ):
            st.button(
                _("The same for all"),
                key=spot.widget("together"),
                icon=":material/call_merge:",
                type="tertiary",
                on_click=act,
                args=(spot.desk, _joined(spot), _("Emotion")),
            )


def _several(spot: Spot, alone: Sequence[str | None]) -> None:
    box = st.popover(
        _("Several people"),
        icon=":material/group:",
        type="tertiary",
        key=spot.widget("scores"),
        on_change="rerun",
    )
    if not box.open:
        return
    with box:
        st.caption(
            _("One score for each person asked, −2 to 2 or in words, with spaces between; empty: not scored.")
        )
        for persona in alone:
            scores_field(spot, persona, one_line(_name(spot, persona)))


def _split(spot: Spot, people: Sequence[str]) -> tuple[Change, ...]:
    score: Any = 0 if spot.part.emotion is None else to_data(spot.part.emotion)
    return (Set(spot.field("emotion"), dict.fromkeys(people, score)),)


def _joined(spot: Spot) -> tuple[Change, ...]:
    emotion = spot.part.emotion
    value = next(iter(emotion.values())) if isinstance(emotion, dict) else emotion
    return (Set(spot.field("emotion"), to_data(value)),)


def _name(spot: Spot, persona: str | None) -> str:
    if persona is None:
        people = concerned(spot.desk.journey, spot.part)
        return spot.desk.journey.personas[people[0]].name if len(people) == 1 else _("Everybody")
    known = spot.desk.journey.personas.get(persona)
    return known.name if known else persona
