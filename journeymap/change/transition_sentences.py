"""Sentences about a change of where a touchpoint leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeymap.change.sentence_forms import About, Said
from journeymap.change.spoken_values import percentage, persona_said, quotes, short, touchpoint_said
from journeymap.model import Next
from journeymap.words import _

__all__ = ["Ways"]


class Ways:
    """The transitions out of a touchpoint."""

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """What leads elsewhere now; absent transitions mean the touchpoint written below."""
        if new is None:
            yield Said((), "changed", _("Goes on to the touchpoint below again"))
            return
        if not new:
            yield Said((), "changed", _("Leads nowhere any more"))
            return
        was: Mapping[str, Next] = old or {}
        for key, way in new.items():
            name = touchpoint_said(about.new, about.old, key)
            if key not in was:
                yield Said((key,), "added", _come(about, name, way, also=bool(was)))
            elif was[key] != way:
                yield from _other(about, key, name, was[key], way)
        for key in was:
            if key not in new:
                name = touchpoint_said(about.new, about.old, key)
                yield Said((key,), "removed", _("No longer leads to “{touchpoint}”").format(touchpoint=name))
        if [key for key in new if key in was] != [key for key in was if key in new]:
            yield Said((), "moved", _("The order of where it leads changed"))


def _come(about: About, name: str, way: Next, *, also: bool) -> str:
    facts = []
    if way.share is not None:
        facts.append(percentage(way.share))
    if way.when:
        facts.append(_("when “{reason}”").format(reason=short(way.when)))
    if way.personas:
        facts.append(_("only {personas}").format(personas=_people(about, way.personas)))
    if facts:
        text = (
            _("Now also leads to “{touchpoint}” ({facts})")
            if also
            else _("Now leads to “{touchpoint}” ({facts})")
        )
        return text.format(touchpoint=name, facts="; ".join(facts))
    text = _("Now also leads to “{touchpoint}”") if also else _("Now leads to “{touchpoint}”")
    return text.format(touchpoint=name)


def _other(about: About, key: str, name: str, old: Next, new: Next) -> Iterator[Said]:
    if old.share != new.share:
        yield Said((key, "share"), "changed", _share(name, old.share, new.share))
    if old.when != new.when:
        if new.when and old.when:
            text = _("To “{touchpoint}” now when “{new}”, before when “{old}”")
        elif new.when:
            text = _("To “{touchpoint}” now when “{new}”")
        else:
            text = _("When it goes on to “{touchpoint}” is no longer told (it was “{old}”)")
        said = text.format(touchpoint=name, new=short(new.when), old=short(old.when))
        yield Said((key, "when"), "changed", said)
    if old.personas != new.personas:
        text = (
            _("To “{touchpoint}” now only {personas}")
            if new.personas
            else _("To “{touchpoint}” now everybody")
        )
        people = _people(about, new.personas)
        yield Said((key, "personas"), "changed", text.format(touchpoint=name, personas=people))


def _share(name: str, old: float | None, new: float | None) -> str:
    if old is None:
        text = _("{new} go on to “{touchpoint}”")
    elif new is None:
        text = _("How many go on to “{touchpoint}” is no longer told (it was {old})")
    elif new > old:
        text = _("More go on to “{touchpoint}”: {new} instead of {old}")
    else:
        text = _("Fewer go on to “{touchpoint}”: {new} instead of {old}")
    said = {key: "" if value is None else percentage(value) for key, value in (("old", old), ("new", new))}
    return text.format(touchpoint=name, **said)


def _people(about: About, personas: tuple[str, ...]) -> str:
    return quotes([persona_said(about.new, about.old, persona) for persona in personas])
