"""What hurts, what helps, and what could be better at a touchpoint."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from journeymap.model.field_types import Count, Id, Level, Share, Text
from journeymap.model.part import Part

__all__ = ["Gain", "Idea", "Pain", "WorkStatus"]

WorkStatus = Literal["open", "planned", "fixed"]


class Pain(Part):
    """A pain point: something at a touchpoint that hurts the customer."""

    short: ClassVar[str] = "text"

    text: Text = Field(
        title="Pain", description="What hurts, in a sentence.", examples=["Pages take 9 seconds to load"]
    )
    severity: Level = Field(
        3, title="Severity", description="How much it hurts, 1 (a scratch) to 5 (they leave).", examples=[5]
    )
    reach: Share | None = Field(
        None, title="Reach", description="Share of the travellers here who meet it, 0 to 1.", examples=[0.4]
    )
    owner: Text = Field("", title="Owner", description="Who takes care of it.", examples=["Payments"])
    status: WorkStatus = Field(
        "open", title="Status", description="Open, planned or fixed.", examples=["planned"]
    )
    ticket: Text = Field(
        "", title="Ticket", description="Its number in the team's tracker.", examples=["PAY-123"]
    )
    votes: Count = Field(0, title="Votes", description="Votes it got in workshops.", examples=[7])
    personas: tuple[Id, ...] = Field(
        (), title="Personas", description="Whom it hurts; nobody named means everybody.", examples=[["mei"]]
    )


class Gain(Part):
    """Something at a touchpoint that delights the customer."""

    short: ClassVar[str] = "text"

    text: Text = Field(
        title="Gain", description="What delights, in a sentence.", examples=["A hand-written note"]
    )
    votes: Count = Field(0, title="Votes", description="Votes it got in workshops.", examples=[3])


class Idea(Part):
    """An opportunity: what could be done better at a touchpoint."""

    short: ClassVar[str] = "text"

    text: Text = Field(
        title="Idea", description="What could be done.", examples=["Offer a second way to pay"]
    )
    impact: Level | None = Field(
        None, title="Impact", description="How much it would help, 1 to 5.", examples=[4]
    )
    effort: Level | None = Field(
        None, title="Effort", description="How much work it is, 1 to 5.", examples=[2]
    )
    solves: tuple[Text, ...] = Field(
        (),
        title="Solves",
        description="Ids of pains of the same touchpoint, or touchpoint/pain.",
        examples=[["card-refused"]],
    )
    owner: Text = Field("", title="Owner", description="Who takes care of it.", examples=["Payments"])
    status: WorkStatus = Field(
        "open", title="Status", description="Open, planned or fixed.", examples=["planned"]
    )
    ticket: Text = Field(
        "", title="Ticket", description="Its number in the team's tracker.", examples=["PAY-130"]
    )
    votes: Count = Field(0, title="Votes", description="Votes it got in workshops.", examples=[5])
