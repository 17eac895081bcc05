"""The cards' band once for every choice of what is written on cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from journeymap.export.page.card_faces import ON_CARDS, Faces
from journeymap.export.page.mark_styles import MarkStyles
from journeymap.export.page.picture_bands import Pieces, Placed, pieces_of, placed
from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap

__all__ = ["card_variants", "used_on_cards"]


def used_on_cards(journey: JourneyMap) -> tuple[str, ...]:
    """Which of the overlays that write on cards have anything to write on this map."""
    here = [touchpoint for _stage, _key, touchpoint in journey.touchpoints()]
    wanted = {
        "channels": any(part.channel in journey.channels for part in here),
        "ownership": any(part.channel in journey.channels for part in here),
        "importance": any(part.importance for part in here),
        "metrics": any(part.metrics for part in here),
    }
    return tuple(name for name in ON_CARDS if wanted[name])


def _choices(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for count in range(len(names) + 1):
        yield from combinations(names, count)


def card_variants(
    journey: JourneyMap, insights: Insights, width: float, styles: MarkStyles
) -> dict[str, Any]:
    """Every variant, also the one that the page begins with.

    ``boxes`` has top and height by the names that are on, joined by commas; ``ways`` and ``cards``
    have for each its markup in every variant, for a way then its markup by flow in every variant.
    Variants of one card stand side by side, so that deflate finds what they share.
    """
    pages: dict[str, tuple[Placed, Pieces]] = {}
    faces: Faces = {}
    for names in _choices(used_on_cards(journey)):
        page = placed(journey, insights, names, width)
        pages[",".join(names)] = (page, pieces_of(page, names, faces))
    plain, flows = _by_piece(pages, "ways", styles), _by_piece(pages, "flows", styles)
    return {
        "boxes": {
            name: [round(page.cards_top), round(page.cards_bottom) - round(page.cards_top)]
            for name, (page, _pieces) in pages.items()
        },
        # A way and its flow run along the same line, so they stand side by side as well.
        "ways": [[*usual, *flow] for usual, flow in zip(plain, flows, strict=True)],
        "cards": _by_piece(pages, "cards", styles),
    }


def _by_piece(pages: Mapping[str, tuple[Placed, Pieces]], kind: str, styles: MarkStyles) -> list[list[str]]:
    """Each piece of a kind in every variant."""
    columns = zip(*(getattr(pieces, kind) for _page, pieces in pages.values()), strict=True)
    return [[styles.named(piece) for piece in variants] for variants in columns]
