"""What happened between two maps, in sentences that anybody reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeymap.change.beside import carried, commented, is_about_comments
from journeymap.change.compare import compare
from journeymap.change.references import follow
from journeymap.change.renames import renames
from journeymap.change.storyline import Saying, Storyline
from journeymap.change.vocabulary import Change, Move
from journeymap.model import Document, JourneyMap, join_address, split_address

__all__ = ["describe"]

Keys = tuple[str, ...]


def describe(
    old: JourneyMap | Document, new: JourneyMap | Document, changes: Iterable[Change] | None = None
) -> tuple[Saying, ...]:
    """The changes in sentences, in map order: the map, its personas, channels and lanes, then stage by stage.

    What only follows a new id (a transition, a list of personas) is not told. Of two
    documents the comments are told as well.

    Parameters
    ----------
    changes
        Tells only what these touch. Without them everything is told.

    Examples
    --------
    >>> old = JourneyMap(journeymap=1, title="Tea", personas={"mei": {"name": "Mei"}})
    >>> new = JourneyMap(journeymap=1, title="Tea", status="agreed")
    >>> [(saying.heading, saying.text) for saying in describe(old, new)]
    [('The map', 'The map is agreed'), ('Personas › Mei', 'Persona removed')]
    """
    listed = None if changes is None else tuple(changes)
    was, now = (item.journey if isinstance(item, Document) else item for item in (old, new))
    found = renames(was, now)
    base = follow(was, found)
    told = Storyline(base, now)
    told.everything(_back(found))
    if isinstance(old, Document) and isinstance(new, Document):
        every = compare(old, new) if listed is None else listed
        before = carried(old, [change for change in every if not is_about_comments(change.at)]).comments
        for change in every:
            if is_about_comments(change.at):
                at = commented(change.at)
                told.comments(at, before.get(at, ()), new.comments.get(at, ()))
    sayings = told.sayings()
    return sayings if listed is None else tuple(_touched(sayings, listed))


def _back(found: Mapping[str, str]) -> dict[Keys, str]:
    """Keys of each renamed element in the new map, and the id it had."""
    return {split_address(to): split_address(at)[-1] for at, to in found.items()}


def _touched(sayings: Iterable[Saying], changes: Iterable[Change]) -> Iterator[Saying]:
    """The sayings at, below or above a place that the changes touch."""
    places: set[str] = set()
    above: set[str] = set()
    for change in changes:
        for at in (change.at, change.to) if isinstance(change, Move) else (change.at,):
            place = commented(at) if is_about_comments(at) else at
            places.add(place)
            keys = split_address(place)
            above |= {join_address(keys[:depth]) for depth in range(1, len(keys))}
    for saying in sayings:
        keys = split_address(saying.at)
        if saying.at in above or any(join_address(keys[:depth]) in places for depth in range(len(keys) + 1)):
            yield saying
