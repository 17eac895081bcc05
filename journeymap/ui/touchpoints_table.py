"""Touchpoints as rows of a table, and what an edited table does to the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from streamlit import column_config as cc

from journeymap.change import Change, Set, apply
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Touchpoint
from journeymap.ui.bulk_table import BulkTable, Diff
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import add_touchpoint, address_of, delete_touchpoint, move_touchpoint
from journeymap.ui.inspector.words_of_fields import CONFIDENCE, ENDING, worded
from journeymap.words import _

__all__ = ["TOUCHPOINTS"]

_TEXTS = ("doing", "thinking", "feeling")
_PLAIN = (*_TEXTS, "importance", "effort", "moment_of_truth")


def _rows(journey: JourneyMap) -> list[dict[str, Any]]:
    stages, channels = _stages(journey), _channels(journey)
    return [
        {
            "stage": stages[stage],
            "name": part.name,
            "channel": channels.get(part.channel or ""),
            "emotion": part.emotion if isinstance(part.emotion, float | int) else None,
            "confidence": worded(CONFIDENCE).get(part.confidence or ""),
            "ends": worded(ENDING).get(part.ends or ""),
            **{field: getattr(part, field) for field in _PLAIN},
        }
        for stage, _key, part in journey.touchpoints()
    ]


def _columns(journey: JourneyMap) -> dict[str, Any]:
    return {
        "stage": cc.SelectboxColumn(
            _("Stage"), options=list(_stages(journey).values()), required=True, width="small"
        ),
        "name": cc.TextColumn(_("Name"), required=True, width="medium", pinned=True),
        "channel": cc.SelectboxColumn(_("Channel"), options=list(_channels(journey).values()), width="small"),
        "doing": cc.TextColumn(_("Doing"), width="medium"),
        "thinking": cc.TextColumn(_("Thinking"), width="medium"),
        "feeling": cc.TextColumn(_("Feeling"), width="small"),
        "emotion": cc.NumberColumn(
            _("Emotion"),
            min_value=-2,
            max_value=2,
            step=0.1,
            width="small",
            help=_("−2 to 2 for everybody; empty where several people or personas were scored."),
        ),
        "importance": cc.NumberColumn(_("Importance"), min_value=1, max_value=5, step=1, width="small"),
        "effort": cc.NumberColumn(
            _("Effort for the customer"), min_value=1, max_value=5, step=1, width="small"
        ),
        "confidence": cc.SelectboxColumn(
            _("How we know"), options=list(worded(CONFIDENCE).values()), width="small"
        ),
        "moment_of_truth": cc.CheckboxColumn(_("Moment of truth"), width="small"),
        "ends": cc.SelectboxColumn(_("Ends"), options=list(worded(ENDING).values()), width="small"),
    }


def _changes(journey: JourneyMap, diff: Diff) -> Sequence[Change]:
    order = [(key, part) for _stage, key, part in journey.touchpoints()]
    changes: list[Change] = []
    now = journey

    def do(step: Sequence[Change]) -> None:
        nonlocal now
        now = apply(now, step)
        changes.extend(step)

    for number, cells in sorted(diff.edited.items()):
        key, part = order[number]
        do(_fields(journey, address_of(now, key), part, cells))
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
        do(_fields(journey, address_of(now, key), None, rest))
    return changes


def _fields(journey: JourneyMap, at: str, part: Touchpoint | None, cells: Mapping[str, Any]) -> list[Change]:
    changes: list[Change] = []
    for field, value in cells.items():
        if field == "stage":
            continue
        if field == "name" and not value:
            raise ChangeError(_("a touchpoint needs a name"))
        if (
            field == "emotion"
            and value is None
            and part is not None
            and not isinstance(part.emotion, float | int)
        ):
            continue
        changes.append(Set(f"{at}/{field}", _value(journey, field, value)))
    return changes


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
