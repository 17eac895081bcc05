"""What a picture of two versions writes on cards, chips and headers: the word beside every sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from journeymap.layout.figures_in_words import percent
from journeymap.model import Gain, Idea, Pain, feeling_of
from journeymap.overlays.comparison import Comparison, Fate
from journeymap.words import N_, _, decimals, listed, ngettext

__all__ = [
    "FATES",
    "field_words",
    "item_text",
    "marked_stage",
    "notes_on",
    "score_words",
    "share_words",
    "summary",
]

FATES: dict[Fate, str] = {
    "added": N_("new"),
    "removed": N_("gone"),
    "changed": N_("changed"),
    "moved": N_("moved"),
}

_COUNTED: dict[Fate, Callable[[int], str]] = {
    "added": lambda count: ngettext("{count} new", "{count} new", count),
    "removed": lambda count: ngettext("{count} gone", "{count} gone", count),
    "changed": lambda count: ngettext("{count} changed", "{count} changed", count),
    "moved": lambda count: ngettext("{count} moved", "{count} moved", count),
}

_MARKED: dict[Fate, str] = {
    "added": N_("+ new: {text}"),
    "removed": N_("× gone: {text}"),
    "changed": N_("• changed: {text}"),
    "moved": N_("→ moved: {text}"),
}

_FIELDS = {
    "emotion": N_("emotion"),
    "pains": N_("pains"),
    "next": N_("where it leads"),
    "ends": N_("end"),
    "name": N_("name"),
    "channel": N_("channel"),
    "personas": N_("personas"),
    "moment_of_truth": N_("moment of truth"),
    "metrics": N_("metrics"),
    "ideas": N_("ideas"),
    "gains": N_("gains"),
    "importance": N_("importance"),
    "effort": N_("effort"),
    "duration": N_("duration"),
    "confidence": N_("confidence"),
    "doing": N_("doing"),
    "thinking": N_("thinking"),
    "feeling": N_("feeling"),
    "sensing": N_("sensing"),
    "exchanged": N_("exchanged"),
    "backstage": N_("backstage"),
    "evidence": N_("evidence"),
    "quotes": N_("quotes"),
    "lanes": N_("own lanes"),
    "images": N_("pictures"),
    "links": N_("links"),
    "tags": N_("tags"),
    "x-": N_("own keys"),
}
"""What the fields of a touchpoint are called within a sentence, the weightiest first; ``x-``: own keys."""
MOST_FIELDS = 3
"""So many are named on a card."""


def summary(both: Comparison) -> str:
    """How many touchpoints are new, gone, changed, moved; ``""`` where none is."""
    counts = Counter(fate for fates in both.touchpoints.values() for fate in fates)
    told = [_COUNTED[fate](counts[fate]).format(count=counts[fate]) for fate in FATES if counts[fate]]
    return _("Touchpoints: {counts}.").format(counts=listed(told)) if told else ""


def notes_on(both: Comparison) -> dict[str, tuple[tuple[str, str], ...]]:
    """For the cards of both versions: what became of them, in a few words each."""
    return {key: tuple(_notes(both, key, fates)) for key, fates in both.touchpoints.items()}


def _notes(both: Comparison, key: str, fates: tuple[Fate, ...]) -> Iterator[tuple[str, str]]:
    for fate in fates:
        if fate == "changed":
            yield fate, _fields_told([*field_words(both, key)])
        elif fate == "moved" and key in both.moved_from:
            home = both.moved_from[key]
            stage = both.old.stages.get(home) or both.union.stages[home]
            yield fate, _("moved from “{stage}”").format(stage=stage.name or home)
        elif fate == "moved":
            yield fate, _("moved within its stage")
        else:
            yield fate, _(FATES[fate])


def _fields_told(words: list[str]) -> str:
    """The weightiest fields that changed, and how many more."""
    shown, more = listed(words[:MOST_FIELDS]), len(words) - MOST_FIELDS
    if more <= 0:
        return _("changed: {fields}").format(fields=shown)
    told = ngettext("changed: {fields} and {count} more", "changed: {fields} and {count} more", more)
    return told.format(fields=shown, count=more)


def field_words(both: Comparison, key: str) -> Iterator[str]:
    """The fields of a touchpoint that changed, the weightiest first; of the emotion from where to where."""
    for name in sorted(both.fields(key), key=list(_FIELDS).index):
        word = _(_FIELDS[name])
        before, after = feeling_of(both.was[key]), feeling_of(both.now[key])
        if name == "emotion" and before and after and round(before.mean, 1) != round(after.mean, 1):
            word = _("emotion {before} → {after}").format(
                before=score_words(before.mean), after=score_words(after.mean)
            )
        yield word


def score_words(score: float) -> str:
    """A score with one decimal and a real minus.

    Examples
    --------
    >>> score_words(-1.75), score_words(0.04), score_words(2)
    ('−1.8', '0', '+2')
    """
    text = f"{score:+.1f}".removesuffix(".0").replace("-", "−")
    return "0" if text in ("+0", "−0") else decimals(text)


def share_words(both: Comparison, step: tuple[str, str]) -> str:
    """What became of a transition, for the label on its line."""
    before, after = both.ways_before.get(step), both.ways_after.get(step)
    if before is not None and after is not None:
        return f"{percent(before.share)} → {percent(after.share)}"
    way = after or before
    assert way is not None
    word = _("× gone") if after is None else _("+ new")
    return word if way.share >= 0.995 else f"{word} {percent(way.share)}"


def marked_stage(both: Comparison, stage: str, name: str) -> str:
    """The name of a stage with what became of it."""
    fate = both.stages.get(stage)
    return _(_MARKED[fate]).format(text=name) if fate else name


def item_text(both: Comparison, touchpoint: str, table: str, item: str, value: Any) -> str:
    """The text of a pain, gain, idea or another item, with what became of it."""
    text: str = value.text if isinstance(value, (Pain, Gain, Idea)) else value
    fate = both.items.get((touchpoint, table, item))
    if fate is None:
        return text
    if fate == "changed" and isinstance(value, (Pain, Idea)):
        old, new = (getattr(side[touchpoint], table)[item] for side in (both.was, both.now))
        return _worked_on(old, new, text)
    return _(_MARKED[fate]).format(text=text)


def _worked_on(old: Pain | Idea, new: Pain | Idea, text: str) -> str:
    """A pain or idea that changed: done with, worse or milder, else changed in another way."""
    if new.status == "fixed" and old.status != "fixed":
        told = _("✓ fixed: {text}") if isinstance(new, Pain) else _("✓ done: {text}")
        return told.format(text=text)
    if isinstance(new, Pain) and isinstance(old, Pain) and new.severity != old.severity:
        told = _("▲ worse, {before} → {after}: {text}")
        if new.severity < old.severity:
            told = _("▼ milder, {before} → {after}: {text}")
        return told.format(before=old.severity, after=new.severity, text=text)
    return _(_MARKED["changed"]).format(text=text)
