"""A map that uses every field, and random edits to it that a careful person could have made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from journeymap.change import Add, Change, Move, Remove, Set, apply_to_document, follow
from journeymap.errors import ChangeError
from journeymap.mapfile import read
from journeymap.model import Comment, Document
from journeymap.rules import check
from tests.strategies.tea_by_post import START

__all__ = ["edited", "errors_of", "start"]

Edit = Callable[[Document, Random], list[Change]]


def start() -> Document:
    """The map that all edits start from."""
    return read(START)


def errors_of(document: Document) -> list[str]:
    """What is wrong with a map besides unsettled conflicts."""
    return [
        f"{issue.code} {issue.at} {issue.message}"
        for issue in check(document)
        if issue.severity == "error" and issue.code != "JM209"
    ]


def edited(document: Document, random: Random, edits: int, *, renaming: bool = False) -> Document:
    """The document after that many edits, each of which leaves a right map; now and then a comment more.

    Parameters
    ----------
    renaming
        Whether a touchpoint may get another id.
    """
    done = tries = 0
    while done < edits and tries < edits * 20:
        tries += 1
        edit = random.choice(_EDITS)
        try:
            after = apply_to_document(document, edit(document, random))
        except (ChangeError, IndexError):
            # This edit has nothing to be done to in this map.
            continue
        if after != document and not errors_of(after):
            document = after
            done += 1
    if renaming and random.random() < 0.3:
        at, name, _home = _touchpoint(document, random)
        document = _renamed(document, at, f"{name}-{random.randrange(99)}")
    if random.random() < 0.3:
        at = _touchpoint(document, random)[0]
        said = document.comments.get(at, ())
        comments = {**document.comments, at: (*said, Comment(f" said {random.randrange(999)}", "before"))}
        document = replace(document, comments=comments)
    return document


def _renamed(document: Document, at: str, name: str) -> Document:
    """The document with another id for a touchpoint; only maps without comments in it, to stay simple."""
    if any(key.startswith(at) for key in document.comments):
        return document
    return replace(document, journey=follow(document.journey, {at: at.rpartition("/")[0] + "/" + name}))


def _touchpoint(document: Document, random: Random) -> tuple[str, str, str]:
    """Address, id and stage of some touchpoint."""
    found = [
        (f"stages/{stage}/touchpoints/{key}", key, stage) for stage, key, _ in document.journey.touchpoints()
    ]
    return random.choice(found)


def _stage(document: Document, random: Random) -> str:
    return random.choice(list(document.journey.stages))


def _word(random: Random) -> str:
    return random.choice(("calm", "лист", "茶", "no", "12:30", "a: b", "# x")) + str(random.randrange(50))


def _text(document: Document, random: Random) -> list[Change]:
    field = random.choice(("name", "doing", "thinking", "feeling"))
    return [Set(f"{_touchpoint(document, random)[0]}/{field}", _word(random))]


def _map_text(document: Document, random: Random) -> list[Change]:
    return [Set(random.choice(("title", "goal", "vision", "owner")), _word(random))]


def _number(document: Document, random: Random) -> list[Change]:
    return [Set(f"{_touchpoint(document, random)[0]}/importance", random.randint(1, 5))]


def _reviewed(document: Document, random: Random) -> list[Change]:
    return [Set("reviewed", f"2026-0{random.randint(1, 9)}-11")]


def _emotion(document: Document, random: Random) -> list[Change]:
    value = random.choice((0, [1, -1], {"ann": [0, random.randint(-2, 2)]}, {"bob": -1}))
    return [Set(f"{_touchpoint(document, random)[0]}/emotion", value)]


def _score(document: Document, random: Random) -> list[Change]:
    lists = [
        (f"stages/{stage}/touchpoints/{key}/emotion", part.emotion)
        for stage, key, part in document.journey.touchpoints()
        if isinstance(part.emotion, tuple)
    ]
    at, scores = random.choice(lists)
    return [Set(at, [*scores, random.randint(-2, 2)])]


def _pain(document: Document, random: Random) -> list[Change]:
    at = _touchpoint(document, random)[0]
    return [
        Add(f"{at}/pains/p{random.randrange(30)}", {"text": _word(random), "severity": random.randint(1, 5)})
    ]


def _any_pain(document: Document, random: Random) -> tuple[str, int]:
    return random.choice(
        [
            (f"stages/{stage}/touchpoints/{key}/pains/{pain}", part.pains[pain].votes)
            for stage, key, part in document.journey.touchpoints()
            for pain in part.pains
        ]
    )


def _votes(document: Document, random: Random) -> list[Change]:
    at, votes = _any_pain(document, random)
    return [Set(f"{at}/votes", votes + random.randint(1, 3))]


def _severity(document: Document, random: Random) -> list[Change]:
    return [Set(f"{_any_pain(document, random)[0]}/severity", random.randint(1, 5))]


def _pain_goes(document: Document, random: Random) -> list[Change]:
    return [Remove(_any_pain(document, random)[0])]


def _solves(document: Document, random: Random) -> list[Change]:
    at, _key, _stage = _touchpoint(document, random)
    pain = _any_pain(document, random)[0].split("/")
    solves = [f"{pain[3]}/{pain[5]}"]
    return [Add(f"{at}/ideas/i{random.randrange(30)}", {"text": _word(random), "solves": solves})]


def _tags(document: Document, random: Random) -> list[Change]:
    tags = [tag for tag in document.journey.tags if random.random() > 0.2]
    tags.insert(random.randint(0, len(tags)), _word(random))
    return [Set("tags", tags)]


def _reorder(document: Document, random: Random) -> list[Change]:
    at, key, stage = _touchpoint(document, random)
    others = [other for other in document.journey.stages[stage].touchpoints if other != key]
    return [Move(at, at, random.choice([*others, None]))]


def _away(document: Document, random: Random) -> list[Change]:
    at, key, _stage_now = _touchpoint(document, random)
    to = _stage(document, random)
    return [Move(at, f"stages/{to}/touchpoints/{key}")]


def _stage_order(document: Document, random: Random) -> list[Change]:
    stage, other = _stage(document, random), _stage(document, random)
    return [Move(f"stages/{stage}", f"stages/{stage}", other if other != stage else None)]


def _new_touchpoint(document: Document, random: Random) -> list[Change]:
    stage = _stage(document, random)
    before = random.choice([*document.journey.stages[stage].touchpoints, None])
    value = {"name": _word(random), "channel": random.choice(list(document.journey.channels))}
    return [Add(f"stages/{stage}/touchpoints/t{random.randrange(40)}", value, before)]


def _new_stage(document: Document, random: Random) -> list[Change]:
    return [Add(f"stages/s{random.randrange(9)}", {"name": _word(random)}, _stage(document, random))]


def _stage_goes(document: Document, random: Random) -> list[Change]:
    return [Remove(f"stages/{_stage(document, random)}")]


def _touchpoint_goes(document: Document, random: Random) -> list[Change]:
    at, key, _home = _touchpoint(document, random)
    cleaned: list[Change] = []
    for stage, name, part in document.journey.touchpoints():
        if part.next is not None and key in part.next:
            cleaned.append(Remove(f"stages/{stage}/touchpoints/{name}/next/{key}"))
    return [*cleaned, Remove(at)]


def _way(document: Document, random: Random) -> list[Change]:
    at, to = _touchpoint(document, random)[0], _touchpoint(document, random)[1]
    ways = dict.fromkeys((to, _touchpoint(document, random)[1]))
    return [Set(f"{at}/next", {way: {"share": random.choice((0.1, 0.4, 0.5))} for way in ways})]


def _new_channel(document: Document, random: Random) -> list[Change]:
    key = f"c{random.randrange(9)}"
    at = _touchpoint(document, random)[0]
    return [Add(f"channels/{key}", {"name": _word(random)}), Set(f"{at}/channel", key)]


def _channel(document: Document, random: Random) -> list[Change]:
    return [
        Set(f"{_touchpoint(document, random)[0]}/channel", random.choice(list(document.journey.channels)))
    ]


def _channel_goes(document: Document, random: Random) -> list[Change]:
    key = random.choice(list(document.journey.channels))
    cleaned = [
        Set(f"stages/{stage}/touchpoints/{name}/channel", None)
        for stage, name, part in document.journey.touchpoints()
        if part.channel == key
    ]
    return [*cleaned, Remove(f"channels/{key}")]


def _audience(document: Document, random: Random) -> list[Change]:
    people = [name for name in document.journey.personas if random.random() > 0.5]
    return [Set(f"{_touchpoint(document, random)[0]}/personas", people)]


def _persona(document: Document, random: Random) -> list[Change]:
    return [Add(f"personas/n{random.randrange(9)}", {"name": _word(random)})]


def _persona_goes(document: Document, random: Random) -> list[Change]:
    return [Remove(f"personas/{random.choice(list(document.journey.personas))}")]


def _lane(document: Document, random: Random) -> list[Change]:
    at, lane = _touchpoint(document, random)[0], random.choice(list(document.journey.lanes))
    return [Add(f"{at}/lanes/{lane}", _word(random))]


def _lane_goes(document: Document, random: Random) -> list[Change]:
    return [Remove(f"lanes/{random.choice(list(document.journey.lanes))}")]


def _metric(document: Document, random: Random) -> list[Change]:
    field = random.choice(("value", "target", "n"))
    return [Set(f"metrics/nps/{field}", random.randint(1, 90))]


def _own(document: Document, random: Random) -> list[Change]:
    return [
        Set(f"stages/{_stage(document, random)}/x-board", random.choice((True, 1, "1", [1, {"a": None}])))
    ]


_EDITS: tuple[Edit, ...] = (
    *(_text, _text, _text, _map_text, _number, _reviewed, _emotion, _score, _score, _pain, _pain, _votes),
    *(_votes, _severity, _pain_goes, _solves, _tags, _reorder, _reorder, _away, _away, _stage_order),
    *(_new_touchpoint, _new_touchpoint, _new_stage, _stage_goes, _touchpoint_goes, _way, _new_channel),
    *(_channel, _channel_goes, _audience, _persona, _persona_goes, _lane, _lane_goes, _metric, _own),
)
