"""The emotion of each persona: a slider, or the scores of several people on a scale."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from typing import Any

import streamlit as st

from journeymap.change import Change, Set
from journeymap.errors import ChangeError
from journeymap.model import to_data
from journeymap.ui.controlled import act, controlled
from journeymap.ui.edits import concerned, scores_of, set_emotion
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.score_strip import score_strip
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import mood
from journeymap.ui.persona_colors import persona_colors, visitors_theme
from journeymap.words import _, ngettext

__all__ = ["read_scores", "voices"]


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
    mean = sum(scores) / len(scores)
    label = f"{one_line(name)} · **{mood(mean)}**"
    if len(scores) > 1:
        asked = ngettext("{n} person", "{n} people", len(scores)).format(n=len(scores))
        _strip(spot, persona, scores, f"{label} · {asked}")
        return
    controlled(
        spot.desk,
        st.slider,
        label,
        key=spot.field("emotion", persona or "everybody"),
        shown=float(scores[0]),
        make=lambda given: set_emotion(spot.desk.journey, spot.at, spot.part, persona, (round(given, 2),)),
        sentence=_("Emotion"),
        min_value=-2.0,
        max_value=2.0,
        step=0.1,
        format="%+.1f",
    )


def _strip(spot: Spot, persona: str | None, scores: Sequence[float], label: str) -> None:
    """Several scores are shown where they lie; they are changed one by one under Scores."""
    theme = visitors_theme()
    color = persona_colors(spot.desk.journey).get(persona or "", theme.colors["persona-0"])
    drawing = score_strip(scores, color, theme)
    st.caption(label)
    st.image(
        f"data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}",
        width="stretch",
        alt=", ".join(f"{score:g}" for score in scores),
    )


def _apart(spot: Spot, voices: Sequence[str | None]) -> None:
    """Scores of several people, and personas scored together or apart."""
    with st.container(horizontal=True, gap="xsmall"):
        numbers = st.popover(
            _("Scores"),
            icon=":material/group:",
            type="tertiary",
            key=spot.widget("scores"),
            on_change="rerun",
        )
        if numbers.open:
            with numbers:
                st.caption(
                    _("One score for each person asked, −2 to 2, with spaces between; empty: not scored.")
                )
                for persona in voices:
                    _scores(spot, persona, one_line(_name(spot, persona)))
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


def _split(spot: Spot, people: Sequence[str]) -> tuple[Change, ...]:
    score: Any = 0 if spot.part.emotion is None else to_data(spot.part.emotion)
    return (Set(spot.field("emotion"), dict.fromkeys(people, score)),)


def _joined(spot: Spot) -> tuple[Change, ...]:
    emotion = spot.part.emotion
    value = next(iter(emotion.values())) if isinstance(emotion, dict) else emotion
    return (Set(spot.field("emotion"), to_data(value)),)


def _scores(spot: Spot, persona: str | None, label: str) -> None:
    controlled(
        spot.desk,
        st.text_input,
        label,
        key=f"{spot.field('emotion', persona or 'everybody')}#scores",
        shown=" ".join(f"{score:g}".replace("-", "−") for score in scores_of(spot.part, persona)),
        make=lambda given: set_emotion(
            spot.desk.journey, spot.at, spot.part, persona, read_scores(given or "")
        ),
        sentence=_("Emotion"),
        placeholder="−2 −1 0",
    )


def read_scores(given: str) -> tuple[float, ...]:
    """Scores somebody typed, with spaces, commas or semicolons between.

    Examples
    --------
    >>> read_scores("−2, -1.5;  0")
    (-2.0, -1.5, 0.0)
    """
    words = [word for word in re.split(r"[\s,;]+", given.replace("−", "-")) if word]
    try:
        return tuple(float(word) for word in words)
    except ValueError:
        raise ChangeError(_("write numbers from −2 to 2 with spaces between")) from None


def _name(spot: Spot, persona: str | None) -> str:
    if persona is None:
        people = concerned(spot.desk.journey, spot.part)
        return spot.desk.journey.personas[people[0]].name if len(people) == 1 else _("Everybody")
    known = spot.desk.journey.personas.get(persona)
    return known.name if known else persona
