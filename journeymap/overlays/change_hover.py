"""What a hover says on a picture of two versions: first what became of it, then all about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from journeymap.layout.wrap import wrap
from journeymap.model import split_address
from journeymap.overlays.change_words import notes_on
from journeymap.overlays.comparison import Comparison
from journeymap.overlays.hover import SIZE, WIDTH
from journeymap.overlays.marks import Target
from journeymap.overlays.on_demand import OnDemand
from journeymap.overlays.pointable import targets
from journeymap.overlays.view import View

__all__ = ["told_targets"]


def told_targets(both: Comparison, view: View) -> Iterator[Target]:
    """The targets of a view of both versions; ``view.journey`` is their union, without any signs."""
    news = {key: tuple(text for _kind, text in notes) for key, notes in notes_on(both).items()}
    for target in targets(view):
        yield replace(target, hover=OnDemand(partial(_lines, both, news, target)))


def _lines(both: Comparison, news: Mapping[str, tuple[str, ...]], target: Target) -> tuple[str, ...]:
    title, *rest = target.hover
    keys = split_address(target.at)
    told = news.get(keys[3], ()) if len(keys) >= 4 else ()
    return (title, *_wrapped(told), *rest)


def _wrapped(sentences: tuple[str, ...]) -> Iterator[str]:
    for sentence in sentences:
        first, *more = wrap(f"● {sentence}", WIDTH, SIZE)
        yield first
        yield from (f"\u2003{line}" for line in more)
