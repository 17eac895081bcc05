"""What the values of a field are called on the picture."""

from __future__ import annotations

from journeymap.words import N_

__all__ = ["CONFIDENCE", "ENDINGS", "KINDS", "LEVELS", "OWNERS", "PHASES", "STATES", "STATUSES"]

LEVELS = {2: N_("delighted"), 1: N_("pleased"), 0: N_("neutral"), -1: N_("annoyed"), -2: N_("angry")}
PHASES = {"before": N_("Before"), "during": N_("During"), "after": N_("After")}
OWNERS = {
    "brand": N_("brand"),
    "partner": N_("partner"),
    "customer": N_("customer"),
    "social": N_("social"),
}
KINDS = {"digital": N_("digital"), "physical": N_("physical"), "mixed": N_("digital and physical")}
STATES = {"current": N_("current state"), "future": N_("future state")}
STATUSES = {"draft": N_("draft"), "agreed": N_("agreed"), "retired": N_("retired")}
CONFIDENCE = {"assumed": N_("assumed"), "observed": N_("observed"), "measured": N_("measured")}
ENDINGS = {"achieved": N_("goal achieved"), "abandoned": N_("journey abandoned")}
