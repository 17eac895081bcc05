"""What an import understood and what it left out, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.cli.caret import harmless
from journeymap.exchange import Imported
from journeymap.words import _, ngettext

__all__ = ["account"]


def account(imported: Imported) -> Iterator[str]:
    """Understood sentences, then everything that was left out or changed, with its place."""
    for sentence in imported.understood:
        yield _("Understood: {sentence}").format(sentence=harmless(sentence))
    count = len(imported.left_out)
    if not count:
        yield _("Nothing was left out.")
        return
    yield ngettext("Left out or changed: {n} thing", "Left out or changed: {n} things", count).format(n=count)
    for one in imported.left_out:
        yield _("  {place}: {text} – {why}").format(
            place=one.place, text=harmless(one.text), why=harmless(one.why)
        )
