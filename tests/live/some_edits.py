"""What people do on a board: single edits, chosen by chance, of a map as one of them sees it."""

from __future__ import annotations

import random
from typing import Any

from journeymap.live.wire import keyed
from journeymap.model import JourneyMap

__all__ = ["some_edit"]


def some_edit(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    """One of the things people do on a board, on the map as one of them sees it."""
    stages = list(view.stages)
    if not stages:
        return [{"op": "add", "at": "stages/anew", "value": keyed({"name": "Anew"})}]
    places = [(stage, key) for stage, key, _part in view.touchpoints()]
    if not places:
        return _new_card(view, chance)
    return chance.choice(_EDITS)(view, chance)


def _word(chance: random.Random) -> str:
    return chance.choice(("slow", "好", "быстро", "🙂", "pays")) + str(chance.randint(0, 99))


def _card(view: JourneyMap, chance: random.Random) -> tuple[str, str, str]:
    home, key = chance.choice([(stage, key) for stage, key, _part in view.touchpoints()])
    return home, key, f"stages/{home}/touchpoints/{key}"


def _name(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    return [{"op": "set", "at": f"{_card(view, chance)[2]}/name", "value": _word(chance)}]


def _feel(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    value = chance.choice((-2, -1, 0, 1.5, None))
    return [{"op": "set", "at": f"{_card(view, chance)[2]}/emotion", "value": value}]


def _new_card(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    # Few ids, so that people often choose the same one.
    taken = {key for _stage, key, _part in view.touchpoints()}
    free = [f"new-{number}" for number in range(12) if f"new-{number}" not in taken]
    if not free:
        return _name(view, chance)
    stage = chance.choice(list(view.stages))
    before = chance.choice([None, *view.stages[stage].touchpoints])
    at = f"stages/{stage}/touchpoints/{chance.choice(free[:3])}"
    return [{"op": "add", "at": at, "value": keyed({"name": _word(chance)}), "before": before}]


def _pain(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    home, key, at = _card(view, chance)
    pain = f"pain-{chance.randint(0, 3)}"
    if pain in view.stages[home].touchpoints[key].pains:
        return [{"op": "set", "at": f"{at}/pains/{pain}/severity", "value": chance.randint(1, 5)}]
    value = keyed({"text": _word(chance), "severity": 4})
    return [{"op": "add", "at": f"{at}/pains/{pain}", "value": value}]


def _move(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    _home, key, at = _card(view, chance)
    stage = chance.choice(list(view.stages))
    before = chance.choice([None, *(other for other in view.stages[stage].touchpoints if other != key)])
    return [{"op": "move", "at": at, "to": f"stages/{stage}/touchpoints/{key}", "before": before}]


def _order(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    home, key, at = _card(view, chance)
    before = chance.choice([None, *(other for other in view.stages[home].touchpoints if other != key)])
    return [{"op": "move", "at": at, "to": at, "before": before}]


def _remove(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    return [{"op": "remove", "at": _card(view, chance)[2]}]


def _lead(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    target = _card(view, chance)[1]
    return [{"op": "set", "at": f"{_card(view, chance)[2]}/next", "value": keyed({target: {"share": 0.5}})}]


def _quote(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    home, key, at = _card(view, chance)
    quotes = list(view.stages[home].touchpoints[key].quotes)
    if quotes and chance.random() < 0.2:
        quotes.remove(chance.choice(quotes))
    else:
        quotes.append(_word(chance))
    return [{"op": "set", "at": f"{at}/quotes", "value": quotes or None}]


def _stage(view: JourneyMap, chance: random.Random) -> list[dict[str, Any]]:
    stage = chance.choice(list(view.stages))
    if chance.random() < 0.3 and len(view.stages) > 1:
        return [{"op": "remove", "at": f"stages/{stage}"}]
    # Ids that JavaScript would sort before all others.
    fresh = str(chance.randint(1, 30))
    if fresh in view.stages:
        return [{"op": "set", "at": f"stages/{stage}/name", "value": _word(chance)}]
    return [{"op": "add", "at": f"stages/{fresh}", "value": keyed({"name": _word(chance)}), "before": stage}]


_EDITS = (_name, _name, _feel, _new_card, _pain, _quote, _move, _order, _remove, _lead, _stage)
