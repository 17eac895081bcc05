"""Lines made on demand: made once, when they are read, in the language of the moment they were promised."""

from __future__ import annotations

import gettext

from journeymap.overlays.on_demand import OnDemand
from journeymap.words import _, speaking


def test_lines_are_made_at_the_first_look_and_only_then() -> None:
    made: list[str] = []

    def make() -> tuple[str, ...]:
        made.append("once")
        return ("Pays", "by card")

    lines = OnDemand(make)
    assert made == []
    assert list(lines) == ["Pays", "by card"]
    assert (lines[0], lines[1:], len(lines)) == ("Pays", ("by card",), 2)
    assert made == ["once"]


class Loud(gettext.NullTranslations):
    """A language that is English in capitals."""

    def gettext(self, message: str) -> str:
        return message.upper()


def test_they_speak_the_language_they_were_promised_in() -> None:
    with speaking(Loud()):
        lines = OnDemand(lambda: (_("Pains"),))
    assert lines == ("PAINS",)
    assert OnDemand(lambda: (_("Pains"),)) == ("Pains",)


def test_they_equal_the_same_lines() -> None:
    lines = OnDemand(lambda: ("a", "b"))
    assert lines == ("a", "b")
    assert lines == OnDemand(lambda: ("a", "b"))
    assert hash(lines) == hash(("a", "b"))
    assert lines != ("a",)
