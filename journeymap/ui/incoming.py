"""What somebody else brought into a map that is open here, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.change import describe
from journeymap.model import Document
from journeymap.words import _, ngettext

__all__ = ["came_in"]

_TOLD = 3
"""Changes that are told one by one; the History page and the file tell the rest."""


def came_in(mine: Document, both: Document) -> Iterator[str]:
    """What the merge added to the work here, and whether anything is left to decide."""
    sayings = [saying for saying in describe(mine, both) if saying.at != "conflicts"]
    if sayings:
        parts = [
            _("{label}: {text}").format(label=saying.heading, text=saying.text) for saying in sayings[:_TOLD]
        ]
        more = len(sayings) - len(parts)
        if more:
            parts.append(
                ngettext("… and {number} change more", "… and {number} changes more", more).format(
                    number=more
                )
            )
        yield (
            _("Somebody else changed the file; both versions were brought together.")
            + "\n"
            + "\n".join(f"- {part}" for part in parts)
        )
    open_ = len(both.journey.conflicts) - len(mine.journey.conflicts)
    if open_ > 0:
        yield ngettext(
            "{number} thing was changed on both sides. Yours stands until the Conflicts page settles it.",
            "{number} things were changed on both sides. Yours stand until the Conflicts page settles them.",
            open_,
        ).format(number=open_)
