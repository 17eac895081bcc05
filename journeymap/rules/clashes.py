"""What cannot stand together: one thing twice, a merge that is not settled, a picture from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.rules.subject import Found, Subject
from journeymap.words import _

__all__ = ["listed_twice", "pictures_outside", "touchpoints_twice", "unsettled_conflicts"]

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def touchpoints_twice(subject: Subject) -> Iterator[Found]:
    """A touchpoint id used in two stages; the first one counts."""
    first: dict[str, str] = {}
    for at, name, _touchpoint in subject.touchpoints:
        if name in first:
            message = _("another stage has a touchpoint `{id}` already").format(id=name)
            hint = _("ids of touchpoints are unique in the whole map: give one of the two another id")
            yield Found(at, message, hint, (first[name],))
        first.setdefault(name, at)


def unsettled_conflicts(subject: Subject) -> Iterator[Found]:
    """Double edits a merge left to be settled by a person."""
    journey = subject.journey
    if not journey.conflicts:
        return
    # Only a map with conflicts pays for loading what knows their names.
    from journeymap.merge import place_said

    for index, conflict in enumerate(journey.conflicts):
        message = _("two edits of “{place}” are not settled").format(place=place_said(journey, conflict))
        hint = _("decide what `{address}` should be, then remove this conflict").format(address=conflict.at)
        yield Found(f"conflicts/{index}", message, hint)


def listed_twice(subject: Subject) -> Iterator[Found]:
    """Entries that stand a second time in a list whose order says nothing."""
    for at, entries in _lists(subject):
        first: dict[str, int] = {}
        for index, entry in enumerate(entries):
            if entry in first:
                message = _("`{key}` stands twice in this list").format(key=entry)
                hint = _("take one of them away")
                yield Found(f"{at}/{index}", message, hint, (f"{at}/{first[entry]}",))
            first.setdefault(entry, index)


def _lists(subject: Subject) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "tags", subject.journey.tags
    for at, _name, touchpoint in subject.touchpoints:
        yield f"{at}/personas", touchpoint.personas
        yield f"{at}/tags", touchpoint.tags
        for name, pain in touchpoint.pains.items():
            yield f"{at}/pains/{name}/personas", pain.personas
        for name, idea in touchpoint.ideas.items():
            yield f"{at}/ideas/{name}/solves", idea.solves
        for name, way in (touchpoint.next or {}).items():
            yield f"{at}/next/{name}/personas", way.personas


def pictures_outside(subject: Subject) -> Iterator[Found]:
    """Pictures whose path leads out of the repository."""
    for name, persona in subject.journey.personas.items():
        if _outside(persona.image):
            yield _picture(f"personas/{name}/image", persona.image)
    for at, _name, touchpoint in subject.touchpoints:
        for index, image in enumerate(touchpoint.images):
            if _outside(image):
                yield _picture(f"{at}/images/{index}", image)


def _picture(at: str, path: str) -> Found:
    message = _("the picture `{path}` is not a path in the repository").format(path=path)
    return Found(
        at, message, _("put the picture beside the map and write its path, such as `pictures/mei.png`")
    )


def _outside(path: str) -> bool:
    if not path or _WEB.match(path):
        return False
    steps = path.replace("\\", "/").split("/")
    depth = 0
    for step in steps:
        depth += {"..": -1, ".": 0, "": 0}.get(step, 1)
        if depth < 0:
            return True
    return steps[0] == "" or bool(_SCHEME.match(path)) or "\0" in path
