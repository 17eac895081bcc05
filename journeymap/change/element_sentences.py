"""Sentences about elements that came, went, moved or took another id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from journeymap.change.field_sentences import SENTENCES
from journeymap.change.sentence_forms import About, Kind, Said, labelled
from journeymap.change.spoken_values import lane_said, short
from journeymap.model import Part, Touchpoint
from journeymap.words import N_, _

__all__ = ["fields_said", "items_said", "texts_said"]


@dataclass(frozen=True, slots=True)
class Items:
    """What is said of the elements of a table; ``{severity}`` and ``{lane}`` where they have one."""

    come: str
    gone: str
    order: str


ITEMS: Mapping[str, Items] = MappingProxyType(
    {
        "pains": Items(
            N_("New pain (severity {severity}): “{name}”"),
            N_("Pain removed: “{name}”"),
            N_("The order of the pains changed"),
        ),
        "gains": Items(
            N_("New gain: “{name}”"), N_("Gain removed: “{name}”"), N_("The order of the gains changed")
        ),
        "ideas": Items(
            N_("New idea: “{name}”"), N_("Idea removed: “{name}”"), N_("The order of the ideas changed")
        ),
    }
)


def fields_said(old: Part, new: Part, about: About) -> Iterator[Said]:
    """Sentences about the fields of one element, in the order of the file; the team's own keys last."""
    for field, form in SENTENCES[type(new)].items():
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            for said in form.tell(about, was, now):
                yield Said((field, *said.below), said.kind, said.text)
    for key in {**new.extra, **old.extra}:
        if key not in new.extra:
            yield Said((key,), "removed", _("{key} is gone").format(key=short(key)))
        elif key not in old.extra:
            yield Said((key,), "added", _("{key} is new").format(key=short(key)))
        elif repr(old.extra[key]) != repr(new.extra[key]):
            yield Said((key,), "changed", _("{key} is another").format(key=short(key)))


def items_said(old: Touchpoint, new: Touchpoint, about: About) -> Iterator[Said]:
    """Sentences about the pains, gains, ideas, backstage texts and own lanes of a touchpoint."""
    for field, words in ITEMS.items():
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            for said in _items(was, now, words, about):
                yield Said((field, *said.below), said.kind, said.text)
    for said in texts_said(old.backstage, new.backstage, {}, _("Backstage")):
        yield Said(("backstage", *said.below), said.kind, said.text)
    lanes = {lane: lane_said(about.new, about.old, lane) for lane in (*new.lanes, *old.lanes)}
    for said in texts_said(old.lanes, new.lanes, lanes, _("Own lanes")):
        yield Said(("lanes", *said.below), said.kind, said.text)


def texts_said(
    old: Mapping[str, str], new: Mapping[str, str], labels: Mapping[str, str], label: str
) -> Iterator[Said]:
    """Sentences about a table of texts, each under its label, or under one label for all."""
    for key in dict.fromkeys([*new, *old]):
        was, now = old.get(key), new.get(key)
        if was != now:
            kind: Kind = "added" if was is None else "removed" if now is None else "changed"
            yield Said((key,), kind, labelled(labels.get(key, label), was or "", now or ""))
    if _shuffled(old, new):
        yield Said((), "moved", _("{label}: the order changed").format(label=label))


def _items(old: Mapping[str, Any], new: Mapping[str, Any], words: Items, about: About) -> Iterator[Said]:
    for key in dict.fromkeys([*new, *old]):
        part = new.get(key, old.get(key))
        name = short(part.text) or key
        facts = {"name": name, "severity": getattr(part, "severity", "")}
        if key not in old:
            yield Said((key,), "added", _(words.come).format(**facts))
        elif key not in new:
            yield Said((key,), "removed", _(words.gone).format(**facts))
        elif old[key] != part:
            for said in fields_said(old[key], part, About(about.old, about.new, about.key, name)):
                yield Said((key, *said.below), said.kind, said.text)
    if _shuffled(old, new):
        yield Said((), "moved", _(words.order))


def _shuffled(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return [key for key in new if key in old] != [key for key in old if key in new]
