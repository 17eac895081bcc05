"""More rules of the third family, JM3xx: how personas are shared out and listed."""

from __future__ import annotations

from journeymap.errors import Rule
from journeymap.words import N_

__all__ = ["PERSONA_RULES"]

PERSONA_RULES: tuple[Rule, ...] = (
    Rule(
        "JM312",
        N_("Shares of personas above 1"),
        N_(
            "The shares of the personas sum to more than 1. They weigh what the map says about everybody, "
            "so each says how large a part of all customers it stands for."
        ),
        wrong="""\
personas:
  mei: {name: Mei, share: 0.7}
  raj: {name: Raj, share: 0.6}
""",
        right="""\
personas:
  mei: {name: Mei, share: 0.7}
  raj: {name: Raj, share: 0.3}
""",
    ),
    Rule(
        "JM313",
        N_("Listed twice"),
        N_(
            "A list whose order says nothing, such as the personas of a touchpoint, the tags, or the pains "
            "an idea solves, names one thing twice. Often another one was meant."
        ),
        wrong="""\
personas:
  mei: {name: Mei}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, personas: [mei, mei]}
""",
        right="""\
personas:
  mei: {name: Mei}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, personas: [mei]}
""",
    ),
)
