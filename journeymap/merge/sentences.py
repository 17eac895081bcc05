"""Conflicts in sentences, for whoever has to settle them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from journeymap.model import Conflict
from journeymap.words import _

__all__ = ["told"]

_LONGEST = 60


def told(conflict: Conflict) -> str:
    """What both sides did at one place.

    Examples
    --------
    >>> told(Conflict(at="owner", base="Ann", ours="Bob", theirs="Cy"))
    'owner: ours is "Bob", theirs is "Cy", it was "Ann"'
    >>> told(Conflict(at="channels/fax", base={"name": "Fax"}, ours=None, theirs={"name": "Old fax"}))
    'channels/fax: we removed it, they changed it or use it'
    """
    for applies, sentence in _CASES:
        if applies(conflict):
            return sentence().format(
                at=conflict.at or "/",
                base=_shown(conflict.base),
                ours=_shown(conflict.ours),
                theirs=_shown(conflict.theirs),
            )
    return ""


def _shown(value: Any) -> str:
    if isinstance(value, dict) and set(value) == {"at"}:
        return str(value["at"])
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _is_about(conflict: Conflict, key: str) -> bool:
    return isinstance(conflict.ours, dict) and set(conflict.ours) == {key}


def _is_element(conflict: Conflict) -> bool:
    return isinstance(conflict.ours or conflict.theirs, dict)


_CASES: tuple[tuple[Callable[[Conflict], bool], Callable[[], str]], ...] = (
    (
        lambda conflict: _is_about(conflict, "at"),
        lambda: _("{at}: we put it at {ours}, they put it at {theirs}"),
    ),
    (
        lambda conflict: _is_about(conflict, "order"),
        lambda: _("{at}: both sides put them in another order; ours stays"),
    ),
    (
        lambda conflict: conflict.ours is None and _is_element(conflict),
        lambda: _("{at}: we removed it, they changed it or use it"),
    ),
    (
        lambda conflict: conflict.theirs is None and _is_element(conflict),
        lambda: _("{at}: they removed it, we changed it or use it"),
    ),
    (
        lambda conflict: conflict.base is None and _is_element(conflict),
        lambda: _("{at}: both sides added it, with different content; ours stays"),
    ),
    (
        _is_element,
        lambda: _("{at}: both sides changed it; ours stays"),
    ),
    (
        lambda conflict: conflict.base is None,
        lambda: _("{at}: ours is {ours}, theirs is {theirs}, it was not there"),
    ),
    (
        lambda conflict: True,
        lambda: _("{at}: ours is {ours}, theirs is {theirs}, it was {base}"),
    ),
)
