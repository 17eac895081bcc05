"""Pains as rows of a table, and what an edited table does to the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from streamlit import column_config as cc

from journeymap.change import Change, Set, apply
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap
from journeymap.ui.bulk_table import BulkTable, Diff
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import add_entry, address_of, delete_pain
from journeymap.ui.inspector.words_of_fields import WORK_STATUS, worded
from journeymap.words import _

__all__ = ["PAINS"]

_FIELDS = ("text", "severity", "owner", "ticket", "votes")


def _rows(journey: JourneyMap) -> list[dict[str, Any]]:
    names = _touchpoints(journey)
    return [
        {
            "touchpoint": names[key],
            "reach": None if pain.reach is None else round(pain.reach * 100, 4),
            "status": worded(WORK_STATUS)[pain.status],
            **{field: getattr(pain, field) for field in _FIELDS},
        }
        for _stage, key, part in journey.touchpoints()
        for pain in part.pains.values()
    ]


def _columns(journey: JourneyMap) -> dict[str, Any]:
    names = list(_touchpoints(journey).values())
    return {
        "touchpoint": cc.SelectboxColumn(_("Touchpoint"), options=names, required=True, width="medium"),
        "text": cc.TextColumn(_("Pain"), required=True, width="large"),
        "severity": cc.NumberColumn(_("Severity"), min_value=1, max_value=5, step=1, width=90),
        "reach": cc.NumberColumn(_("Reach"), min_value=0, max_value=100, format="%g %%", width="small"),
        "owner": cc.TextColumn(_("Owner"), width="small"),
        "status": cc.SelectboxColumn(_("Status"), options=list(worded(WORK_STATUS).values()), width="small"),
        "ticket": cc.TextColumn(_("Ticket"), width="small"),
        "votes": cc.NumberColumn(_("Votes"), min_value=0, step=1, width="small"),
    }


def _changes(journey: JourneyMap, diff: Diff) -> Sequence[Change]:
    order = [(key, pain) for _stage, key, part in journey.touchpoints() for pain in part.pains]
    changes: list[Change] = []
    now = journey
    for number, cells in sorted(diff.edited.items()):
        key, pain = order[number]
        if "touchpoint" in cells and cells["touchpoint"] != _touchpoints(journey)[key]:
            raise ChangeError(_("a pain stays at its touchpoint: delete it here and add it there"))
        changes += _fields(f"{address_of(journey, key)}/pains/{pain}", cells)
    now = apply(journey, changes)
    for number in diff.deleted:
        step: Sequence[Change] = delete_pain(now, *order[number])
        now = apply(now, step)
        changes += step
    for row in diff.added:
        if not row.get("touchpoint") or not row.get("text"):
            raise ChangeError(_("a new pain needs a touchpoint and a text"))
        names = _touchpoints(journey)
        at = address_of(now, next(key for key, name in names.items() if name == row["touchpoint"]))
        step, pain = add_entry(now, f"{at}/pains", row["text"], row["text"])
        rest = {field: value for field, value in row.items() if field != "text" and value is not None}
        step = (*step, *_fields(f"{at}/pains/{pain}", rest))
        now = apply(now, step)
        changes += step
    return changes


def _fields(at: str, cells: Mapping[str, Any]) -> list[Change]:
    return [
        Set(f"{at}/{field}", _value(field, value)) for field, value in cells.items() if field != "touchpoint"
    ]


def _value(field: str, value: Any) -> Any:
    if field == "text" and not value:
        raise ChangeError(_("a pain needs a text"))
    if value in (None, ""):
        return None
    if field == "reach":
        return round(value / 100, 6)
    if field == "status":
        return next(key for key, word in worded(WORK_STATUS).items() if word == value)
    return value


def _touchpoints(journey: JourneyMap) -> dict[str, str]:
    return distinct({key: part.name for _stage, key, part in journey.touchpoints()})


PAINS = BulkTable("pains", _rows, _columns, _changes)
"""The pains of a map, one row each."""
