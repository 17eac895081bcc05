"""What every overlay is given: the map, where things sit, what it says, and what is wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from journeymap.insights.findings import Insights
from journeymap.layout.parts import Card, Layout
from journeymap.model import Channel, JourneyMap, Touchpoint
from journeymap.overlays.marks import Role
from journeymap.overlays.theme import persona_roles

__all__ = ["View", "is_digital"]


def is_digital(channel: Channel | None) -> bool:
    """Whether a channel needs no place and no paper; what has no channel is not known to be digital."""
    return channel is not None and channel.kind != "physical"


@dataclass(frozen=True)
class View:
    """One look at a map.

    Attributes
    ----------
    journey, layout, insights
        The map, placed and studied. The layout is at scale 1.
    overlays
        Names of the overlays that are switched on.
    persona
        The persona whose view it is; None for all together.
    selected
        Id of the selected touchpoint, or None.
    faded
        Ids of touchpoints that are only hinted at, whatever else is wanted.
    apart
        Transitions, as source and target, that an overlay draws in its own way.
    """

    journey: JourneyMap
    layout: Layout
    insights: Insights
    overlays: Collection[str]
    persona: str | None = None
    selected: str | None = None
    faded: Collection[str] = frozenset()
    apart: Collection[tuple[str, str]] = frozenset()
    roles: Mapping[str, Role] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "roles", {"": "persona-0", **persona_roles(self.journey)})

    def touchpoint(self, card: Card) -> Touchpoint:
        """The touchpoint a card shows."""
        return self.journey.stages[card.stage].touchpoints[card.touchpoint]

    def channel(self, card: Card) -> Channel | None:
        """The channel of a card, where it has one that exists."""
        return self.journey.channels.get(self.touchpoint(card).channel or "")

    def concerns(self, personas: tuple[str, ...]) -> bool:
        """Whether something for these personas (nobody named: everybody) is in this view."""
        return self.persona is None or not personas or self.persona in personas

    def dimmed(self, card: Card) -> bool:
        """Whether a card is out of this view, and only hinted at."""
        if card.touchpoint in self.faded or not self.concerns(self.touchpoint(card).personas):
            return True
        if "digital-only" in self.overlays:
            return not is_digital(self.channel(card))
        return False
