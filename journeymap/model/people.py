"""Personas: the invented customers a map is told from."""

from __future__ import annotations

from pydantic import Field

from journeymap.model.field_types import Color, Name, Share, Text
from journeymap.model.part import Part
from journeymap.model.table import Table

__all__ = ["Persona"]


class Persona(Part):
    """An invented customer who stands for many."""

    name: Text = Field(
        title="Name", description="What the team calls this persona.", examples=["Mei, the beginner"]
    )
    role: Text = Field("", title="Role", description="Role or job in this journey.", examples=["Buyer"])
    background: Text = Field(
        "",
        title="Background",
        description="Where this persona comes from and what matters here.",
        examples=["Never played; saw friends jam at a party"],
    )
    demographics: Table[Name, Text] = Field(
        Table(),
        title="Demographics",
        description="Facts about the persona, each a name and a text.",
        examples=[{"age": "24", "city": "Taipei"}],
    )
    identifiers: tuple[Text, ...] = Field(
        (),
        title="Identifiers",
        description="How to recognise this persona: habits, devices, manners.",
        examples=[["phone first", "pays by card"]],
    )
    goals: tuple[Text, ...] = Field(
        (), title="Goals", description="What this persona wants to reach.", examples=[["play three songs"]]
    )
    motivations: tuple[Text, ...] = Field(
        (), title="Motivations", description="Why they want it.", examples=[["join friends who play"]]
    )
    challenges: tuple[Text, ...] = Field(
        (),
        title="Challenges",
        description="What stands in the way.",
        examples=[["cannot judge quality"]],
    )
    solutions: tuple[Text, ...] = Field(
        (),
        title="Solutions",
        description="What would help this persona.",
        examples=[["a starter bundle"]],
    )
    quote: Text = Field(
        "",
        title="Quote",
        description="One sentence in the persona's own words.",
        examples=["I just want someone to tell me which one"],
    )
    image: Text = Field(
        "",
        title="Picture",
        description="Path of a picture in the repository; a web address is shown as a link, never fetched.",
        examples=["pictures/mei.png"],
    )
    color: Color | None = Field(
        None, title="Colour", description="Colour of this persona's curve, #rrggbb.", examples=["#4f46c8"]
    )
    share: Share | None = Field(
        None, title="Share", description="Share of all customers, 0 to 1.", examples=[0.6]
    )
