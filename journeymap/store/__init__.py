"""Maps on disk: read whole, saved whole or not at all, never over somebody else's edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.lazy_names import on_request
from journeymap.store.loading import ABSENT, MAX_BYTES, Loaded, digest_of, load
from journeymap.store.map_names import ENDING, find_maps, map_id_of, new_id_checked
from journeymap.store.refusals import ChangedOnDisk, NameTaken, NoSuchMap
from journeymap.store.saving import save, write_out

if TYPE_CHECKING:
    from journeymap.store.folder_history import FolderCommit
    from journeymap.store.git_history import Commit
    from journeymap.store.git_refusals import GitRefused
    from journeymap.store.git_repository import Repository, Revision
    from journeymap.store.git_state import State
    from journeymap.store.library import Entry, Library
    from journeymap.store.published_folder import PublishedFolder
    from journeymap.store.trash import Trashed

__all__ = [
    "ABSENT",
    "ENDING",
    "MAX_BYTES",
    "ChangedOnDisk",
    "Commit",
    "Entry",
    "FolderCommit",
    "GitRefused",
    "Library",
    "Loaded",
    "NameTaken",
    "NoSuchMap",
    "PublishedFolder",
    "Repository",
    "Revision",
    "State",
    "Trashed",
    "digest_of",
    "find_maps",
    "load",
    "map_id_of",
    "new_id_checked",
    "save",
    "write_out",
]

# A command that reads one file needs neither git nor the rest of the folder.
__getattr__ = on_request(
    __name__,
    {
        "Commit": "git_history",
        "Entry": "library",
        "FolderCommit": "folder_history",
        "GitRefused": "git_refusals",
        "Library": "library",
        "PublishedFolder": "published_folder",
        "Repository": "git_repository",
        "Revision": "git_repository",
        "State": "git_state",
        "Trashed": "trash",
    },
)
