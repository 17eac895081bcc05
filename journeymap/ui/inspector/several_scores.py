"""The scores of several people: where they lie, their mean and spread, and how to change them."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

import streamlit as st

from journeymap.errors import ChangeError
from journeymap.ui.controlled import act, answer, controlled
from journeymap.ui.edits import scores_of, set_emotion
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.score_strip import score_strip
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import mood
from journeymap.ui.languages import spoken
from journeymap.ui.persona_colors import persona_colors, visitors_theme
from journeymap.words import _, decimals, ngettext

__all__ = ["read_scores", "scores_field", "several_scores", "signed"]

_LEVELS = (-2.0, -1.0, 0.0, 1.0, 2.0)


def several_scores(spot: Spot, persona: str | None, name: str, scores: Sequence[float]) -> None:
    """Draw the scores as dots, with their mean and spread; they are changed as a text, or one is added."""
    mean = sum(scores) / len(scores)
    asked = ngettext("{n} person", "{n} people", len(scores)).format(n=len(scores))
    theme = visitors_theme()
    color = persona_colors(spot.desk.journey).get(persona or "", theme.colors["persona-0"])
    drawing = score_strip(scores, color, theme)
    st.caption(f"{one_line(name)} · **{mood(mean)}** · {asked}")
    st.image(
        f"data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}",
        width="stretch",
        alt=", ".join(signed(score) for score in scores),
    )
    same = min(scores) == max(scores)
    spread = _("mean {mean}, all the same") if same else _("mean {mean}, from {low} to {high}")
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.caption(
            spread.format(mean=signed(round(mean, 1)), low=signed(min(scores)), high=signed(max(scores))),
            width="stretch",
        )
        key = spot.widget(f"one-more-{persona}")
        st.menu_button(
            _("Add a score"),
            _LEVELS,
            format_func=lambda level: f"{signed(level)} {mood(level)}",
            key=key,
            type="tertiary",
            icon=":material/add:",
            on_click=_add,
            args=(spot, persona, key),
        )
    scores_field(spot, persona, _("Scores of {persona}").format(persona=one_line(name)))


@spoken
def _add(spot: Spot, persona: str | None, key: str) -> None:
    level = answer(key)
    if level is not None:
        scores = (*scores_of(spot.part, persona), level)
        act(spot.desk, set_emotion(spot.desk.journey, spot.at, spot.part, persona, scores), _("Emotion"))


def scores_field(spot: Spot, persona: str | None, label: str) -> None:
    """Draw a line in which the scores stand as numbers; words for moods are understood too."""
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
    """Scores somebody typed, as numbers or moods, with spaces, commas or semicolons between.

    Examples
    --------
    >>> read_scores("−2, -1.5;  delighted")
    (-2.0, -1.5, 2.0)

    Raises
    ------
    ChangeError
        Something is neither a number of the scale nor a mood.
    """
    moods = {mood(level).casefold(): level for level in _LEVELS}
    words = [word for word in re.split(r"[\s,;，；]+", given.replace("−", "-").casefold()) if word]
    try:
        scores = tuple(moods[word] if word in moods else float(word) for word in words)
    except ValueError:
        scores = (float("nan"),)
    if not all(-2 <= score <= 2 for score in scores):
        raise ChangeError(
            _("write numbers from −2 to 2 with spaces between, or moods: {moods}").format(
                moods=" ".join(mood(level) for level in _LEVELS)
            )
        )
    return scores


def signed(score: float) -> str:
    """A score with its sign, and a real minus.

    Examples
    --------
    >>> signed(-1.25), signed(0.5), signed(0)
    ('−1.25', '+0.5', '0')
    """
    written = f"{score:+.2f}".rstrip("0").rstrip(".").replace("-", "−")
    return "0" if written in ("+0", "−0") else decimals(written)
