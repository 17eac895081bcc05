"""Sentences about a change of what an element points to: the channel, the pains an idea solves."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.change.sentence_forms import About, Said
from journeymap.change.spoken_values import channel_said, quotes
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["OnChannel", "Solving"]


class OnChannel:
    """The channel of a touchpoint, told by its name."""

    def tell(self, about: About, old: str | None, new: str | None) -> Iterator[Said]:
        """One sentence: now on one, on another, on none."""
        if old is None:
            text = _("Now on the channel “{new}”")
        elif new is None:
            text = _("No longer on the channel “{old}”")
        else:
            text = _("Now on the channel “{new}”, before on “{old}”")
        said = {
            key: "" if channel is None else channel_said(about.new, about.old, channel)
            for key, channel in (("old", old), ("new", new))
        }
        yield Said((), "changed", text.format(**said))


class Solving:
    """The pains an idea solves, told by their texts."""

    def tell(self, about: About, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Said]:
        """What it solves now, and what it no longer solves."""
        come = [pain for pain in new if pain not in old]
        gone = [pain for pain in old if pain not in new]
        if come:
            pains = quotes([_text(about, pain) for pain in come])
            yield Said((), "changed", _("“{name}” now solves {pains}").format(name=about.name, pains=pains))
        if gone:
            pains = quotes([_text(about, pain) for pain in gone])
            yield Said(
                (), "changed", _("“{name}” no longer solves {pains}").format(name=about.name, pains=pains)
            )
        if not come and not gone:
            yield Said(
                (), "moved", _("“{name}” solves the same pains in another order").format(name=about.name)
            )


def _text(about: About, written: str) -> str:
    home, slash, pain = written.rpartition("/")
    here = home if slash else about.key
    return _found(about.new, here, pain) or _found(about.old, here, pain) or written


def _found(journey: JourneyMap, home: str, pain: str) -> str:
    for _stage, key, touchpoint in journey.touchpoints():
        if key == home and pain in touchpoint.pains:
            return touchpoint.pains[pain].text
    return ""
