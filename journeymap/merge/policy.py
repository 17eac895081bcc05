"""Who wins: one row for each kind of field, what a merge does with it, and why.

All rows begin alike: what only one side changed is taken from that side, and
what both made the same is taken once. The rows say what happens else.
"""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.model import Part, Table
from journeymap.words import N_

__all__ = ["POLICY", "Policy", "kind_of"]


@dataclass(frozen=True, slots=True)
class Policy:
    """One kind of field.

    Attributes
    ----------
    kind
        Its name; the rule of this name is in `journeymap.merge.records`.
    about
        Which fields, for people.
    outcome, reason
        What happens where both sides changed it, and why that is right.
    fields
        ``Part.field`` of those fields that their form alone does not tell.
    """

    kind: str
    about: str
    outcome: str
    reason: str
    fields: tuple[str, ...] = ()


POLICY: tuple[Policy, ...] = (
    Policy(
        "value",
        N_("a text, number, date, word or flag, and the team's own keys (`x-…`)"),
        N_("conflict; ours stays"),
        N_("two people decided the same thing differently, and no program knows who is right"),
    ),
    Policy(
        "texts",
        N_("a list of texts: `tags`, `goals`, `challenges`, `quotes`, `evidence`, `links`, `solves` …"),
        N_("unites: additions of both, removals of either; on doubt the order of ours"),
        N_("each item stands for itself"),
    ),
    Policy(
        "audience",
        N_("`personas` of a touchpoint, a pain, a way"),
        N_("unites; conflict where either side says everybody, or nobody would be left"),
        N_("an empty list means everybody: uniting would widen or narrow what nobody meant"),
        ("Touchpoint.personas", "Pain.personas", "Next.personas"),
    ),
    Policy(
        "votes",
        N_("`votes`"),
        N_("add up: what each side counted since the base"),
        N_("two workshops voted; both counts are true"),
        ("Pain.votes", "Gain.votes", "Idea.votes"),
    ),
    Policy(
        "emotion",
        N_("`emotion`"),
        N_(
            "per persona; lists of scores add up; conflict for single scores, and where both sides took "
            "scores away"
        ),
        N_("a list holds one score per person asked, a single score is a judgement"),
        ("Touchpoint.emotion",),
    ),
    Policy(
        "review",
        N_("`reviewed`"),
        N_("the later day, where both went forward; else conflict"),
        N_("it tells when somebody last checked"),
        ("JourneyMap.reviewed",),
    ),
    Policy(
        "measurement",
        N_("a metric"),
        N_(
            "`value`, `n`, `source` and `date` are one: conflict where both changed any of them; `baseline` "
            "and `target` go by themselves"
        ),
        N_("the number of one survey with the sample of another would be a lie"),
    ),
    Policy(
        "ways",
        N_("`next`"),
        N_("by target; conflict where one side goes back to the order of the map, or shares come above 1"),
        N_("each way stands for itself, but together they are all travellers"),
        ("Touchpoint.next",),
    ),
    Policy(
        "table",
        N_("elements with an id: personas, channels, lanes, pains, gains, ideas, backstage, metrics …"),
        N_(
            "by id, field by field; the same new id with different content is a conflict, and so is a "
            "deletion against an edit, a move or a reference; on doubt the order of ours"
        ),
        N_("an id is one thing, whoever wrote it"),
    ),
    Policy(
        "journey",
        N_("stages and touchpoints"),
        N_(
            "as other elements; a touchpoint is one thing in whatever stage it is; two stages or two orders "
            "that contradict are a conflict"
        ),
        N_("their order is the journey"),
        ("JourneyMap.stages", "Stage.touchpoints"),
    ),
    Policy(
        "unsettled",
        N_("`conflicts` that were there before"),
        N_("unite; settled on one side is settled"),
        N_("what is not decided must not be forgotten"),
        ("JourneyMap.conflicts",),
    ),
)
"""The policy of the merge, as docs/git.md shows it."""

_KINDS = {name: row.kind for row in POLICY for name in row.fields}


def kind_of(part: Part, name: str, value: object) -> str:
    """The kind of a field of a part; ``value`` is what one side has there.

    Examples
    --------
    >>> from journeymap.model import Pain
    >>> pain = Pain(text="Slow")
    >>> kind_of(pain, "votes", 0), kind_of(pain, "severity", 3), kind_of(pain, "personas", ())
    ('votes', 'value', 'audience')
    """
    known = _KINDS.get(f"{type(part).__name__}.{name}")
    if known is not None:
        return known
    if isinstance(value, Table):
        return "table"
    return "texts" if isinstance(value, tuple) else "value"
