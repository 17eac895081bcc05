"""What must be true of the change between any two versions of a map."""

from __future__ import annotations

import json

from journeymap.change import (
    Change,
    apply,
    apply_to_document,
    compare,
    describe,
    follow,
    from_json,
    invert,
    renames,
    to_json,
)
from journeymap.model import Document, JourneyMap, to_data

__all__ = ["laws_hold"]


def laws_hold(old: Document, new: Document) -> tuple[Change, ...]:
    """The changes between these two; fails with the first law that does not hold of them.

    ``Document`` compares maps and comments here; the places of the team's own keys are layout.
    """
    changes = compare(old, new)
    after = apply_to_document(old, changes)
    assert after.journey == new.journey
    assert to_data(after.journey) == to_data(new.journey), "order within every table counts"
    assert after.comments == new.comments
    assert from_json(json.loads(json.dumps(to_json(changes)))) == changes
    of_map = compare(old.journey, new.journey)
    assert changes[: len(of_map)] == of_map, "comments come last"
    assert apply(new.journey, invert(old.journey, of_map)) == old.journey
    assert compare(new, new) == ()
    assert compare(new.journey, JourneyMap.model_validate(to_data(new.journey))) == ()
    _renames_hold(old.journey, new.journey)
    sayings = describe(old, new, changes)
    assert bool(sayings) == bool(changes), "no change is silent, and silence is no change"
    assert all(saying.text and saying.heading and "\n" not in saying.text for saying in sayings)
    return changes


def _renames_hold(old: JourneyMap, new: JourneyMap) -> None:
    found = renames(old, new)
    assert len(set(found.values())) == len(found), "one to one"
    assert {to: at for at, to in renames(new, old).items()} == found, "the same seen from behind"
    assert all(at.split("/")[-1] != to.split("/")[-1] for at, to in found.items())
    assert follow(old, {}) == old
    follow(old, found)
