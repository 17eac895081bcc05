"""What hurts: the pains of a touchpoint, in the order of the map."""

from __future__ import annotations

from journeymap.model import Pain
from journeymap.ui.edits import delete_pain
from journeymap.ui.inspector.entries import new_entry
from journeymap.ui.inspector.fields import people, share
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.work_box import Level, work_box
from journeymap.words import _

__all__ = ["what_hurts"]


def what_hurts(spot: Spot) -> None:
    """Each pain in a box of its own, and a line for one more."""
    for key, pain in spot.part.pains.items():
        _pain(spot, key, pain)
    new_entry(spot, "pains", _("Another pain"), _("What hurts, in a sentence"), lambda given: given)


def _pain(spot: Spot, key: str, pain: Pain) -> None:
    desk = spot.desk

    def reach() -> None:
        label = _("Reach: share of travellers here who meet it")
        share(desk, spot.field("pains", key, "reach"), label, pain.reach)

    def whom() -> None:
        if desk.journey.personas:
            people(desk, spot.field("pains", key, "personas"), _("Whom it hurts"), pain.personas)

    work_box(
        spot,
        "pains",
        key,
        pain,
        label=_("Pain"),
        levels=[Level("severity", _("Severity"), pain.severity, 3, _("1 a scratch, 5 they leave"))],
        first=reach,
        last=whom,
        delete=delete_pain(desk.journey, spot.key, key),
        deleted=_("Pain deleted"),
    )
