"""Touchpoints as rows of a table, and what an edited table does to the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import east_asian_width

from streamlit import column_config as cc

from journeymap.change import Change, Set, apply
from journeymap.errors import ChangeError
from journeymap.layout.personas import short_name
from journeymap.model import JourneyMap, Touchpoint
from journeymap.ui.bulk_table import BulkTable, Diff
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import (
    add_touchpoint,
    address_of,
    concerned,
    delete_touchpoint,
    move_touchpoint,
    scores_of,
    set_emotion,
)
from journeymap.ui.edits.touchpoint_edits import find_touchpoint
from journeymap.ui.inspector.several_scores import read_scores, signed
from journeymap.ui.inspector.words_of_fields import CONFIDENCE, ENDING, worded
from journeymap.words import _

__all__ = ["TOUCHPOINTS"]

_TEXTS = ("doing", "thinking", "feeling")
_PLAIN = (*_TEXTS, "importance", "effort", "moment_of_truth")


def _rows(journey: JourneyMap) -> list[dict[str, Any]]:
    stages, channels = _stages(journey), _channels(journey)
    return [
        {
            "name": part.name,
            "stage": stages[stage],
            "channel": channels.get(part.channel or ""),
            **{column: _felt(journey, part, persona) for column, persona in _voices(journey).items()},
            "confidence": worded(CONFIDENCE).get(part.confidence or ""),
            "ends": worded(ENDING).get(part.ends or ""),
            **{field: getattr(part, field) for field in _PLAIN},
        }
        for stage, _key, part in journey.touchpoints()
    ]


def _columns(journey: JourneyMap) -> dict[str, Any]:
    stages, channels = list(_stages(journey).values()), list(_channels(journey).values())
    return {
        # Not pinned: a pinned column looks as if it could not be edited.
        "name": cc.TextColumn(_("Name"), required=True, width=190),
        "stage": cc.SelectboxColumn(_("Stage"), options=stages, required=True, width=_wide(_("Stage"), 110)),
        "channel": cc.SelectboxColumn(_("Channel"), options=channels, width=_wide(_("Channel"), 120)),
        "doing": cc.TextColumn(_("Doing"), width=170),
        "thinking": cc.TextColumn(_("Thinking"), width=170),
        "feeling": cc.TextColumn(_("Feeling"), width=_wide(_("Feeling"), 90)),
        **{column: _emotion(journey, persona) for column, persona in _voices(journey).items()},
        "importance": _level(_("Importance")),
        "effort": _level(_("Effort"), help=_("Effort for the customer")),
        "confidence": cc.SelectboxColumn(
            _("How we know"), options=list(worded(CONFIDENCE).values()), width=_wide(_("How we know"))
        ),
        "moment_of_truth": cc.CheckboxColumn(_("Moment of truth"), width=_wide(_("Moment of truth"))),
        "ends": cc.SelectboxColumn(
            _("Ends"), options=list(worded(ENDING).values()), width=_wide(_("Ends"), 120)
        ),
    }


def _level(title: str, **more: Any) -> Any:
    return cc.NumberColumn(title, min_value=1, max_value=5, step=1, width=_wide(title), **more)


def _wide(title: str, least: int = 70) -> int:
    """Pixels in which the heading is whole, with its menu; an East Asian sign is as wide as two letters."""
    signs = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in title)
    return max(least, round(7.4 * signs) + 34)


def _voices(journey: JourneyMap) -> dict[str, str | None]:
    """The columns of scores: one for everybody, or one for each persona where they are scored apart."""
    apart = any(isinstance(part.emotion, dict) for _stage, _key, part in journey.touchpoints())
    return {f"emotion/{key}": key for key in journey.personas} if apart else {"emotion": None}


def _emotion(journey: JourneyMap, persona: str | None) -> Any:
    name = distinct({key: short_name(one.name) for key, one in journey.personas.items()}).get(persona or "")
    title = _("{persona} feels").format(persona=name) if name else _("Emotion")
    about = _("−2 to 2, or a mood in words; of several people one score each, with spaces between.")
    return cc.TextColumn(title, width=_wide(title), help=about)


def _felt(journey: JourneyMap, part: Touchpoint, persona: str | None) -> str | None:
    """The scores of a persona as they are typed; a score for everybody is each concerned persona's."""
    shared = persona if isinstance(part.emotion, dict) else None
    if persona is not None and persona not in concerned(journey, part):
        return None
    return " ".join(signed(score) for score in scores_of(part, shared)) or None


def _changes(journey: JourneyMap, diff: Diff) -> Sequence[Change]:
    order = [(key, part) for _stage, key, part in journey.touchpoints()]
    changes: list[Change] = []
    now = journey

    def do(step: Sequence[Change]) -> None:
        nonlocal now
        now = apply(now, step)
        changes.extend(step)

    for number, cells in sorted(diff.edited.items()):
        key = order[number][0]
        do(_fields(journey, address_of(now, key), cells))
        for column, persona in _voices(journey).items():
            if column in cells:
                do(_scored(now, key, persona, cells[column]))
        if cells.get("stage") is not None:
            do(move_touchpoint(now, key, _key_of(_stages(journey), cells["stage"])))
    for number in diff.deleted:
        do(delete_touchpoint(now, order[number][0]))
    for row in diff.added:
        if not row.get("name") or not row.get("stage"):
            raise ChangeError(_("a new touchpoint needs a stage and a name"))
        step, key = add_touchpoint(now, row["name"], stage=_key_of(_stages(journey), row["stage"]))
        do(step)
        rest = {
            field: value for field, value in row.items() if field != "name" and value not in (None, False)
        }
        do(_fields(journey, address_of(now, key), rest))
        for column, persona in _voices(journey).items():
            if rest.get(column):
                do(_scored(now, key, persona, rest[column]))
    return changes


def _scored(journey: JourneyMap, key: str, persona: str | None, written: str | None) -> Sequence[Change]:
    part = find_touchpoint(journey, key)[1]
    if persona is not None and persona not in concerned(journey, part):
        raise ChangeError(
            _("“{name}” does not concern {persona}: only who is there can have a score").format(
                name=part.name, persona=journey.personas[persona].name
            )
        )
    return set_emotion(journey, address_of(journey, key), part, persona, read_scores(written or ""))


def _fields(journey: JourneyMap, at: str, cells: Mapping[str, Any]) -> list[Change]:
    if "name" in cells and not cells["name"]:
        raise ChangeError(_("a touchpoint needs a name"))
    return [
        Set(f"{at}/{field}", _value(journey, field, value))
        for field, value in cells.items()
        if field != "stage" and not field.startswith("emotion")
    ]


def _value(journey: JourneyMap, field: str, value: Any) -> Any:
    if value in (None, "", False):
        return None
    if field == "channel":
        return _key_of(_channels(journey), value)
    if field in ("confidence", "ends"):
        return _key_of(worded(CONFIDENCE if field == "confidence" else ENDING), value)
    return value


def _key_of(names: Mapping[str, str], name: str) -> str:
    return next(key for key, other in names.items() if other == name)


def _stages(journey: JourneyMap) -> dict[str, str]:
    return distinct({key: stage.name for key, stage in journey.stages.items()})


def _channels(journey: JourneyMap) -> dict[str, str]:
    return distinct({key: channel.name for key, channel in journey.channels.items()})


TOUCHPOINTS = BulkTable("touchpoints", _rows, _columns, _changes)
"""The touchpoints of a map, one row each."""
