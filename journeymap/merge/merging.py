"""The three-way merge of maps: base, ours, theirs."""

from __future__ import annotations

from typing import Any, NamedTuple

from journeymap.merge.double_edits import DoubleEdit, DoubleEdits, Path
from journeymap.merge.loose import cut, loose, needed
from journeymap.merge.lost_ways import with_ways
from journeymap.merge.records import record
from journeymap.merge.remarks import merged_comments, merged_own_keys, talked
from journeymap.merge.same import same
from journeymap.merge.same_ids import Renamed, with_one_id
from journeymap.merge.sides import Side, address_of, doubled, side_of
from journeymap.merge.stages import Columns, merged_stages
from journeymap.merge.summing import united
from journeymap.merge.three import Three
from journeymap.model import Conflict, Document, JourneyMap, Table

__all__ = ["Merged", "merge_maps"]


class Merged(NamedTuple):
    """What a merge made.

    Attributes
    ----------
    document
        The merged map and its comments. It reads and validates; where the sides
        contradict each other ours stands in place.
    conflicts
        The double edits of this merge, in the order of the map. They stand at
        the end of ``document.journey.conflicts`` too, behind those that were
        there before.
    """

    document: Document
    conflicts: tuple[Conflict, ...]


def merge_maps(base: Document, ours: Document, theirs: Document) -> Merged:
    """Both sides' changes to one map.

    Elements are matched by id, touchpoints in whatever stage they are; renames
    are recognised and references follow. What a field of each kind does
    with two edits stands in `journeymap.merge.policy`. The sides of a conflict are plain data:
    the value of a field, a whole element (None where there is none),
    ``{"at": address}`` where it is about the place or the id of an element, and
    ``{"order": [ids]}`` where it is about the order of a table.

    Examples
    --------
    >>> from journeymap.mapfile import read
    >>> base, ours, theirs = (
    ...     read(f"journeymap: 1\\ntitle: Tea\\ngoal: {goal}\\nowner: {owner}\\ntags: [{tags}]\\n")
    ...     for goal, owner, tags in (("Tea", "Ann", "a"), ("Tea", "Bob", "a, b"), ("Tea", "Cy", "a, c"))
    ... )
    >>> merged = merge_maps(base, ours, theirs)
    >>> merged.document.journey.tags, merged.document.journey.owner
    (('a', 'b', 'c'), 'Bob')
    >>> [(conflict.at, conflict.base, conflict.ours, conflict.theirs) for conflict in merged.conflicts]
    [('owner', 'Ann', 'Bob', 'Cy')]
    """
    if _equal(ours, base) or _equal(ours, theirs):
        return Merged(theirs if _equal(ours, base) else ours, ())
    if _equal(theirs, base):
        return Merged(ours, ())
    renamed = with_one_id(base, ours, theirs)
    documents = renamed.documents
    twice = doubled(*documents)
    sides = documents.each(lambda document: side_of(document, twice))
    # Another id is an edit: what got one does not go because the other side took it away.
    forced: set[Path] = set(renamed.elements)
    while True:
        attempt = _Attempt(sides, renamed, forced)
        more = attempt.missing() - forced
        if not more:
            return attempt.merged()
        # Something that was to go is needed: it stays, or its conflict is told. Each round adds some.
        forced |= more


def _equal(one: Document, other: Document) -> bool:
    return (
        one.comments == other.comments and one.own_keys == other.own_keys and same(one.journey, other.journey)
    )


class _Attempt:
    """One merge, with the elements that must not go without a word."""

    def __init__(self, sides: Three[Side], renamed: Renamed, forced: set[Path]) -> None:
        self.sides = sides
        talk = sides.each(lambda side: talked(sides.base, side))
        self.edits = DoubleEdits(frozenset(forced), talk.ours, talk.theirs)
        renamed.note(self.edits)
        rest: JourneyMap = record((), sides.each(_bare), self.edits)
        self.columns: Columns = merged_stages(sides, self.edits)
        self.journey = rest.model_copy(update={"stages": with_ways(self.columns.stages, sides, self.edits)})
        self._loose = loose(self.journey)

    def missing(self) -> set[Path]:
        """What this merge lacks to be right."""
        homeless: set[Path] = {("stages", stage) for stage in self.columns.homeless}
        return homeless | needed(self._loose, self.sides.ours, self.sides.theirs)

    def merged(self) -> Merged:
        """The document of this merge."""
        journey = cut(self.journey, self._loose, self.sides, self.edits)
        before = united(*self.sides.each(lambda side: side.document.journey.conflicts))
        homes = self.columns.homes
        new = tuple(_conflict(journey, homes, edit) for edit in self.edits.found)
        journey = journey.model_copy(update={"conflicts": (*before, *new)})
        return Merged(
            Document(
                journey,
                merged_comments(journey, homes, self.sides, self.edits, len(before)),
                own_keys=merged_own_keys(journey, homes, self.sides),
            ),
            new,
        )


def _bare(side: Side) -> JourneyMap:
    """The map without what is merged in other ways."""
    return side.document.journey.model_copy(update={"stages": Table(), "conflicts": ()})


def _conflict(journey: JourneyMap, homes: Any, edit: DoubleEdit) -> Conflict:
    at = address_of(journey, edit.at, homes)
    return Conflict(at=at, base=edit.base, ours=edit.ours, theirs=edit.theirs)
