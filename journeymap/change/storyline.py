"""The sentences about a change, element by element, in the order of the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeymap.change.compare import common_order
from journeymap.change.element_sentences import fields_said, items_said, texts_said
from journeymap.change.sentence_forms import About, Kind, Said
from journeymap.change.spoken_values import quotes, short
from journeymap.change.union import interleaved
from journeymap.model import Comment, JourneyMap, Part, Persona, Touchpoint, join_address, split_address
from journeymap.words import N_, _, ngettext

__all__ = ["Saying", "Storyline"]

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence about a change, and where it belongs.

    Attributes
    ----------
    stage, touchpoint
        Ids of the new map (of the old one for what is gone); None outside.
    at
        Address of what changed, in the new map; of what is gone, where it was.
    text
        The sentence.
    heading
        What it stands under: ``Purchase › Tries to pay at shop A``.
    """

    stage: str | None
    touchpoint: str | None
    at: str
    kind: Kind
    text: str
    heading: str


class Storyline:
    """Collects the sentences under the element they belong to, in the order of the map."""

    def __init__(self, old: JourneyMap, new: JourneyMap) -> None:
        self._old = old
        self._new = new
        self._sections: dict[Keys, list[Saying]] = {}
        self._headings: dict[Keys, str] = {}
        self._was = {key: (stage, part) for stage, key, part in old.touchpoints()}
        self._now = {key: (stage, part) for stage, key, part in new.touchpoints()}

    def sayings(self) -> tuple[Saying, ...]:
        return tuple(saying for section in self._sections.values() for saying in section)

    def everything(self, back: Mapping[Keys, str]) -> None:
        """Every sentence about the map itself."""
        old, new = self._old, self._new
        self._open((), _("The map"))
        self._say((), fields_said(old, new, About(old, new)))
        if old.conflicts != new.conflicts:
            self._say((), [_conflicts(len(new.conflicts))])
        for field, words in _COLLECTIONS.items():
            self._collection(field, words)
        self._stages()
        for keys, former in back.items():
            text = _("Has the id `{new}` now, before `{old}`")
            section = self._section(keys)
            below = keys[len(section) :]
            name = short(below[-1]) if below else ""
            if name:
                text = _("“{name}” has this id now; before, it was `{old}`")
            said = text.format(new=keys[-1], old=former, name=name)
            self._say(section, [Said(below, "renamed", said)])

    def comments(self, at: str, old: Sequence[Comment], new: Sequence[Comment]) -> None:
        """What became of the comments of an element."""
        keys = split_address(at)
        section = self._section(keys)
        was, now = ([comment.text.strip() for comment in comments] for comments in (old, new))
        come, gone = [text for text in now if text not in was], [text for text in was if text not in now]
        if come and gone:
            text = _("Comment: now {new}, before {old}")
        elif come:
            text = _("New comment: {new}")
        else:
            text = _("Comment removed: {old}") if gone else _("A comment stands in another place")
        said = text.format(new=quotes(come), old=quotes(gone))
        self._say(section, [Said(keys[len(section) :], "comment", said)])

    def _open(self, section: Keys, heading: str) -> None:
        self._sections.setdefault(section, [])
        self._headings.setdefault(section, heading)

    def _say(self, section: Keys, said: Iterable[Said]) -> None:
        stage = section[1] if section[:1] == ("stages",) else None
        touchpoint = section[3] if len(section) > 3 else None
        heading = self._headings[section]
        for each in said:
            at = join_address((*section, *each.below))
            self._sections[section].append(Saying(stage, touchpoint, at, each.kind, each.text, heading))

    def _section(self, keys: Keys) -> Keys:
        """The innermost element with a heading that an address is in."""
        if keys[:1] == ("stages",) and len(keys) > 3 and keys[:4] not in self._sections:
            # A touchpoint that is elsewhere now, or nowhere.
            keys = keys[:2]
        for depth in (4, 2):
            if keys[:depth] in self._sections and len(keys) >= depth:
                return keys[:depth]
        return ()

    def _collection(self, field: str, words: _Collection) -> None:
        was, now = getattr(self._old, field), getattr(self._new, field)
        for key in interleaved(was, now):
            part = now.get(key, was.get(key))
            name = short(part if isinstance(part, str) else part.name) or key
            section = (field, key)
            self._open(section, f"{_(words.heading)} › {name}")
            if key not in was:
                self._say(section, [Said((), "added", _(words.come))])
            elif key not in now:
                self._say(section, [Said((), "removed", _(words.gone))])
            elif isinstance(part, Part):
                self._say(section, fields_said(was[key], part, About(self._old, self._new, key)))
                if isinstance(part, Persona):
                    facts = texts_said(was[key].demographics, part.demographics, _labels(was[key], part), "")
                    self._say(section, (_within("demographics", said) for said in facts))
            elif was[key] != part:
                text = _("Renamed, before “{old}”").format(old=short(was[key]), name="")
                self._say(section, [Said((), "renamed", text)])
        if [key for key in now if key in was] != [key for key in was if key in now]:
            self._say((), [Said((field,), "moved", _(words.order))])

    def _stages(self) -> None:
        was, now = self._old.stages, self._new.stages
        stay = common_order([key for key in was if key in now], list(now))
        for key in interleaved(was, now):
            part = now[key] if key in now else was[key]
            section = ("stages", key)
            self._open(section, short(part.name) or key)
            if key not in was:
                self._say(section, [Said((), "added", _("New stage"))])
            elif key not in now:
                self._say(section, [Said((), "removed", _("Stage removed"))])
            else:
                self._say(section, fields_said(was[key], part, About(self._old, self._new, key)))
                if key not in stay:
                    before = _follower(key, now)
                    name = short(now[before].name) or before if before else ""
                    text = _("The stage now comes before “{next}”") if name else _("The stage now comes last")
                    self._say(section, [Said((), "moved", text.format(next=name))])
            self._touchpoints(key)

    def _touchpoints(self, stage: str) -> None:
        was = self._old.stages[stage].touchpoints if stage in self._old.stages else {}
        now = self._new.stages[stage].touchpoints if stage in self._new.stages else {}
        staying = [key for key in was if key in now]
        stay = common_order(staying, list(now))
        for key in interleaved([key for key in was if key in now or key not in self._now], now):
            part = now[key] if key in now else was[key]
            section = ("stages", stage, "touchpoints", key)
            self._open(section, f"{self._headings['stages', stage]} › {short(part.name) or key}")
            if key not in now:
                self._say(section, [Said((), "removed", _("Touchpoint removed"))])
            elif key in was:
                if key not in stay:
                    self._say(section, [self._placed(key, now)])
                self._changed(section, was[key], part)
            elif key in self._was:
                home, before = self._was[key]
                self._say(section, [self._moved(home, stage)])
                self._changed(section, before, part)
            else:
                self._say(section, [Said((), "added", _("New touchpoint"))])
                self._say(section, _worth_telling(part, About(self._old, self._new, key)))

    def _changed(self, section: Keys, old: Touchpoint, new: Touchpoint) -> None:
        if old != new:
            about = About(self._old, self._new, section[-1])
            self._say(section, fields_said(old, new, about))
            self._say(section, items_said(old, new, about))

    def _moved(self, home: str, stage: str) -> Said:
        names = [
            short((self._new if key in self._new.stages else self._old).stages[key].name)
            for key in (home, stage)
        ]
        text = _("Moved from {old} to {new}")
        return Said((), "moved", text.format(old=names[0] or home, new=names[1] or stage))

    def _placed(self, key: str, now: Mapping[str, Touchpoint]) -> Said:
        before = _follower(key, now)
        name = short(now[before].name) or before if before else ""
        text = _("Now comes before “{next}”") if name else _("Now comes last in its stage")
        return Said((), "moved", text.format(next=name))


