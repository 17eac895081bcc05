"""Conflicts in sentences, for whoever has to settle them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from journeymap.merge.place_names import address_said, place_said, touchpoint_names
from journeymap.model import Conflict, JourneyMap, split_address
from journeymap.words import _

__all__ = ["told"]

_LONGEST = 60


def told(conflict: Conflict, journey: JourneyMap | None = None) -> str:
    """What both sides did at one place.

    Parameters
    ----------
    journey
        The merged map, whose names say the place; without it, its address does.

    Examples
    --------
    >>> told(Conflict(at="owner", base="Ann", ours="Bob", theirs="Cy"))
    'owner: ours is "Bob", theirs is "Cy", it was "Ann"'
    >>> told(Conflict(at="channels/fax", base={"name": "Fax"}, ours=None, theirs={"name": "Old fax"}))
    'channels/fax: we removed it, they changed it or use it'
    >>> tea = JourneyMap(journeymap=1, title="Tea", channels={"web": {"name": "Web shop"}})
    >>> told(Conflict(at="channels/web/owner", base="brand", ours="partner", theirs="social"), tea)
    'channels › Web shop › owner: ours is "partner", theirs is "social", it was "brand"'
    """
    for applies, sentence in _CASES:
        if applies(conflict):
            return sentence().format(
                at=(conflict.at or "/") if journey is None else place_said(journey, conflict),
                base=_shown(conflict, conflict.base, journey),
                ours=_shown(conflict, conflict.ours, journey),
                theirs=_shown(conflict, conflict.theirs, journey),
            )
    return ""


def _shown(conflict: Conflict, value: Any, journey: JourneyMap | None) -> str:
    if isinstance(value, dict) and set(value) == {"at"}:
        if _is_new_id(conflict):
            return split_address(value["at"])[-1]
        return str(value["at"]) if journey is None else address_said(journey, value["at"])
    if _is_about_ways(conflict):
        return _ways(value, journey)
    if value is None:
        return _("nothing")
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _ways(value: Any, journey: JourneyMap | None) -> str:
    if value is None:
        return _("the touchpoint below")
    names = {} if journey is None else touchpoint_names(journey)
    return ", ".join(names.get(key, key) for key in value) or _("nothing")


def _is_about(conflict: Conflict, key: str) -> bool:
    return isinstance(conflict.ours, dict) and set(conflict.ours) == {key}


def _is_new_id(conflict: Conflict) -> bool:
    """Whether it is about two ids for one element, not about two places."""
    if not (_is_about(conflict, "at") and isinstance(conflict.theirs, dict)):
        return False
    ours, theirs = (split_address(side.get("at", "")) for side in (conflict.ours, conflict.theirs))
    return ours[:-1] == theirs[:-1] and ours != theirs


def _is_about_ways(conflict: Conflict) -> bool:
    """Whether it is about all ways on from a touchpoint, which are a table and yet one decision."""
    keys = split_address(conflict.at)
    return len(keys) == 5 and keys[:1] == ("stages",) and keys[-1] == "next"


def _is_element(conflict: Conflict) -> bool:
    return isinstance(conflict.ours or conflict.theirs, dict)


_CASES: tuple[tuple[Callable[[Conflict], bool], Callable[[], str]], ...] = (
    (
        _is_new_id,
        lambda: _("{at}: our id for it is `{ours}`, theirs is `{theirs}`"),
    ),
    (
        lambda conflict: _is_about(conflict, "at"),
        lambda: _("{at}: we put it at {ours}, they put it at {theirs}"),
    ),
    (
        lambda conflict: _is_about(conflict, "order"),
        lambda: _("{at}: both sides put them in another order; ours stays"),
    ),
    (
        _is_about_ways,
        lambda: _("{at}: ours leads to {ours}; theirs leads to {theirs}"),
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
