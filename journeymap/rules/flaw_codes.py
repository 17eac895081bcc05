"""The third family of rules, JM3xx: the journey has a flaw."""

from __future__ import annotations

from journeymap.errors import Rule
from journeymap.words import N_

__all__ = ["FLAW_RULES"]

FLAW_RULES: tuple[Rule, ...] = (
    Rule(
        "JM301",
        N_("Unreachable touchpoint"),
        N_(
            "No way leads here from the first touchpoint, for any persona, so its pains count for "
            "nothing. It often means that `next` of the touchpoint above was written and this one "
            "forgotten."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: [thanks]}
      asks-help: {name: Asks for help}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: {thanks: 0.9, asks-help: 0.1}}
      asks-help: {name: Asks for help}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
    ),
    Rule(
        "JM302",
        N_("Open end"),
        N_(
            "`next: []` says that nothing follows, and without `ends` nobody knows whether the customer "
            "got there or gave up; all who come here count as leaving. The touchpoint at the bottom of "
            "the map needs no `ends`."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: [gives-up, thanks]}
      gives-up: {name: Gives up, next: []}
      thanks: {name: Sees a thank-you page}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: [gives-up, thanks]}
      gives-up: {name: Gives up, ends: abandoned}
      thanks: {name: Sees a thank-you page}
""",
    ),
    Rule(
        "JM303",
        N_("Loop nobody leaves"),
        N_(
            "These touchpoints lead only to each other: whoever comes there goes round for ever. Say how "
            "somebody gets out, or write shares that sum to less than 1 for those who give up."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: [sees-error]}
      sees-error: {name: Sees an error, next: [pays]}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: {sees-error: 0.2, thanks: 0.8}}
      sees-error: {name: Sees an error, next: [pays]}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
    ),
    Rule(
        "JM304",
        N_("Shares above 1"),
        N_(
            "A share is part of those who are at the touchpoint, so all shares out of it sum to at most "
            "1, for every persona. What they leave of 1 are those who leave for good. Until it is mended "
            "they are scaled down."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: {thanks: 0.8, gives-up: 0.3}}
      gives-up: {name: Gives up, ends: abandoned}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, next: {thanks: 0.7, gives-up: 0.3}}
      gives-up: {name: Gives up, ends: abandoned}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
    ),
    Rule(
        "JM305",
        N_("Stage without touchpoints"),
        N_(
            "A column of the map is empty: either nobody has asked what happens there, or the stage is "
            "not one."
        ),
        wrong="""\
stages:
  awareness: {name: Awareness}
""",
        right="""\
stages:
  awareness:
    name: Awareness
    touchpoints:
      sees-ad: {name: Sees an advertisement}
""",
    ),
    Rule(
        "JM306",
        N_("Persona who never appears"),
        N_(
            "Every touchpoint names whom it concerns and this persona is never among them. A persona "
            "without a journey says nothing; a touchpoint without `personas` concerns everybody."
        ),
        wrong="""\
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, personas: [mei]}
""",
        right="""\
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays}
""",
    ),
    Rule(
        "JM307",
        N_("Severe pain without owner"),
        N_(
            "A pain of severity 4 or 5 makes customers leave, and nobody is named who takes care of it. A "
            "pain whose `status` is `fixed` needs no owner."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays:
        name: Pays
        pains:
          card-refused: {text: The card is refused, severity: 5}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays:
        name: Pays
        pains:
          card-refused: {text: The card is refused, severity: 5, owner: Payments}
""",
    ),
    Rule(
        "JM308",
        N_("Review older than 12 months"),
        N_(
            "Journeys change and maps do not change by themselves. Go through the map with those who "
            "know, mend it, and write the day of this review."
        ),
        wrong="""\
reviewed: 2020-02-29
""",
        right="""\
reviewed: 2026-11-02
""",
    ),
    Rule(
        "JM309",
        N_("Metric out of its range"),
        N_(
            "A metric of a known name has a value, a baseline or a target it cannot have: a share above 1 "
            "(0.38, not 38), a CSAT outside 1 to 5, a CES outside 1 to 7, an NPS outside −100 to 100."
        ),
        wrong="""\
metrics: {churn_rate: 38}
""",
        right="""\
metrics: {churn_rate: 0.38}
""",
    ),
    Rule(
        "JM310",
        N_("Feeling of somebody who is not there"),
        N_(
            "`emotion` scores a persona whom the touchpoint's `personas` do not list. The score is never "
            "shown."
        ),
        wrong="""\
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  purchase:
    name: Purchase
    touchpoints:
      browses: {name: Browses}
      pays: {name: Pays, personas: [mei], emotion: {mei: -2, raj: 1}}
""",
        right="""\
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  purchase:
    name: Purchase
    touchpoints:
      browses: {name: Browses}
      pays: {name: Pays, personas: [mei, raj], emotion: {mei: -2, raj: 1}}
""",
    ),
    Rule(
        "JM311",
        N_("Transition nobody can take"),
        N_(
            "The touchpoint, the transition and the touchpoint it leads to each say whom they concern, "
            "and there is no persona whom all three concern."
        ),
        wrong="""\
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  purchase:
    name: Purchase
    touchpoints:
      browses: {name: Browses}
      pays: {name: Pays, personas: [mei], next: [calls-shop, thanks]}
      calls-shop: {name: Calls the shop, personas: [raj]}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
        right="""\
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  purchase:
    name: Purchase
    touchpoints:
      browses: {name: Browses}
      pays: {name: Pays, personas: [mei], next: [thanks]}
      calls-shop: {name: Calls the shop, personas: [raj]}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
    ),
)
