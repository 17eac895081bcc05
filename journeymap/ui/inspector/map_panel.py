"""The inspector of the whole map: vision and goal, stages, channels, own lanes, numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from journeymap.change import Add, Change
from journeymap.model import Channel, JourneyMap
from journeymap.model.naming import fresh_id
from journeymap.ui.controlled import act, controlled
from journeymap.ui.desk import Desk
from journeymap.ui.edits import add_stage, delete_channel, delete_lane
from journeymap.ui.inspector.fields import choice, day, one_line, tags, text
from journeymap.ui.inspector.groups import Group, draw_groups
from journeymap.ui.inspector.measured import measured
from journeymap.ui.inspector.words_of_fields import CHANNEL_KIND, CHANNEL_OWNER, MAP_STATE, MAP_STATUS, worded
from journeymap.words import N_, _, ngettext

__all__ = ["inspect_map"]


def inspect_map(desk: Desk, select: Callable[[str], None], counterparts: Sequence[str] = ()) -> None:
    """Draw the inspector of the map itself; ``counterparts`` are the ids of other maps."""
    journey = desk.journey
    st.markdown(f"##### {_('This map')}", anchors=False)
    st.caption(_("Choose a touchpoint in the picture to see and edit it here."))
    draw_groups(
        desk,
        (
            Group("vision", N_("Vision and goal"), lambda: _vision(desk), True),
            Group("stages", N_("Stages"), lambda: _stages(desk, select), True, len(journey.stages)),
            Group("channels", N_("Channels"), lambda: _channels(desk), False, len(journey.channels)),
            Group("lanes", N_("Own lanes"), lambda: _lanes(desk), False, len(journey.lanes)),
            Group(
                "map-numbers",
                N_("Numbers"),
                lambda: measured(desk, "", journey.metrics),
                False,
                len(journey.metrics),
            ),
            Group("record", N_("State, owner, review"), lambda: _record(desk, counterparts)),
        ),
    )


def _vision(desk: Desk) -> None:
    journey = desk.journey
    text(desk, "title", _("Title"), journey.title, required=True)
    text(desk, "goal", _("Goal"), journey.goal, long=True, placeholder=_("What the customer wants to reach"))
    text(desk, "vision", _("Vision"), journey.vision, long=True, placeholder=_("How it should feel one day"))
    text(desk, "summary", _("Summary"), journey.summary, long=True)


def _record(desk: Desk, counterparts: Sequence[str]) -> None:
    journey = desk.journey
    choice(desk, "state", _("State"), journey.state, worded(MAP_STATE), optional=False)
    choice(desk, "status", _("Status"), journey.status, worded(MAP_STATUS), optional=False)
    text(desk, "owner", _("Owner"), journey.owner, placeholder=_("Who keeps the map true"))
    day(desk, "reviewed", _("Reviewed"), journey.reviewed)
    others = dict.fromkeys([*counterparts, *([journey.counterpart] if journey.counterpart else [])])
    choice(
        desk,
        "counterpart",
        _("Map of the other state"),
        journey.counterpart,
        {key: key for key in others if key != desk.map_id},
    )
    text(desk, "locale", _("Language of the texts"), journey.locale, placeholder="en, zh-Hans, ru …")
    tags(desk, "tags", _("Tags"), journey.tags)


def _stages(desk: Desk, select: Callable[[str], None]) -> None:
    for key, stage in desk.journey.stages.items():
        count = len(stage.touchpoints)
        st.button(
            f"{one_line(stage.name)} · {count}",
            key=f"{desk.map_id}|show-stage|{key}",
            type="tertiary",
            icon=":material/arrow_forward:",
            on_click=select,
            args=(f"stages/{key}",),
            help=ngettext("{n} touchpoint", "{n} touchpoints", count).format(n=count),
        )
    _line(desk, "stages", _("New stage"), lambda name: add_stage(desk.journey, name)[0])


def _channels(desk: Desk) -> None:
    used = _uses(desk.journey)
    for key, channel in desk.journey.channels.items():
        with st.container(border=True, gap="xsmall"):
            _channel(desk, key, channel, used.get(key, 0))
    _line(
        desk,
        "channels",
        _("New channel"),
        lambda name: (Add(f"channels/{fresh_id(name, desk.journey.channels, 'channel')}", {"name": name}),),
    )


def _channel(desk: Desk, key: str, channel: Channel, used: int) -> None:
    at = f"channels/{key}"
    text(desk, f"{at}/name", _("Name"), channel.name, required=True)
    choice(desk, f"{at}/kind", _("Kind"), channel.kind, worded(CHANNEL_KIND), optional=False)
    choice(desk, f"{at}/owner", _("Who controls it"), channel.owner, worded(CHANNEL_OWNER), optional=False)
    text(desk, f"{at}/icon", _("Icon: a word or one emoji"), channel.icon)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(ngettext("{n} touchpoint", "{n} touchpoints", used).format(n=used), width="stretch")
        _delete(desk, at, delete_channel(desk.journey, key), channel.name)


def _lanes(desk: Desk) -> None:
    for key, name in desk.journey.lanes.items():
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="bottom"):
            text(desk, f"lanes/{key}", _("Own lane"), name, required=True, label_visibility="collapsed")
            _delete(desk, f"lanes/{key}", delete_lane(desk.journey, key), name)
    _line(
        desk,
        "lanes",
        _("New lane"),
        lambda name: (Add(f"lanes/{fresh_id(name, desk.journey.lanes, 'lane')}", name),),
    )


def _line(desk: Desk, table: str, label: str, add: Callable[[str], Sequence[Change]]) -> None:
    def make(given: str | None) -> Sequence[Change]:
        name = " ".join((given or "").split())
        return add(name) if name else ()

    controlled(
        desk,
        st.text_input,
        label,
        key=f"{table}#new",
        shown="",
        make=make,
        sentence=label,
        placeholder=f"+ {label}",
        label_visibility="collapsed",
    )


def _delete(desk: Desk, at: str, changes: Sequence[Change], name: str) -> None:
    st.button(
        _("Delete"),
        key=f"{desk.map_id}|{at}|delete",
        icon=":material/delete:",
        type="tertiary",
        on_click=act,
        args=(desk, changes, _("Deleted: {name}").format(name=name)),
    )


def _uses(journey: JourneyMap) -> dict[str, int]:
    uses: dict[str, int] = {}
    for _stage, _key, part in journey.touchpoints():
        if part.channel:
            uses[part.channel] = uses.get(part.channel, 0) + 1
    return uses
