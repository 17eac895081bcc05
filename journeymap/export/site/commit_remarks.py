"""What is said of a map in a commit where there are no two versions to compare."""

from __future__ import annotations

from journeymap.model import JourneyMap
from journeymap.words import _, ngettext

__all__ = ["more_maps", "remark"]


def remark(path: str, before: str, new: JourneyMap | None) -> str:
    """A sentence on a file in a commit.

    Parameters
    ----------
    path, before
        Its names after the commit and before; ``""`` where there was none.
    new
        The map after the commit; None where it does not read.
    """
    if not path:
        return _("This commit took the map away.")
    if new is None:
        return _("This version does not read.")
    if not before:
        count = sum(len(stage.touchpoints) for stage in new.stages.values())
        return ngettext(
            "The map begins, with {n} touchpoint.", "The map begins, with {n} touchpoints.", count
        ).format(n=count)
    if path != before:
        return _("The file is now {new}; before, it was {old}.").format(new=path, old=before)
    return _("Nothing in the map changed, only how the file is written.")


def more_maps(count: int) -> str:
    """That a commit touched more maps than are told."""
    return ngettext("and {n} more map", "and {n} more maps", count).format(n=count)
