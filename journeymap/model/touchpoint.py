"""Touchpoints: what the customer does, thinks and feels at one moment."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from journeymap.model.emotions import Emotion
from journeymap.model.field_types import Duration, Flag, Id, Level, Name, Share, Text
from journeymap.model.hurts import Gain, Idea, Pain
from journeymap.model.metric import Metric
from journeymap.model.part import Part
from journeymap.model.table import Table

__all__ = ["Confidence", "Ending", "Next", "Touchpoint"]

Confidence = Literal["assumed", "observed", "measured"]
Ending = Literal["achieved", "abandoned"]


class Next(Part):
    """A transition: how many go on to a touchpoint, when, and which personas."""

    short: ClassVar[str] = "share"

    share: Share | None = Field(
        None, title="Share", description="Share of the travellers who go there, 0 to 1.", examples=[0.7]
    )
    when: Text = Field(
        "", title="When", description="The reason or condition.", examples=["the card is refused"]
    )
    personas: tuple[Id, ...] = Field(
        (), title="Personas", description="Who goes there; nobody named means everybody.", examples=[["mei"]]
    )


def _next(value: Any) -> Any:
    if not isinstance(value, (list, tuple)):
        return value
    if len(set(map(str, value))) < len(value):
        raise PydanticCustomError("twice_next", "a touchpoint stands twice in this list")
    return {key: {} for key in value}


class Touchpoint(Part):
    """One moment of the journey: doing, thinking, feeling, and all that hangs on it."""

    name: Text = Field(
        title="Name", description="What happens, in a few words.", examples=["Tries to pay at shop A"]
    )
    channel: Id | None = Field(
        None, title="Channel", description="Id of the channel it happens on.", examples=["shop-a"]
    )
    personas: tuple[Id, ...] = Field(
        (),
        title="Personas",
        description="Whom it concerns; nobody named means everybody.",
        examples=[["mei"]],
    )
    doing: Text = Field(
        "", title="Doing", description="What the customer does.", examples=["Retypes the card twice"]
    )
    thinking: Text = Field(
        "", title="Thinking", description="What the customer thinks.", examples=["Is it me or the shop?"]
    )
    feeling: Text = Field("", title="Feeling", description="The emotion, in a word.", examples=["humiliated"])
    sensing: Text = Field(
        "",
        title="Sensing",
        description="What the customer sees, hears, touches.",
        examples=["Smell of new wood"],
    )
    exchanged: tuple[Text, ...] = Field(
        (),
        title="Exchanged",
        description="Information and data that change hands.",
        examples=[["card number", "order confirmation"]],
    )
    emotion: Emotion | None = Field(
        None,
        title="Emotion",
        description="From −2 (very negative) to 2: a score, a list of scores, or either per persona.",
        examples=[1, [-2, -1], {"mei": [-2, -1], "raj": 0}],
    )
    confidence: Confidence | None = Field(
        None,
        title="Confidence",
        description="How well founded this touchpoint is.",
        examples=["observed"],
    )
    importance: Level | None = Field(
        None, title="Importance", description="How much it matters to the customer, 1 to 5.", examples=[5]
    )
    effort: Level | None = Field(
        None, title="Effort", description="How much effort it costs the customer, 1 to 5.", examples=[2]
    )
    duration: Duration | None = Field(
        None, title="Duration", description="How long it takes, ISO 8601.", examples=["PT9S", "P3D"]
    )
    moment_of_truth: Flag = Field(
        False,
        title="Moment of truth",
        description="Whether the relationship is decided here.",
        examples=[True],
    )
    pains: Table[Id, Pain] = Field(
        Table(), title="Pains", description="What hurts here, by id.", examples=[{"slow-pages": "Slow pages"}]
    )
    gains: Table[Id, Gain] = Field(
        Table(),
        title="Gains",
        description="What delights here, by id.",
        examples=[{"note": "A personal note"}],
    )
    ideas: Table[Id, Idea] = Field(
        Table(),
        title="Ideas",
        description="Opportunities, by id.",
        examples=[{"second-way": "A second way to pay"}],
    )
    backstage: Table[Id, Text] = Field(
        Table(),
        title="Backstage",
        description="What the organisation does that the customer does not see, by id.",
        examples=[{"fraud-rules": "Fraud rules block young accounts"}],
    )
    evidence: tuple[Text, ...] = Field(
        (),
        title="Evidence",
        description="The tangible things: a box, a mail.",
        examples=[["parcel", "invoice"]],
    )
    metrics: Table[Name, Metric] = Field(
        Table(), title="Metrics", description="Measured numbers, by name.", examples=[{"csat": 2.9}]
    )
    quotes: tuple[Text, ...] = Field(
        (), title="Quotes", description="What customers said.", examples=[["It just said error."]]
    )
    images: tuple[Text, ...] = Field(
        (),
        title="Pictures",
        description="Paths of pictures in the repository.",
        examples=[["pictures/error.png"]],
    )
    links: tuple[Text, ...] = Field(
        (),
        title="Links",
        description="Web addresses that belong here.",
        examples=[["https://example.org/report"]],
    )
    lanes: Table[Id, Text] = Field(
        Table(),
        title="Own lanes",
        description="Texts in the rows the team added, by lane.",
        examples=[{"legal": "Strong customer authentication applies"}],
    )
    tags: tuple[Text, ...] = Field(
        (), title="Tags", description="Words to filter by.", examples=[["checkout"]]
    )
    next: Annotated[Table[Id, Next], BeforeValidator(_next)] | None = Field(
        None,
        title="Leads to",
        description="Where the journey goes on: ids, or ids with shares. Absent: the touchpoint below.",
        examples=[["pays-shop-b"], {"pays-shop-b": 0.7, "gives-up": 0.3}],
    )
    ends: Ending | None = Field(
        None, title="Ends", description="The journey ends here: achieved or abandoned.", examples=["achieved"]
    )
