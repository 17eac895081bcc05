"""Sentences for the fields of what frames a journey: the map, its personas, channels and stages."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.change.metric_sentences import Measures
from journeymap.change.sentence_forms import Choices, Form, Labelled, Lists, Numbers, Texts
from journeymap.change.spoken_values import day, percentage
from journeymap.words import N_

__all__ = ["CHANNEL_FIELDS", "MAP_FIELDS", "NAME", "PERSONA_FIELDS", "STAGE_FIELDS"]

NAME = Texts(
    first=N_("Now named “{new}”"),
    changed=N_("Renamed, before “{old}”"),
    gone=N_("No longer named “{old}”"),
    kind="renamed",
)


MAP_FIELDS: Mapping[str, Form] = {
    "title": Texts(
        first=N_("The map has a title now: “{new}”"),
        changed=N_("The map is now called “{new}”, before “{old}”"),
        gone=N_("The map no longer has a title (it was “{old}”)"),
        kind="renamed",
    ),
    "summary": Labelled(N_("Summary")),
    "goal": Labelled(N_("Goal")),
    "vision": Labelled(N_("Vision")),
    "state": Choices(
        {
            "current": N_("The map now shows the journey as it is"),
            "future": N_("The map now shows the journey as it should be"),
        }
    ),
    "counterpart": Texts(
        N_("The map of the other state is now “{new}”"),
        N_("The map of the other state is now “{new}”, before “{old}”"),
        N_("There is no map of the other state any more (before: “{old}”)"),
    ),
    "locale": Texts(
        N_("The texts are written in this language now: {new}"),
        N_("The texts are written in this language now: {new}, before {old}"),
        N_("The language of the texts is no longer told (it was {old})"),
    ),
    "owner": Texts(
        N_("“{new}” now keeps the map"),
        N_("“{new}” instead of “{old}” now keeps the map"),
        N_("Nobody keeps the map any more (before: “{old}”)"),
    ),
    "status": Choices(
        {
            "draft": N_("The map is a draft again"),
            "agreed": N_("The map is agreed"),
            "retired": N_("The map is retired"),
        }
    ),
    "reviewed": Texts(
        N_("The map was reviewed on {new}"),
        N_("The map was reviewed on {new}, before on {old}"),
        N_("The day of the review is no longer told (it was {old})"),
        say=day,
    ),
    "tags": Lists(N_("Tags")),
    "metrics": Measures(),
}

PERSONA_FIELDS: Mapping[str, Form] = {
    "name": NAME,
    "role": Labelled(N_("Role")),
    "background": Labelled(N_("Background")),
    "identifiers": Lists(N_("How to recognise them")),
    "goals": Lists(N_("Goals")),
    "motivations": Lists(N_("Motivations")),
    "challenges": Lists(N_("Challenges")),
    "solutions": Lists(N_("What would help them")),
    "quote": Labelled(N_("Quote")),
    "image": Labelled(N_("Picture")),
    "color": Texts(
        N_("The colour of the curve is {new} now"),
        N_("The colour of the curve is {new} now, before {old}"),
        N_("The curve no longer has a colour of its own (it was {old})"),
    ),
    "share": Numbers(
        N_("Their share of all customers rises from {old} to {new}"),
        N_("Their share of all customers falls from {old} to {new}"),
        N_("They are {new} of all customers"),
        N_("Their share of all customers is no longer told (it was {old})"),
        say=percentage,
    ),
}

CHANNEL_FIELDS: Mapping[str, Form] = {
    "name": NAME,
    "kind": Choices(
        {
            "digital": N_("The channel is digital now"),
            "physical": N_("The channel is physical now"),
            "mixed": N_("The channel is digital and physical now"),
        }
    ),
    "owner": Choices(
        {
            "brand": N_("The channel is now our own"),
            "partner": N_("The channel is now in the hands of a partner"),
            "customer": N_("The channel is now in the hands of the customer"),
            "social": N_("The channel is now in the hands of others, such as reviewers and friends"),
        }
    ),
    "icon": Labelled(N_("Icon")),
}

STAGE_FIELDS: Mapping[str, Form] = {
    "name": NAME,
    "phase": Choices(
        {
            None: N_("The phase of the stage is no longer told"),
            "before": N_("The stage is now before the purchase"),
            "during": N_("The stage is now part of the purchase"),
            "after": N_("The stage is now after the purchase"),
        }
    ),
    "goal": Labelled(N_("Goal")),
    "summary": Labelled(N_("Summary")),
    "metrics": Measures(),
}
