"""A diff as Markdown, for a comment in a pull request; texts of the map stay texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from journeymap.cli.caret import harmless
from journeymap.cli.diff_pairs import Compared
from journeymap.cli.diff_text import what_became
from journeymap.markdown_text import literal
from journeymap.words import _

__all__ = ["as_markdown", "plain"]

_JOINER = "\u2060"
"""No blank and no letter: it stands between a sign and a name that would call somebody."""

_CALLS = re.compile(r"(@|#|\bGH-|:(?=//)|\bwww(?=\.))", re.IGNORECASE)
_LIST = re.compile(r"^([+-]|\d+(?=[.)]))")


def plain(text: str) -> str:
    """A text of a map so that a comment on GitHub shows it letter by letter.

    It formats nothing, mentions nobody, and links neither a page nor an issue.

    Examples
    --------
    >>> print(plain("<b>*no*</b>"))
    \\<b\\>\\*no\\*\\</b\\>

    References
    ----------
    .. [1] GitHub Flavored Markdown Spec, https://github.github.com/gfm/
    """
    shown = literal(_CALLS.sub(rf"\1{_JOINER}", harmless(" ".join(text.split()))))
    return _LIST.sub(lambda mark: mark[1] + "\\" if mark[1].isdigit() else "\\" + mark[1], shown)


def as_markdown(maps: Sequence[Compared]) -> str:
    """One section for each map that is not the same."""
    told = [each for each in maps if each.status != "same" or each.renamed]
    if not told:
        return _("No map changed.")
    return "\n\n".join("\n".join(_map(each)) for each in told)


def _map(each: Compared) -> Iterator[str]:
    document = each.after or each.before
    title = document.journey.title if document else ""
    yield f"### {plain(title) or plain(each.name)}"
    yield ""
    yield plain(each.name)
    became = what_became(each)
    if became:
        yield ""
        yield plain(became)
    for heading, sayings in groupby(each.sayings, key=lambda saying: saying.heading):
        yield ""
        yield f"**{plain(heading)}**"
        yield ""
        yield from (f"- {plain(saying.text)}" for saying in sayings)
    consequences = each.consequences
    if consequences:
        yield ""
        yield f"**{plain(_('What follows'))}**"
        yield ""
        yield from (f"- {plain(sentence)}" for sentence in consequences)
