"""What can be compared with what: the file, commits, branches and tags of it, other maps of the folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from journeymap.errors import MapFileError, StoreError
from journeymap.model import Document
from journeymap.store import Commit, GitRefused, Repository, digest_of
from journeymap.ui import session
from journeymap.ui.documents_read import document_of
from journeymap.ui.history_words import day
from journeymap.ui.workbench import Workbench
from journeymap.words import _, listed

__all__ = ["FILE", "Choices", "Side"]

FILE = "file"
"""The map as it is now; the other choices are ``rev:REVISION`` and ``map:ID``."""
RECENT = 30
"""Commits that are offered; any other can stand in the address."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison.

    Attributes
    ----------
    choice
        What stands for it in the address.
    label
        What people read.
    document
        The map; None where there is none to show.
    trouble
        Why there is none, in a sentence; ``""`` else.
    stamp
        What it says, as a digest, to remember work on it by.
    """

    choice: str
    label: str
    document: Document | None = None
    trouble: str = ""
    stamp: str = ""


@dataclass(frozen=True)
class Choices:
    """What one map can be compared with."""

    bench: Workbench
    repository: Repository | None
    refusal: str = ""
    """Why git does not open the repository there is; ``""`` else."""

    @classmethod
    def of(cls, bench: Workbench) -> Choices:
        """The choices for an open map; where git does not answer, without commits."""
        try:
            repository = Repository.of(session.library().path(bench.map_id))
        except StoreError as error:
            return cls(bench, None, str(error))
        return cls(bench, None if repository is None or repository.bare else repository)

    @cached_property
    def labels(self) -> dict[str, str]:
        """What is offered, in order: the file, its counterpart, versions in git, the other maps."""
        counterpart = self.counterpart
        labels = {FILE: _("This map, as it is now")}
        if counterpart:
            labels[f"map:{counterpart}"] = self._counterpart_label(counterpart)
        if self.commits:
            labels["rev:HEAD"] = _("Last commit")
        for commit in self.commits:
            label = _("{day}: {subject}").format(day=day(commit.when), subject=commit.subject)
            labels[f"rev:{commit.id[:12]}"] = label
        labels |= dict(self._named())
        for map_id in self.digests:
            if map_id not in (self.bench.map_id, counterpart):
                labels[f"map:{map_id}"] = _("Map: {title}").format(title=self._titled(map_id))
        return labels

    @cached_property
    def digests(self) -> dict[str, str]:
        """The maps of the folder, with what stands for their content."""
        return {entry.id: entry.digest for entry in session.library().entries()}

    @cached_property
    def commits(self) -> tuple[Commit, ...]:
        """The last commits that touched the map."""
        if self.repository is None:
            return ()
        try:
            return self.repository.commits(session.library().path(self.bench.map_id), RECENT)
        except StoreError:
            return ()

    @cached_property
    def counterpart(self) -> str:
        """Id of the map of the other state, where there is one; ``""`` else."""
        document = self.bench.document
        named = document.journey.counterpart if document is not None else None
        return named if named and named in self.digests else ""

    def usual(self) -> tuple[str, str]:
        """What is compared when nobody has chosen.

        What is not committed yet; else the current state with the future one; else the last
        commit with the one before it.
        """
        if self.commits and self._uncommitted():
            return "rev:HEAD", FILE
        if self.counterpart:
            document = self.bench.document
            future = document is not None and document.journey.state == "future"
            other = f"map:{self.counterpart}"
            return (other, FILE) if future else (FILE, other)
        if len(self.commits) > 1:
            return f"rev:{self.commits[1].id[:12]}", FILE
        return ("rev:HEAD", FILE) if self.commits else (FILE, FILE)

    def side(self, choice: str) -> Side:
        """The side that a choice stands for; any commit may be named, offered or not."""
        label = self.labels.get(choice, "")
        kind, _colon, name = choice.partition(":")
        if choice == FILE:
            return self._file(label)
        if kind == "map":
            return _map(choice, label or name, name)
        if kind == "rev" and self.repository is not None:
            return self._commit(choice, label or name, name)
        return Side(choice, choice, trouble=_("There is no such version here."))

    def _file(self, label: str) -> Side:
        bench = self.bench
        if bench.document is None:
            why = listed(issue.message for issue in bench.issues[:2])
            return Side(FILE, label, trouble=_("The file does not read: {why}").format(why=why))
        return Side(FILE, label, bench.document, stamp=bench.stamp)

    def _commit(self, choice: str, label: str, name: str) -> Side:
        assert self.repository is not None
        path = session.library().path(self.bench.map_id)
        then = next((commit.path for commit in self.commits if commit.id.startswith(name)), "")
        try:
            data = self.repository.text_at(name, then or path)
        except StoreError as error:
            return Side(choice, label, trouble=str(error))
        return _read(choice, label, data)

    def _named(self) -> Iterator[tuple[str, str]]:
        """Branches and tags."""
        if self.repository is None or not self.commits:
            return
        words = {"branch": _("Branch {name}"), "remote": _("Branch {name}"), "tag": _("Tag {name}")}
        try:
            for revision in self.repository.revisions():
                yield f"rev:{revision.name}", words[revision.kind].format(name=revision.name)
        except GitRefused:
            return

    def _uncommitted(self) -> bool:
        side = self.side("rev:HEAD")
        return side.document is None or side.document != self.bench.document

    def _counterpart_label(self, map_id: str) -> str:
        document = self.bench.document
        future = document is not None and document.journey.state == "future"
        told = _("Current state: {title}") if future else _("Future state: {title}")
        return told.format(title=self._titled(map_id))

    def _titled(self, map_id: str) -> str:
        return _title(map_id, self.digests[map_id])


@st.cache_resource(max_entries=1000, show_spinner=False)
def _title(map_id: str, digest: str) -> str:
    """The title of a map of the folder; its id where it does not read."""
    del digest
    document = _map("", "", map_id).document
    return " ".join(document.journey.title.split()) or map_id if document is not None else map_id


def _map(choice: str, label: str, map_id: str) -> Side:
    try:
        data = session.library().load(map_id).data
    except StoreError as error:
        return Side(choice, label, trouble=str(error))
    return _read(choice, label, data)


def _read(choice: str, label: str, data: bytes) -> Side:
    try:
        return Side(choice, label, document_of(data), stamp=digest_of(data))
    except MapFileError as error:
        told = _("This version does not read: {why}").format(why=error)
        return Side(choice, label, trouble=told)
