"""Sentences about a change of what customers feel, in scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeymap.change.sentence_forms import About, Said
from journeymap.change.spoken_values import persona_said, score
from journeymap.words import _, ngettext

__all__ = ["Emotions"]

_EVERYBODY = ""

Voices = tuple[float, ...]


class Emotions:
    """The emotion of a touchpoint: for each persona the mean, before and after."""

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """One sentence for each persona whose scores changed, in the order of the personas."""
        was, now = _by_persona(old), _by_persona(new)
        for persona in dict.fromkeys([*now, *was]):
            before, after = was.get(persona, ()), now.get(persona, ())
            if before != after:
                name = persona_said(about.new, about.old, persona) if persona else ""
                below = (persona,) if persona else ()
                yield Said(below, "changed", _sentence(name, before, after))


def _by_persona(emotion: Any) -> Mapping[str, Voices]:
    if emotion is None:
        return {}
    parts = emotion if isinstance(emotion, Mapping) else {_EVERYBODY: emotion}
    return {key: voices if isinstance(voices, tuple) else (voices,) for key, voices in parts.items()}


def _sentence(name: str, before: Voices, after: Voices) -> str:
    said = {"old": _mean(before), "new": _mean(after), "persona": name}
    if not before:
        sentence = (
            _("{persona}'s emotion is now told: {new}") if name else _("The emotion is now told: {new}")
        )
    elif not after:
        sentence = (
            _("{persona}'s emotion is no longer told (it was {old})")
            if name
            else _("The emotion is no longer told (it was {old})")
        )
    elif said["old"] == said["new"]:
        return _asked(said, before, after)
    elif sum(after) / len(after) > sum(before) / len(before):
        sentence = (
            _("{persona}'s emotion rises from {old} to {new}")
            if name
            else _("The emotion rises from {old} to {new}")
        )
    else:
        sentence = (
            _("{persona}'s emotion falls from {old} to {new}")
            if name
            else _("The emotion falls from {old} to {new}")
        )
    return sentence.format(**said)


def _asked(said: Mapping[str, str], before: Voices, after: Voices) -> str:
    """The mean reads the same: what changed is who was asked, or what some of them said."""
    count = len(after)
    if count == len(before):
        sentence = (
            _("{persona}'s emotion stays at {new}, with other single scores")
            if said["persona"]
            else _("The emotion stays at {new}, with other single scores")
        )
    elif said["persona"]:
        sentence = ngettext(
            "{persona}'s emotion stays at {new}; {n} person was asked (before: {before})",
            "{persona}'s emotion stays at {new}; {n} people were asked (before: {before})",
            count,
        )
    else:
        sentence = ngettext(
            "The emotion stays at {new}; {n} person was asked (before: {before})",
            "The emotion stays at {new}; {n} people were asked (before: {before})",
            count,
        )
    return sentence.format(**said, n=count, before=len(before))


def _mean(voices: Voices) -> str:
    return score(sum(voices) / len(voices)) if voices else ""
