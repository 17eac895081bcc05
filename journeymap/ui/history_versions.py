"""The versions of a map that git keeps, read when somebody looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from journeymap.change import Saying, describe, renames
from journeymap.errors import MapFileError
from journeymap.insights import consequences
from journeymap.mapfile import read
from journeymap.model import Document, JourneyMap, Touchpoint, split_address
from journeymap.store import Commit, Repository
from journeymap.words import _, language

__all__ = ["Version", "followed", "page_size", "since", "told", "touching", "versions"]

_PAGE = 30
_FEWEST = 5
_BYTES = 2_000_000
"""What is read at a time; thirty versions of a map of 1000 touchpoints would take many seconds."""


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
    about
        Ids, now and before, of the touchpoint whose history is asked for; none for the whole map.
    """

    commit: Commit
    document: Document | None
    trouble: str
    before: Document | None
    about: frozenset[str] = frozenset()


def page_size(size: int) -> int:
    """How many versions are read at a time, of a map that takes so many bytes: fewer of a large one.

    Examples
    --------
    >>> page_size(12_000), page_size(350_000)
    (30, 5)
    """
    return max(_FEWEST, min(_PAGE, _BYTES // max(1, size)))


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
    commit, about = version.commit, version.about
    sayings = _told(commit.content_before, commit.content, language(), version.before, version.document)
    return tuple(saying for saying in sayings if saying.touchpoint in about) if about else sayings


def since(version: Version, stamp: str, document: Document) -> tuple[Saying, ...]:
    """What became of a version until now; ``stamp`` stands for what the document says."""
    if version.document is None:
        return ()
    return _told(version.commit.content, stamp, language(), version.document, document)


def followed(version: Version) -> tuple[str, ...]:
    """What a version did to the headline, the ranking and the feelings of the whole map, in sentences."""
    if version.document is None or version.before is None or version.about:
        return ()
    commit, old, new = version.commit, version.before.journey, version.document.journey
    return _followed(commit.content_before, commit.content, language(), old, new)


def touching(found: Sequence[Version], touchpoint: str) -> tuple[Version, ...]:
    """The versions in which a touchpoint came, changed or went, whatever its id was then.

    Versions come and go newest first; the id is the one of today.
    """
    kept = []
    known = touchpoint
    for number, version in enumerate(found):
        former = _former(version, known)
        about = replace(version, about=frozenset((known, former)))
        if told(about) or (version.before is None and _came(version, found[number + 1 :], known)):
            kept.append(about)
        known = former
    return tuple(kept)


def _came(version: Version, older: Sequence[Version], touchpoint: str) -> bool:
    """Whether a version with nothing to compare is the first with this touchpoint as it is."""
    if version.document is None:
        return False
    before = next((other.document for other in older if other.document is not None), None)
    here = _part(version.document.journey, touchpoint)
    return here is not None and (before is None or _part(before.journey, touchpoint) != here)


def _part(journey: JourneyMap, touchpoint: str) -> Touchpoint | None:
    return next((part for _stage, key, part in journey.touchpoints() if key == touchpoint), None)


def _former(version: Version, touchpoint: str) -> str:
    """The id a touchpoint had before a version."""
    if version.before is None or version.document is None:
        return touchpoint
    if _part(version.before.journey, touchpoint) is not None:
        return touchpoint
    commit = version.commit
    found = _renamed(commit.content_before, commit.content, version.before.journey, version.document.journey)
    return found.get(touchpoint, touchpoint)


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


@st.cache_resource(max_entries=200, show_spinner=False)
def _followed(
    before: str, after: str, spoken_here: str, _old: JourneyMap, _new: JourneyMap
) -> tuple[str, ...]:
    del before, after, spoken_here
    return consequences(_old, _new)


@st.cache_resource(max_entries=600, show_spinner=False)
def _renamed(before: str, after: str, _old: JourneyMap, _new: JourneyMap) -> dict[str, str]:
    """New id to old id of touchpoints that took another one."""
    del before, after
    found = ((split_address(at), split_address(to)) for at, to in renames(_old, _new).items())
    return {to[3]: at[3] for at, to in found if len(to) == 4 and to[2] == "touchpoints"}
