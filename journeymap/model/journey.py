"""Stages and the whole map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from journeymap.model.channel import Channel
from journeymap.model.field_types import Day, Id, Name, Text
from journeymap.model.metric import Metric
from journeymap.model.part import Part
from journeymap.model.people import Persona
from journeymap.model.table import Table
from journeymap.model.touchpoint import Touchpoint

__all__ = ["Conflict", "JourneyMap", "MapState", "MapStatus", "Phase", "Stage"]

Phase = Literal["before", "during", "after"]
MapState = Literal["current", "future"]
MapStatus = Literal["draft", "agreed", "retired"]


class Stage(Part):
    """A column of the map, such as awareness or purchase."""

    name: Text = Field(title="Name", description="Name of the stage.", examples=["Purchase"])
    phase: Phase | None = Field(
        None, title="Phase", description="Before, during or after the purchase.", examples=["during"]
    )
    goal: Text = Field(
        "", title="Goal", description="What the customer wants in this stage.", examples=["Pay and be done"]
    )
    summary: Text = Field(
        "",
        title="Summary",
        description="What happens here, in a sentence or two.",
        examples=["Two shops, one card"],
    )
    metrics: Table[Name, Metric] = Field(
        Table(), title="Metrics", description="Measured numbers, by name.", examples=[{"success_rate": 0.62}]
    )
    touchpoints: Table[Id, Touchpoint] = Field(
        Table(),
        title="Touchpoints",
        description="What happens in this stage, by id, in order.",
        examples=[{"pays": {"name": "Pays"}}],
    )


class Conflict(Part):
    """A double edit that a merge could not settle; ours stands in the map."""

    at: Text = Field(
        title="Address",
        description="Where in the map.",
        examples=["stages/purchase/touchpoints/pays/emotion"],
    )
    base: Any = Field(None, title="Base", description="What it was before both edits.", examples=[0])
    ours: Any = Field(None, title="Ours", description="What we made it.", examples=[-1])
    theirs: Any = Field(None, title="Theirs", description="What they made it.", examples=[-2])


def _version(value: Any) -> Any:
    if value in (1, "1"):
        return 1
    raise PydanticCustomError("bad_version", "this program reads version 1 of the map file")


class JourneyMap(Part):
    """A customer journey map."""

    journeymap: Annotated[Literal[1], BeforeValidator(_version)] = Field(
        title="Format version", description="Version of the map file format: 1.", examples=[1]
    )
    title: Text = Field(
        title="Title", description="Name of the map.", examples=["Buying a first guitar online"]
    )
    summary: Text = Field(
        "",
        title="Summary",
        description="The journey in a sentence or two.",
        examples=["From wish to first song"],
    )
    goal: Text = Field(
        "",
        title="Goal",
        description="What the customer wants to reach.",
        examples=["Own a guitar worth learning on"],
    )
    vision: Text = Field(
        "", title="Vision", description="How it should feel one day.", examples=["A patient friend who plays"]
    )
    state: MapState = Field(
        "current", title="State", description="How it is, or how it should be.", examples=["future"]
    )
    counterpart: Id | None = Field(
        None, title="Counterpart", description="Id of the map of the other state.", examples=["guitar-future"]
    )
    locale: Text = Field(
        "", title="Language", description="Language of the texts, BCP 47.", examples=["zh-Hans"]
    )
    owner: Text = Field("", title="Owner", description="Who keeps the map true.", examples=["E-commerce CX"])
    status: MapStatus = Field(
        "draft", title="Status", description="Draft, agreed or retired.", examples=["agreed"]
    )
    reviewed: Day | None = Field(
        None, title="Reviewed", description="When somebody last checked it.", examples=["2026-11-02"]
    )
    tags: tuple[Text, ...] = Field(
        (), title="Tags", description="Words to filter by.", examples=[["e-commerce"]]
    )
    personas: Table[Id, Persona] = Field(
        Table(),
        title="Personas",
        description="The invented customers, by id.",
        examples=[{"mei": {"name": "Mei"}}],
    )
    channels: Table[Id, Channel] = Field(
        Table(),
        title="Channels",
        description="Where touchpoints happen, by id.",
        examples=[{"web": {"name": "Web shop"}}],
    )
    lanes: Table[Id, Text] = Field(
        Table(),
        title="Own lanes",
        description="Rows the team adds for itself, by id.",
        examples=[{"legal": "Legal check"}],
    )
    metrics: Table[Name, Metric] = Field(
        Table(),
        title="Metrics",
        description="Measured numbers of the whole journey, by name.",
        examples=[{"nps": 31}],
    )
    stages: Table[Id, Stage] = Field(
        Table(),
        title="Stages",
        description="The columns of the map, by id, in order.",
        examples=[{"purchase": {"name": "Purchase"}}],
    )
    conflicts: tuple[Conflict, ...] = Field(
        (),
        title="Conflicts",
        description="Double edits of a merge, to be settled; written by a merge only.",
        examples=[[]],
    )

    def touchpoints(self) -> Iterator[tuple[str, str, Touchpoint]]:
        """Every touchpoint in map order, as (stage id, touchpoint id, touchpoint)."""
        for stage_id, stage in self.stages.items():
            for touchpoint_id, touchpoint in stage.touchpoints.items():
                yield stage_id, touchpoint_id, touchpoint
