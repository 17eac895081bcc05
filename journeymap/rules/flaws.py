"""Flaws of the journey: what nobody reaches, where nobody gets on, ways nobody can take."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.graph import ROUNDING, concerns, endless_loops, reachable
from journeymap.rules.subject import Found, Subject
from journeymap.words import _

__all__ = ["closed_ways", "loops", "open_ends", "shares_above_one", "unreachable"]


def unreachable(subject: Subject) -> Iterator[Found]:
    """Touchpoints no persona comes to from the first touchpoint of the map."""
    reached = {name for graph in subject.graphs.values() for name in reachable(graph)}
    seen: set[str] = set()
    for at, name, _touchpoint in subject.touchpoints:
        if name not in reached and name not in seen:
            message = _("nobody ever comes to `{id}`").format(id=name)
            hint = _("write it into `next` of the touchpoint that leads here, or move it")
            yield Found(at, message, hint)
        seen.add(name)


def open_ends(subject: Subject) -> Iterator[Found]:
    """Touchpoints with an empty ``next`` that do not say how the journey ends there."""
    for at, name, touchpoint in subject.touchpoints:
        if touchpoint.next is not None and not touchpoint.next and touchpoint.ends is None:
            message = _("the journey stops at `{id}` and does not say how it ends").format(id=name)
            hint = _("write `ends: achieved` or `ends: abandoned`, or where it goes on")
            yield Found(f"{at}/next", message, hint)


def loops(subject: Subject) -> Iterator[Found]:
    """Touchpoints that lead only to each other, so that whoever comes there never arrives."""
    address = {name: at for at, name, _ in reversed(subject.touchpoints)}
    found: dict[tuple[str, ...], None] = {}
    for graph in subject.graphs.values():
        reached = reachable(graph)
        found.update(dict.fromkeys(loop for loop in endless_loops(graph) if loop[0] in reached))
    for loop in found:
        ids = " → ".join(f"`{name}`" for name in (*loop, loop[0]))
        message = _("nobody leaves this loop: {ids}").format(ids=ids)
        hint = _("give one of them a way out in `next`, or an end")
        yield Found(address[loop[0]], message, hint, tuple(address[name] for name in loop[1:]))


def shares_above_one(subject: Subject) -> Iterator[Found]:
    """Shares out of one touchpoint that sum to more than all travellers, for one persona at least."""
    known = subject.journey.personas
    for at, _name, touchpoint in subject.touchpoints:
        sums = [
            sum(
                way.share
                for way in (touchpoint.next or {}).values()
                if way.share is not None and concerns(way.personas, persona or None, known)
            )
            for persona in known or ("",)
            if concerns(touchpoint.personas, persona or None, known)
        ]
        highest = max(sums, default=0.0)
        if highest > 1 + ROUNDING:
            message = _("the shares sum to {sum}, more than all who are here").format(sum=f"{highest:g}")
            yield Found(f"{at}/next", message, _("shares out of one touchpoint sum to at most 1"))


def closed_ways(subject: Subject) -> Iterator[Found]:
    """Transitions no persona can take: whom the way concerns, one of its ends does not."""
    known = subject.journey.personas
    here = {name: touchpoint for _, name, touchpoint in reversed(subject.touchpoints)}
    for at, _name, touchpoint in subject.touchpoints:
        for target, way in (touchpoint.next or {}).items():
            listed = (touchpoint.personas, way.personas, here[target].personas if target in here else ())
            if known and not any(
                all(concerns(names, persona, known) for names in listed) for persona in known
            ):
                message = _("no persona can go on to `{id}` from here").format(id=target)
                hint = _("`personas` here, of this transition and of `{id}` have nobody in common")
                yield Found(f"{at}/next/{target}", message, hint.format(id=target))
