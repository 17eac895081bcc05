"""The versions of a map that git keeps, read when somebody looks at them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from journeymap.change import Saying, describe, renames
from journeymap.errors import MapFileError
from journeymap.mapfile import read
from journeymap.model import Document, JourneyMap, split_address
from journeymap.store import Commit, Repository
from journeymap.words import _, language

__all__ = ["PAGE", "Version", "told", "touching", "versions"]

PAGE = 30
"""Commits read at a time; a large history is read as somebody goes back in it."""


@dataclass(frozen=True, slots=True)
class Version:
    """A map as one commit left it.

    Attributes
    ----------
    commit
        Who made it, when, and why.
    document
        The map; None where there is none to show.
    trouble
        Why there is none, in a sentence; ``""`` else.
    before
        The map in the commit before it; None where there was none, or none that reads.
    """

    commit: Commit
    document: Document | None
    trouble: str
    before: Document | None

    @property
    def stamp(self) -> str:
        """What stands for the content in the keys of caches."""
        return self.commit.content


def versions(repository: Repository, name: str, head: str, count: int) -> tuple[tuple[Version, ...], bool]:
    """Up to ``count`` versions of a file, the newest first; and whether there are older ones.

    ``head`` is the last commit: as long as it stays, so does everything before it.
    """
    commits = _commits(str(repository.top), head, name, count + 1, repository)
    return _versions(str(repository.top), commits[:count], language(), repository), len(commits) > count


def told(version: Version) -> tuple[Saying, ...]:
    """What a version changed, in sentences; none where there is nothing to compare."""
    if version.document is None or version.before is None:
        return ()
    commit = version.commit
    return _told(commit.content_before, commit.content, language(), version.before, version.document)


def touching(found: tuple[Version, ...], touchpoint: str) -> tuple[Version, ...]:
    """The versions in which a touchpoint came, changed or went, whatever its id was then.

    Versions come and go newest first; the id is the one of today.
    """
    kept = []
    known = touchpoint
    for version in found:
        before, after = version.before, version.document
        former = _former(version, known)
        if before is None and after is not None:
            # Its first version, as far as anybody can tell.
            concerned = known in _touchpoints(after.journey)
        else:
            concerned = any(saying.touchpoint in (known, former) for saying in told(version))
        if concerned:
            kept.append(version)
        known = former
    return tuple(kept)


def _former(version: Version, touchpoint: str) -> str:
    """The id a touchpoint had before a version."""
    if version.before is None or version.document is None:
        return touchpoint
    if touchpoint in _touchpoints(version.before.journey):
        return touchpoint
    commit = version.commit
    found = _renamed(commit.content_before, commit.content, version.before.journey, version.document.journey)
    return found.get(touchpoint, touchpoint)


def _touchpoints(journey: JourneyMap) -> frozenset[str]:
    return frozenset(key for _stage, key, _part in journey.touchpoints())


@st.cache_resource(max_entries=64, show_spinner=False)
def _commits(top: str, head: str, name: str, count: int, _repository: Repository) -> tuple[Commit, ...]:
    del top
    return _repository.commits(name, count, revision=head) if head else ()


@st.cache_resource(max_entries=32, show_spinner=False)
def _versions(
    top: str, commits: tuple[Commit, ...], spoken_here: str, _repository: Repository
) -> tuple[Version, ...]:
    del top
    wanted = [name for commit in commits for name in (commit.content, commit.content_before)]
    contents = _repository.contents(wanted)
    find = partial(_found, contents, spoken_here)
    return tuple(
        _version(commit, *find(commit.content), find(commit.content_before)[0]) for commit in commits
    )


def _version(commit: Commit, document: Document | None, trouble: str, before: Document | None) -> Version:
    if not commit.path:
        trouble = _("This commit took the map away.")
    return Version(commit, document, trouble, before)


def _found(contents: dict[str, bytes], spoken_here: str, name: str) -> tuple[Document | None, str]:
    if name not in contents:
        return None, _("This version is not on this machine, or it is larger than a map may be.")
    return _document(name, spoken_here, contents[name])


@st.cache_resource(max_entries=600, show_spinner=False)
def _document(name: str, spoken_here: str, _data: bytes) -> tuple[Document | None, str]:
    """The map in these bytes, or why there is none; equal bytes are read once."""
    del name, spoken_here
    try:
        return read(_data), ""
    except MapFileError as error:
        return None, _("This version does not read: {why}").format(why=error)


@st.cache_resource(max_entries=600, show_spinner=False)
def _told(before: str, after: str, spoken_here: str, _old: Document, _new: Document) -> tuple[Saying, ...]:
    del before, after, spoken_here
    return describe(_old, _new)


@st.cache_resource(max_entries=600, show_spinner=False)
def _renamed(before: str, after: str, _old: JourneyMap, _new: JourneyMap) -> dict[str, str]:
    """New id to old id of touchpoints that took another one."""
    del before, after
    found = ((split_address(at), split_address(to)) for at, to in renames(_old, _new).items())
    return {to[3]: at[3] for at, to in found if len(to) == 4 and to[2] == "touchpoints"}
