"""Where the customer changes the medium, or who is responsible."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.insights.findings import ChannelSwitch
from journeymap.insights.walks import Walk, places
from journeymap.model import Channel, JourneyMap

__all__ = ["channel_switches"]

_MEDIA = ("digital", "physical")


def channel_switches(journey: JourneyMap, walked: tuple[Walk, ...]) -> tuple[ChannelSwitch, ...]:
    """Transitions between digital and physical, and between owners of channels, busiest first.

    These seams are where a journey most often loses its customer and its data, and
    where its owner changes no single company sees the whole [1]_. ``share`` is the
    share of all travellers who take the transition at least once; transitions that
    nobody takes are left out. A ``mixed`` channel is both media, so going there is
    no change of medium. Equal shares keep the order of the map.

    References
    ----------
    .. [1] K. N. Lemon, P. C. Verhoef, "Understanding Customer Experience Throughout
       the Customer Journey", Journal of Marketing 80(6), 2016.

    Examples
    --------
    >>> from journeymap.insights.walks import walks
    >>> channels = {"web": {"name": "Web"}, "parcel": {"name": "Parcel", "kind": "physical"}}
    >>> touchpoints = {
    ...     "pays": {"name": "Pays", "channel": "web"},
    ...     "unpacks": {"name": "Unpacks", "channel": "parcel"},
    ... }
    >>> stages = {"all": {"name": "All", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", channels=channels, stages=stages)
    >>> [(found.kind, found.before, found.after) for found in channel_switches(journey, walks(journey))]
    [('medium', 'digital', 'physical')]
    """
    crossing: dict[tuple[str, str], float] = {}
    for walk in walked:
        for edge, share in walk.passage.crossing.items():
            crossing[edge] = crossing.get(edge, 0.0) + walk.weight * share
    place = places(journey)
    rank = {name: index for index, name in enumerate(place)}
    found: list[ChannelSwitch] = []
    for source, target in sorted(crossing, key=lambda edge: (rank[edge[0]], rank[edge[1]])):
        share = crossing[source, target]
        before = journey.channels.get(place[source][1].channel or "")
        after = journey.channels.get(place[target][1].channel or "")
        if before is not None and after is not None and share > 0:
            found.extend(_switches(source, target, before, after, min(1.0, share)))
    return tuple(sorted(found, key=lambda item: -round(item.share, 12)))


def _switches(
    source: str, target: str, before: Channel, after: Channel, share: float
) -> Iterator[ChannelSwitch]:
    if before.kind != after.kind and before.kind in _MEDIA and after.kind in _MEDIA:
        yield ChannelSwitch(source, target, "medium", before.kind, after.kind, share)
    if before.owner != after.owner:
        yield ChannelSwitch(source, target, "owner", before.owner, after.owner, share)
