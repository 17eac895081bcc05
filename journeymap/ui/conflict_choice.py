"""What one conflict is about, and what choosing each of its sides would do to the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from journeymap.change import apply, describe, get
from journeymap.errors import ChangeError
from journeymap.export.svg import svg
from journeymap.merge import SIDES, Side, settle
from journeymap.model import JourneyMap, Part, Table, join_address, split_address
from journeymap.overlays import DEFAULT, THEMES, compare_picture, compared, headed
from journeymap.words import _, decimals

__all__ = ["Choice", "choices_of", "heading_of", "is_written", "pictures_of", "shown"]

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Choice:
    """One side: its value, the map with it, and in sentences what that changes of the map as it is.

    ``journey`` is None where the side does not fit the map any more; then
    ``sentences`` says why.
    """

    side: Side
    value: Any
    journey: JourneyMap | None
    heading: str
    sentences: tuple[str, ...]


def choices_of(journey: JourneyMap, number: int) -> tuple[Choice, ...]:
    """The sides of a conflict: ours, theirs, base; a side that equals an earlier one is left out."""
    found: list[Choice] = []
    for side in SIDES:
        value = getattr(journey.conflicts[number], side)
        if any(value == choice.value for choice in found):
            continue
        found.append(_choice(journey, number, side, value))
    return tuple(found)


def _choice(journey: JourneyMap, number: int, side: Side, value: Any) -> Choice:
    try:
        after = apply(journey, settle(journey, number, value))
    except ChangeError as error:
        return Choice(side, value, None, "", (str(error),))
    # The shorter list of conflicts is not what the reader wants to hear about.
    quiet = after.model_copy(update={"conflicts": journey.conflicts})
    sayings = describe(journey, quiet)
    heading = sayings[0].heading if sayings else ""
    return Choice(side, value, after, heading, tuple(saying.text for saying in sayings))


def heading_of(journey: JourneyMap, number: int, choices: tuple[Choice, ...]) -> str:
    """What the conflict is about: as the map calls it, and the field as the file calls it, in backticks."""
    at = journey.conflicts[number].at
    named = " › ".join(_names(journey, at)) or next(
        (choice.heading for choice in choices if choice.heading), _("The map")
    )
    return f"{named} · `{split_address(at)[-1]}`" if _is_field(journey, at) else named


def is_written(value: Any) -> bool:
    """Whether a value is one that a person can write himself: a text or a number."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def shown(value: Any) -> str:
    """A value for people; elements and orders are told by their sentences instead."""
    if value is None:
        return _("nothing")
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text") or "")
    if isinstance(value, list):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, float | int) and not isinstance(value, bool):
        return decimals(f"{value:g}").replace("-", "−")
    return str(value)


@st.cache_resource(max_entries=32, show_spinner=False)
def pictures_of(
    stamp: str, at: str, theme: str, spoken_here: str, _ours: JourneyMap, _theirs: JourneyMap
) -> tuple[str, str]:
    """Ours and theirs around an address, each as SVG; ``stamp`` names the pair.

    Only the stage is drawn, and of a long one the cards around the one in
    question: the rest of the map is the same on both sides.
    """
    del stamp, spoken_here
    sides = compared(_around(_ours, at), _around(_theirs, at))
    # Peak and low of a part are not those of the map: the curve is drawn where it is in question.
    overlays = [name for name in DEFAULT if name != "emotion" or "emotion" in split_address(at)]
    ours, theirs = (
        compare_picture(sides, side=side, width=_WIDTH, overlays=overlays) for side in ("before", "after")
    )
    return svg(headed(ours, _("Ours"), 1), THEMES[theme]), svg(headed(theirs, _("Theirs"), 1), THEMES[theme])


def _around(journey: JourneyMap, at: str) -> JourneyMap:
    """The map cut to the stage of an address, and to the card in question and its neighbours."""
    keys = split_address(at)
    stage = journey.stages.get(keys[1])
    if stage is None:
        return journey.model_copy(update={"stages": Table()})
    cards = list(stage.touchpoints)
    if len(keys) > 3 and keys[3] in cards:
        place = cards.index(keys[3])
        cards = cards[max(place - 1, 0) : place + 2]
    kept = Table({key: stage.touchpoints[key] for key in cards})
    cut = stage.model_copy(update={"touchpoints": kept})
    return journey.model_copy(update={"stages": Table({keys[1]: cut})})


def _names(journey: JourneyMap, at: str) -> list[str]:
    """The names of the elements on the way to an address."""
    names: list[str] = []
    node: Any = journey
    for key in split_address(at):
        node = node.get(key) if isinstance(node, dict) else getattr(node, key, None)
        name = getattr(node, "name", None) or getattr(node, "text", None)
        if isinstance(name, str):
            names.append(name)
    return names


def _is_field(journey: JourneyMap, at: str) -> bool:
    """Whether an address is of a field rather than of an element of a table."""
    *path, _key = split_address(at)
    try:
        return isinstance(get(journey, join_address(path)), Part)
    except ChangeError:
        return False
