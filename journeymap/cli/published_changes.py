"""The last commits that touched maps, in sentences, for the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from journeymap.change import Saying, describe
from journeymap.errors import MapFileError
from journeymap.export.site import SiteChange
from journeymap.export.site.commit_remarks import more_maps, remark
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.store import ENDING, FolderCommit, Repository

__all__ = ["published_changes"]

_MAPS = 12
"""Maps of one commit that are told; a commit of more is an import or a reformatting."""


def published_changes(
    folder: Path, count: int, shown: Callable[[JourneyMap], JourneyMap]
) -> tuple[SiteChange, ...]:
    """Up to ``count`` commits, the newest first; none where the folder is in no repository.

    Parameters
    ----------
    shown
        What of a map may be told.
    """
    repository = Repository.of(folder) if count else None
    if repository is None or repository.bare:
        return ()
    commits = repository.folder_commits(folder, ENDING, count)
    files = [file for commit in commits for file in commit.files[:_MAPS]]
    contents = repository.contents(name for file in files for name in (file.content, file.content_before))
    maps = {name: _journey(data, shown) for name, data in contents.items()}
    home = repository.name_of(folder)
    return tuple(
        SiteChange(commit.id, commit.author, commit.when, commit.subject, tuple(_told(commit, maps, home)))
        for commit in commits
    )


def _journey(data: bytes, shown: Callable[[JourneyMap], JourneyMap]) -> JourneyMap | None:
    try:
        # The map without its comments: these are notes of those who edit the file.
        return shown(read(data).journey)
    except MapFileError:
        return None


def _told(
    commit: FolderCommit, maps: dict[str, JourneyMap | None], home: str
) -> Iterator[tuple[str, tuple[Saying, ...], str]]:
    for file in commit.files[:_MAPS]:
        id_ = (file.path or file.before).removesuffix(ENDING)
        id_ = id_ if home == "." else id_.removeprefix(f"{home}/")
        old, new = maps.get(file.content_before), maps.get(file.content)
        sayings = describe(old, new) if old is not None and new is not None else ()
        yield id_, sayings, "" if sayings else remark(file.path, file.before, new)
    rest = len(commit.files) - _MAPS
    if rest > 0:
        yield "…", (), more_maps(rest)
