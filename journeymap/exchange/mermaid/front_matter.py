"""The front matter of a mermaid diagram: the title out of it, and the rest as it stands."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.mapfile.compose import compose
from journeymap.mapfile.nodes import Branch, pairs, start_of
from journeymap.words import _

__all__ = ["FrontMatter", "taken_apart"]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood between the dashes.

    Attributes
    ----------
    title
        Its title, or ``""``.
    rest
        The lines without the title.
    flaw
        Why it could not be read, or ``""``.
    """

    title: str
    rest: str
    flaw: str = ""


def taken_apart(text: str) -> FrontMatter:
    """The front matter of this text, which is YAML."""
    composition = compose(text)
    root = composition.root
    if composition.issues or not isinstance(root, Branch) or not root.is_mapping:
        if not text.strip():
            return FrontMatter("", "")
        why = composition.issues[0].message if composition.issues else _("it is no list of names and values")
        return FrontMatter("", "", _("the front matter cannot be read: {reason}").format(reason=why))
    lines = text.rstrip().split("\n")
    starts = [start_of(key).line for key, _value in pairs(root)] + [len(lines)]
    for number, (key, value) in enumerate(pairs(root)):
        if key.value == "title" and value.value is not None:
            rest = lines[: starts[number]] + lines[starts[number + 1] :]
            return FrontMatter(str(value.value).strip(), "\n".join(rest))
    return FrontMatter("", "\n".join(lines))
