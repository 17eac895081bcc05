"""A room: one map, the order in which its changes took effect, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journeymap.change import Add, Change, Move, Remove, Set, apply_to_document, get
from journeymap.change.loose_ends import cut
from journeymap.change.references import REFERENCES
from journeymap.errors import ChangeError
from journeymap.live.arrival import as_it_took_effect, fitted, readdressed
from journeymap.live.operation import Entry, Operation, Overwritten, Refused
from journeymap.live.powers import Member, Power, demand
from journeymap.live.quotes import demand_quotes, joined, owned_quote, sets_quotes
from journeymap.live.ties import Ties
from journeymap.model import Document, JourneyMap, split_address, to_data
from journeymap.words import _

__all__ = ["Room"]


_POINTING = {reference.field[-1] for reference in REFERENCES}


@dataclass(frozen=True, slots=True)
class _LastSet:
    revision: int
    client: str
    member: str


class Room:
    """The state of a room; it knows neither sockets nor disks.

    ``consider`` answers what an operation would do, ``admit`` makes it so. In
    between the caller writes the entry down: what is admitted is on disk.
    """

    def __init__(self, document: Document, revision: int = 0) -> None:
        self.document = document
        self.revision = revision
        self.opened: frozenset[Power] = frozenset(Power)
        self.owners: dict[str, str] = {}
        self._done: dict[str, Entry] = {}
        self._entries: list[Entry] = []
        self._last_sets: dict[str, _LastSet] = {}
        self._quotes: dict[str, frozenset[str]] = {}
        self._ties = Ties()
        # The first look is at everything; the first to take something away shall not wait for it.
        self._ties.loose(document.journey)
        self._renamed: dict[str, list[tuple[int, dict[str, str]]]] = {}

    def done(self, operation: str) -> Entry | None:
        """The entry of an operation that took effect already; None for a new one."""
        return self._done.get(operation)

    def since(self, revision: int) -> tuple[Entry, ...] | None:
        """The entries after a revision; None where this room no longer knows them all."""
        first = self.revision - len(self._entries)
        return tuple(self._entries[revision - first :]) if first <= revision <= self.revision else None

    def consider(self, operation: Operation, member: Member) -> Entry:
        """What the operation would do to the map as it is now.

        Fields that two people set at once: the later one stands, and the entry
        keeps the earlier value.

        Raises
        ------
        Refused
            The member may not, or what the operation is about is gone; nothing
            of it is done.
        """
        document = self.document
        changes: list[Change] = []
        overwritten: list[Overwritten] = []
        renamed: dict[str, str] = {}
        for asked in operation.changes:
            known = self._as_named_now(asked, operation)
            change = fitted(document.journey, readdressed(known, renamed))
            change = self._admissible(
                change, document.journey, operation, self._owners_with(changes, member), member
            )
            try:
                overwritten += self._overwritten(change, operation, document)
                document = apply_to_document(document, [change])
            except ChangeError as error:
                raise Refused(str(error)) from error
            if isinstance(change, Add) and _last_key(change.at) != _last_key(known.at):
                renamed[known.at] = change.at
            changes.append(as_it_took_effect(change, document.journey))
        for change in self._tied_up(document.journey, changes):
            document = apply_to_document(document, [change])
            changes.append(change)
        return Entry(
            self.revision + 1,
            operation.id,
            operation.client,
            operation.member,
            tuple(changes),
            tuple(overwritten),
            renamed,
        )

    def admit(self, entry: Entry) -> None:
        """Lets an entry take effect; it must be the next one.

        Raises
        ------
        ValueError
            It is not: an entry is missing or was admitted already.
        """
        if entry.revision != self.revision + 1:
            raise ValueError(f"entry {entry.revision} does not follow revision {self.revision}")
        self.document = apply_to_document(self.document, entry.changes)
        self.revision = entry.revision
        self.recall(entry)

    def recall(self, entry: Entry) -> None:
        """Remembers who did what in an entry that is in the map already, as after a restart."""
        self._done[entry.operation] = entry
        self._entries.append(entry)
        for change in entry.changes:
            self._remember(change, entry)
        if entry.renamed:
            self._renamed.setdefault(entry.client, []).append((entry.revision, dict(entry.renamed)))

    def _admissible(
        self,
        change: Change,
        journey: JourneyMap,
        operation: Operation,
        owners: Mapping[str, str],
        member: Member,
    ) -> Change:
        """The change as this member may make it; Refused where he may not."""
        if not isinstance(change, Set) or not sets_quotes(change):
            demand(change, member, self.opened, owners)
            return change
        last = self._last_sets.get(change.at)
        if last is not None and last.revision > operation.seen:
            change = joined(journey, change)
        demand_quotes(journey, change, member, self.opened, owners)
        return change

    def _tied_up(self, after: JourneyMap, changes: Iterable[Change]) -> Iterable[Change]:
        """The references cut that an operation left loose by removing what they name."""
        if not any(_may_loosen(change) for change in changes):
            return
        loose = self._ties.loose(after)
        if not loose:
            return
        before = {pointer.to for pointer in self._ties.loose(self.document.journey)}
        loose = tuple(pointer for pointer in loose if pointer.to not in before)
        if loose and not any(isinstance(change, Remove) for change in changes):
            raise Refused(_("“{name}” was taken away meanwhile.").format(name=loose[0].to[-1]))
        yield from cut(after, loose)

    def _as_named_now(self, change: Change, operation: Operation) -> Change:
        """The change with ids the client chose and did not know to be taken when it sent this."""
        for revision, renamed in self._renamed.get(operation.client, ()):
            if operation.seen < revision:
                change = readdressed(change, renamed)
        return change

    def _overwritten(self, change: Change, operation: Operation, document: Document) -> Iterable[Overwritten]:
        if not isinstance(change, Set) or change.at.startswith("#"):
            return
        last = self._last_sets.get(change.at)
        if last is None or last.revision <= operation.seen or last.client == operation.client:
            return
        value = to_data(get(document.journey, change.at))
        if value != change.value:
            yield Overwritten(change.at, value, last.member, last.revision)

    def _owners_with(self, changes: Iterable[Change], member: Member) -> dict[str, str]:
        """The owners while an operation is under way: its own additions are the member's."""
        added = {change.at: member.id for change in changes if isinstance(change, Add)}
        return {**self.owners, **added} if added else self.owners

    def _remember(self, change: Change, entry: Entry) -> None:
        if isinstance(change, Set):
            self._last_sets[change.at] = _LastSet(entry.revision, entry.client, entry.member)
            if sets_quotes(change) and isinstance(change.value, list):
                self._remember_quotes(change.at, change.value, entry.member)
        elif isinstance(change, Add):
            self.owners[change.at] = entry.member
        elif isinstance(change, Remove):
            self.owners = {at: who for at, who in self.owners.items() if not _within(at, change.at)}
            self._last_sets = {at: s for at, s in self._last_sets.items() if not _within(at, change.at)}
            self._quotes = {at: texts for at, texts in self._quotes.items() if not _within(at, change.at)}
        elif isinstance(change, Move) and change.at != change.to:
            self.owners = {_carried(at, change): who for at, who in self.owners.items()}
            self._last_sets = {_carried(at, change): s for at, s in self._last_sets.items()}
            self._quotes = {_carried(at, change): texts for at, texts in self._quotes.items()}

    def _remember_quotes(self, at: str, texts: list[str], member: str) -> None:
        """Whose quote is whose: one adds at the end, so of a list not seen before only the last is new."""
        known = self._quotes.get(at)
        for text in texts[-1:] if known is None else (each for each in texts if each not in known):
            self.owners.setdefault(owned_quote(at, text), member)
        self._quotes[at] = frozenset(texts)


def _may_loosen(change: Change) -> bool:
    """Whether a change may leave a reference to nothing; to look for one takes a walk over the whole map."""
    keys = split_address(change.at)
    if isinstance(change, Set):
        return bool(_POINTING.intersection(keys))
    if isinstance(change, Add):
        return bool(_POINTING.intersection(keys)) or _points(change.value)
    if isinstance(change, Move):
        # What keeps its id stays the same for those who name it; a pain is named with its touchpoint.
        return split_address(change.to)[-1] != keys[-1] or keys[-2:-1] == ("pains",)
    return keys[-2:-1] not in (("ideas",), ("gains",))


def _points(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(key in _POINTING or _points(item) for key, item in value.items())
    return isinstance(value, list | tuple) and any(map(_points, value))


def _within(address: str, element: str) -> bool:
    return address == element or address.startswith(element + "/")


def _carried(address: str, move: Move) -> str:
    return move.to + address.removeprefix(move.at) if _within(address, move.at) else address


def _last_key(address: str) -> str:
    return address.rpartition("/")[2]
