"""Channels: where a touchpoint happens and who controls it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from journeymap.model.field_types import Text
from journeymap.model.part import Part

__all__ = ["Channel", "ChannelKind", "ChannelOwner"]

ChannelKind = Literal["digital", "physical", "mixed"]
ChannelOwner = Literal["brand", "partner", "customer", "social"]


class Channel(Part):
    """A place or medium of touchpoints.

    Owners are the four kinds of touchpoints of [1]_: who controls it.

    References
    ----------
    .. [1] K. N. Lemon, P. C. Verhoef, "Understanding Customer Experience
       Throughout the Customer Journey", Journal of Marketing 80(6), 2016.
    """

    name: Text = Field(title="Name", description="What people call the channel.", examples=["Web shop"])
    kind: ChannelKind = Field(
        "digital", title="Kind", description="Digital, physical or both.", examples=["physical"]
    )
    owner: ChannelOwner = Field(
        "brand", title="Owner", description="Who controls the touchpoints on it.", examples=["partner"]
    )
    icon: Text = Field("", title="Icon", description="Name of an icon, or one emoji.", examples=["phone"])
