"""How it feels: the emotion of each persona, how sure we are, what customers said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import streamlit as st

from journeymap.change import Change, Set
from journeymap.errors import ChangeError
from journeymap.model import to_data
from journeymap.ui.controlled import act, controlled
from journeymap.ui.edits import concerned, scores_of, set_emotion
from journeymap.ui.inspector.fields import choice, flag, level, lines, one_line, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import CONFIDENCE, mood, worded
from journeymap.words import _, ngettext

__all__ = ["how_it_feels", "read_scores"]


def how_it_feels(spot: Spot) -> None:
    """Emotions first, then what they rest on."""
    desk, part = spot.desk, spot.part
    voices = _voices(spot)
    for number, persona in enumerate(voices):
        with st.container(
            key=spot.widget(f"voice-{number}").replace("/", "-").replace("|", "-"), gap="xsmall"
        ):
            _voice(spot, persona)
    _apart(spot, voices)
    text(desk, spot.field("feeling"), _("Feeling, in a word"), part.feeling, placeholder=_("relieved"))
    level(desk, spot.field("importance"), _("Importance to the customer"), part.importance)
    choice(desk, spot.field("confidence"), _("How we know"), part.confidence, worded(CONFIDENCE))
    flag(
        desk,
        spot.field("moment_of_truth"),
        _("Moment of truth"),
        part.moment_of_truth,
        help=_("The relationship is decided here"),
    )
    lines(desk, spot.field("quotes"), _("What customers said"), part.quotes)


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
        _scores(spot, persona, f"{label} · {asked}")
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
                    _scores(spot, persona, one_line(_name(spot, persona)), place="list")
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


def _scores(spot: Spot, persona: str | None, label: str, place: str = "row") -> None:
    controlled(
        spot.desk,
        st.text_input,
        label,
        key=f"{spot.field('emotion', persona or 'everybody')}#{place}",
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
