"""The forms of sentences about a change: of a text, a number, a choice, a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from journeymap.change.spoken_values import figure, quotes, short
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = [
    "About",
    "Choices",
    "Flags",
    "Form",
    "Kind",
    "Labelled",
    "Lists",
    "Named",
    "Numbers",
    "Said",
    "Texts",
    "labelled",
]

Kind = Literal["added", "removed", "changed", "moved", "renamed", "comment"]
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and what it is about: the keys below the element it was asked of."""

    below: Keys
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class About:
    """What a form needs to know of the element whose field changed.

    ``old`` carries the ids of ``new`` already; ``name`` is what people call a pain,
    idea, transition or metric within its touchpoint; ``key`` is its id.
    """

    old: JourneyMap
    new: JourneyMap
    key: str = ""
    name: str = ""


class Form(Protocol):
    """How a change of one field is told."""

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """The sentences; ``old`` and ``new`` are the field's two values, which differ."""


def _put(sentence: str, about: About, **values: str) -> str:
    return _(sentence).format(name=about.name, **values)


@dataclass(frozen=True, slots=True)
class Texts:
    """A text or a choice that may be absent: sentences with ``{old}`` and ``{new}``."""

    first: str
    changed: str
    gone: str
    say: Callable[[Any], str] = short
    kind: Kind = "changed"

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """One sentence: it is there now, is another one, or is gone."""
        sentence = self.changed if old and new else self.first if new else self.gone
        said = {name: self.say(value) if value else "" for name, value in (("old", old), ("new", new))}
        yield Said((), self.kind, _put(sentence, about, **said))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text under its label: for the many fields that are just texts."""

    label: str

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """One sentence that begins with the label."""
        yield Said((), "changed", labelled(_(self.label), old or "", new or ""))


def labelled(label: str, old: str, new: str) -> str:
    """What became of a text, behind a label that is in the reader's language already."""
    if old and new:
        text = _("{label}: now “{new}”, before “{old}”")
    else:
        text = _("{label}: “{new}”") if new else _("{label}: no longer “{old}”")
    return text.format(label=label, old=short(old), new=short(new))


@dataclass(frozen=True, slots=True)
class Numbers:
    """A number: sentences for more, less, and, where it may be absent, for there and gone."""

    rises: str
    falls: str
    first: str = ""
    gone: str = ""
    say: Callable[[Any], str] = figure

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """One sentence with the direction in a word."""
        if old is None:
            sentence = self.first
        elif new is None:
            sentence = self.gone
        else:
            sentence = self.rises if new > old else self.falls
        said = {
            name: "" if value is None else self.say(value) for name, value in (("old", old), ("new", new))
        }
        yield Said((), "changed", _put(sentence, about, **said))


@dataclass(frozen=True, slots=True)
class Choices:
    """A choice of few values, with a sentence for each that it may take now."""

    now: Mapping[Any, str]

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """The sentence of the new value."""
        yield Said((), "changed", _put(self.now[new], about))


@dataclass(frozen=True, slots=True)
class Flags:
    """Yes or no."""

    yes: str
    no: str

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """The sentence of the new value."""
        yield Said((), "changed", _put(self.yes if new else self.no, about))


@dataclass(frozen=True, slots=True)
class Named:
    """A list of ids, told by the names of what they stand for."""

    come: str
    gone: str
    none: str
    say: Callable[[JourneyMap, JourneyMap, str], str]

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """Who came, who went; or that everybody is meant again."""
        for sentence, these in (
            (self.come, [key for key in new if key not in old]),
            (self.gone, [key for key in old if key not in new]),
        ):
            if these and (new or not self.none):
                names = quotes([self.say(about.new, about.old, key) for key in these])
                yield Said((), "changed", _put(sentence, about, names=names))
        if not new and self.none:
            yield Said((), "changed", _put(self.none, about))
        elif set(old) == set(new):
            yield Said((), "moved", _("The order of a list changed"))


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of texts under its label."""

    label: str

    def tell(self, about: About, old: Any, new: Any) -> Iterator[Said]:
        """What came, what went, or that only the order is another."""
        label = _(self.label)
        come = _left(new, old)
        gone = _left(old, new)
        if come and gone:
            sentence = _("{label}: {new} instead of {old}")
        elif come:
            sentence = _("{label}: {new} added")
        elif gone:
            sentence = _("{label}: {old} removed")
        else:
            yield Said((), "moved", _("{label}: the order changed").format(label=label))
            return
        yield Said((), "changed", sentence.format(label=label, new=quotes(come), old=quotes(gone)))


def _left(these: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """What is in one list more often than in the other."""
    rest = list(others)
    left = []
    for text in these:
        if text in rest:
            rest.remove(text)
        else:
            left.append(text)
    return left
