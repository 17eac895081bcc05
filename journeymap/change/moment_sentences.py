"""Sentences for the fields of a touchpoint and of its pains, gains and ideas."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.change.emotion_sentences import Emotions
from journeymap.change.frame_sentences import NAME
from journeymap.change.metric_sentences import Measures
from journeymap.change.pointing_sentences import OnChannel, Solving
from journeymap.change.sentence_forms import Choices, Flags, Form, Labelled, Lists, Named, Numbers, Texts
from journeymap.change.spoken_values import duration, percentage, persona_said
from journeymap.change.transition_sentences import Ways
from journeymap.words import N_

__all__ = ["GAIN_FIELDS", "IDEA_FIELDS", "PAIN_FIELDS", "TOUCHPOINT_FIELDS"]

_OWNER = Texts(
    N_("“{new}” now takes care of “{name}”"),
    N_("“{new}” instead of “{old}” now takes care of “{name}”"),
    N_("Nobody takes care of “{name}” any more (before: “{old}”)"),
)
_TICKET = Texts(
    N_("“{name}” has the ticket {new} now"),
    N_("“{name}” has the ticket {new} now, before {old}"),
    N_("“{name}” no longer has a ticket (it was {old})"),
)
_VOTES = Numbers(
    N_("Votes for “{name}” rise from {old} to {new}"), N_("Votes for “{name}” fall from {old} to {new}")
)
_REWORDED = N_("Reworded: “{new}”, before “{old}”")


def _reworded(first: str) -> Texts:
    return Texts(first, _REWORDED, N_("The text of “{old}” is gone"))


TOUCHPOINT_FIELDS: Mapping[str, Form] = {
    "name": NAME,
    "channel": OnChannel(),
    "personas": Named(
        N_("Now concerns {names}"),
        N_("No longer concerns {names}"),
        N_("Now concerns everybody"),
        persona_said,
    ),
    "doing": Labelled(N_("What the customer does")),
    "thinking": Labelled(N_("What the customer thinks")),
    "feeling": Labelled(N_("How the customer feels")),
    "sensing": Labelled(N_("What the customer senses")),
    "exchanged": Lists(N_("What changes hands")),
    "emotion": Emotions(),
    "confidence": Choices(
        {
            None: N_("How well founded this is, is no longer told"),
            "assumed": N_("This is assumed now"),
            "observed": N_("This has been observed now"),
            "measured": N_("This has been measured now"),
        }
    ),
    "importance": Numbers(
        N_("Importance to the customer rises from {old} to {new}"),
        N_("Importance to the customer falls from {old} to {new}"),
        N_("Importance to the customer: {new} of 5"),
        N_("Importance to the customer is no longer told (it was {old})"),
    ),
    "effort": Numbers(
        N_("The customer's effort rises from {old} to {new}"),
        N_("The customer's effort falls from {old} to {new}"),
        N_("The customer's effort: {new} of 5"),
        N_("The customer's effort is no longer told (it was {old})"),
    ),
    "duration": Texts(
        N_("It takes {new}"),
        N_("It takes {new} now, before {old}"),
        N_("How long it takes is no longer told (it was {old})"),
        say=duration,
    ),
    "moment_of_truth": Flags(N_("Now a moment of truth"), N_("No longer a moment of truth")),
    "evidence": Lists(N_("Tangible things")),
    "metrics": Measures(),
    "quotes": Lists(N_("Quotes")),
    "images": Lists(N_("Pictures")),
    "links": Lists(N_("Links")),
    "tags": Lists(N_("Tags")),
    "next": Ways(),
    "ends": Choices(
        {
            None: N_("The journey no longer ends here"),
            "achieved": N_("The journey now ends here with the goal achieved"),
            "abandoned": N_("The journey now ends here, abandoned"),
        }
    ),
}

PAIN_FIELDS: Mapping[str, Form] = {
    "text": _reworded(N_("The pain has a text now: “{new}”")),
    "severity": Numbers(
        N_("Severity of “{name}” rises from {old} to {new}"),
        N_("Severity of “{name}” falls from {old} to {new}"),
    ),
    "reach": Numbers(
        N_("More people meet “{name}”: {new} instead of {old}"),
        N_("Fewer people meet “{name}”: {new} instead of {old}"),
        N_("“{name}” meets {new} of those who pass"),
        N_("How many meet “{name}” is no longer told (it was {old})"),
        say=percentage,
    ),
    "owner": _OWNER,
    "status": Choices(
        {
            "open": N_("“{name}” is an open pain again"),
            "planned": N_("It is planned to fix “{name}”"),
            "fixed": N_("Fixed: “{name}”"),
        }
    ),
    "ticket": _TICKET,
    "votes": _VOTES,
    "personas": Named(
        N_("“{name}” now hurts {names}"),
        N_("“{name}” no longer hurts {names}"),
        N_("“{name}” now hurts everybody"),
        persona_said,
    ),
}

GAIN_FIELDS: Mapping[str, Form] = {"text": _reworded(N_("The gain has a text now: “{new}”")), "votes": _VOTES}

IDEA_FIELDS: Mapping[str, Form] = {
    "text": _reworded(N_("The idea has a text now: “{new}”")),
    "impact": Numbers(
        N_("Impact of “{name}” rises from {old} to {new}"),
        N_("Impact of “{name}” falls from {old} to {new}"),
        N_("Impact of “{name}”: {new} of 5"),
        N_("The impact of “{name}” is no longer told (it was {old})"),
    ),
    "effort": Numbers(
        N_("Effort for “{name}” rises from {old} to {new}"),
        N_("Effort for “{name}” falls from {old} to {new}"),
        N_("Effort for “{name}”: {new} of 5"),
        N_("The effort for “{name}” is no longer told (it was {old})"),
    ),
    "solves": Solving(),
    "owner": _OWNER,
    "status": Choices(
        {
            "open": N_("“{name}” is an open idea again"),
            "planned": N_("It is planned to do “{name}”"),
            "fixed": N_("Done: “{name}”"),
        }
    ),
    "ticket": _TICKET,
    "votes": _VOTES,
}