@dataclass(frozen=True, slots=True)
class _Collection:
    heading: str
    come: str
    gone: str
    order: str


_COLLECTIONS = {
    "personas": _Collection(
        N_("Personas"), N_("New persona"), N_("Persona removed"), N_("The order of the personas changed")
    ),
    "channels": _Collection(
        N_("Channels"), N_("New channel"), N_("Channel removed"), N_("The order of the channels changed")
    ),
    "lanes": _Collection(
        N_("Own lanes"), N_("New lane"), N_("Lane removed"), N_("The order of the own lanes changed")
    ),
}


def _conflicts(count: int) -> Said:
    if not count:
        return Said(("conflicts",), "removed", _("All conflicts of the merge are settled"))
    text = ngettext(
        "{n} conflict of a merge is to be settled", "{n} conflicts of a merge are to be settled", count
    )
    return Said(("conflicts",), "changed", text.format(n=count))


def _worth_telling(part: Touchpoint, about: About) -> Iterator[Said]:
    """Of a new touchpoint: how it feels and what hurts; the rest one reads on the map."""
    bare = Touchpoint(name=part.name)
    known = bare.model_copy(
        update={
            name: getattr(part, name) for name in Touchpoint.model_fields if name not in ("emotion", "pains")
        }
    )
    yield from fields_said(known.model_copy(update={"emotion": None}), _with(known, part), about)
    yield from items_said(known, _with(known, part), about)


def _with(known: Touchpoint, part: Touchpoint) -> Touchpoint:
    return known.model_copy(update={"emotion": part.emotion, "pains": part.pains})


def _labels(old: Part, new: Part) -> dict[str, str]:
    return {key: key for part in (old, new) for key in getattr(part, "demographics", {})}


def _within(field: str, said: Said) -> Said:
    return Said((field, *said.below), said.kind, said.text)


def _follower(key: str, table: Mapping[str, object]) -> str | None:
    keys = list(table)
    place = keys.index(key) + 1
    return keys[place] if place < len(keys) else None
