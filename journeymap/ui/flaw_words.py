"""What is wrong with a map as the app says it: in the words of its pages, not of the file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from journeymap.errors import Issue
from journeymap.model import JourneyMap, split_address
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.plain import marked
from journeymap.words import N_, _

__all__ = ["Flaw", "flaw_of"]

_ADVICE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "JM301": (
            N_("Nobody comes here, so what hurts here counts for nothing."),
            N_("Lead to it from another touchpoint, or move it."),
        ),
        "JM302": (
            N_("The journey stops here and does not say how it ends."),
            N_("Choose an end under “Where it leads”, or where it goes on."),
        ),
        "JM303": (
            N_("Nobody who comes here ever leaves: it leads round in a circle."),
            N_("Give one of the touchpoints of the circle another way, or an end."),
        ),
        "JM304": (
            N_("More go on from here than come here."),
            N_("Make the shares under “Where it leads” smaller: together they are at most 100 %."),
        ),
        "JM305": (N_("Nothing happens in this stage."), N_("Write down what does, or delete the stage.")),
        "JM306": (
            N_("No touchpoint concerns this persona."),
            N_("Choose the persona at a touchpoint, or delete it."),
        ),
        "JM307": (
            N_("Nobody takes care of this severe pain."),
            N_("Write down an owner, under “More” at the pain."),
        ),
        "JM308": (
            N_("The map was last reviewed more than 12 months ago."),
            N_("Check that it is still true, then enter the day of the review."),
        ),
        "JM310": (
            N_("A persona has a score here whom this touchpoint does not concern."),
            N_("Add the persona to the touchpoint, or empty the score."),
        ),
        "JM311": (
            N_("A way from here is open to nobody."),
            N_("Choose other personas for the way, for this touchpoint or for the one it leads to."),
        ),
        "JM313": (N_("Something is listed here twice."), N_("Take one of the two away.")),
    }
)


class Flaw(NamedTuple):
    """One thing to look at.

    ``select`` is what the inspector shows to mend it, as in the address;
    ``persona`` is the persona to look at instead, or ``""``. ``name``,
    ``sentence`` and ``advice`` are ready for Markdown.
    """

    name: str
    select: str
    persona: str
    code: str
    sentence: str
    advice: str


def flaw_of(journey: JourneyMap, issue: Issue) -> Flaw:
    """An issue as people read it who never see the file."""
    select = persona = detail = ""
    name = _("The whole map")
    match split_address(issue.at):
        case ("stages", stage, "touchpoints", key, *rest) if key in journey.stages[stage].touchpoints:
            part = journey.stages[stage].touchpoints[key]
            select, name = key, part.name
            if rest[:1] == ["pains"] and rest[1] in part.pains:
                detail = _("“{pain}”:").format(pain=one_line(part.pains[rest[1]].text)) + " "
        case ("stages", stage, *_rest):
            select, name = f"stages/{stage}", journey.stages[stage].name
        case ("personas", key, *_rest) if key in journey.personas:
            persona, name = key, journey.personas[key].name
    if issue.code in _ADVICE:
        sentence, advice = (_(words) for words in _ADVICE[issue.code])
    else:
        sentence, advice = marked(issue.message), marked(issue.hint)
    return Flaw(one_line(name), select, persona, issue.code, detail + sentence, advice)
