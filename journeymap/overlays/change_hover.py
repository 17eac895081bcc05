"""What a hover says on a picture of two versions: first what became of it, then all about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from journeymap.layout.wrap import wrap
from journeymap.model import split_address
from journeymap.overlays.comparison import Comparison
from journeymap.overlays.hover import SIZE, WIDTH
from journeymap.overlays.marks import Target
from journeymap.overlays.on_demand import OnDemand
from journeymap.overlays.pointable import targets
from journeymap.overlays.view import View
from journeymap.words import ngettext

__all__ = ["told_targets"]

MOST = 8
"""Sentences before all the rest that a hover says; the sentences beside the picture tell every change."""


def told_targets(both: Comparison, view: View) -> Iterator[Target]:
    """The targets of a view whose journey is the map that is shown, without any signs."""
    for target in targets(view):
        yield replace(target, hover=OnDemand(partial(_lines, both, target)))


def _lines(both: Comparison, target: Target) -> tuple[str, ...]:
    title, *rest = target.hover
    told = [*_told(both, target)]
    more = len(told) - MOST
    if more > 0:
        told[MOST:] = [ngettext("and {n} more change", "and {n} more changes", more).format(n=more)]
    return (title, *_wrapped(told), *rest)


def _told(both: Comparison, target: Target) -> Iterator[str]:
    """What became of the touchpoint, the stage, or just the pain or idea that is pointed at."""
    keys = split_address(target.at)
    sayings = both.sayings_about.get(target.at if target.kind == "stage" else keys[3], ())
    for saying in sayings:
        if target.kind not in ("pain", "idea") or f"{saying.at}/".startswith(f"{target.at}/"):
            yield saying.text


def _wrapped(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        first, *more = wrap(f"● {sentence}", WIDTH, SIZE)
        yield first
        yield from (f"\u2003{line}" for line in more)
