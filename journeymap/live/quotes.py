"""Quotes of customers: a list of texts to which many people add at the same time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from journeymap.change import Change, Set, get
from journeymap.errors import ChangeError
from journeymap.live.operation import Refused
from journeymap.live.powers import CLOSED, Member, Power, Role, demand, owner_of
from journeymap.model import JourneyMap, join_address, split_address
from journeymap.words import _

__all__ = ["demand_quotes", "joined", "owned_quote", "sets_quotes"]


def sets_quotes(change: Change) -> bool:
    """Whether a change is about the quotes of a touchpoint."""
    keys = split_address(change.at)
    return isinstance(change, Set) and len(keys) == 5 and keys[::2] == ("stages", "touchpoints", "quotes")


def owned_quote(at: str, text: str) -> str:
    """The name under which a room remembers whose quote this is."""
    return join_address((*split_address(at), text))


def joined(journey: JourneyMap, change: Set) -> Set:
    """What was added to a list while others added to it, too, comes behind theirs.

    Examples
    --------
    Two people add to the same empty list; the second had not seen the first.

    >>> journey = JourneyMap(journeymap=1, title="Tea", stages={"buy": {"name": "Buy", "touchpoints":
    ...     {"pays": {"name": "Pays", "quotes": ["Too slow"]}}}})
    >>> joined(journey, Set("stages/buy/touchpoints/pays/quotes", ["So kind"])).value
    ['Too slow', 'So kind']
    """
    now, wanted = _texts(journey, change.at), change.value
    if not isinstance(wanted, list) or not wanted or wanted[-1] in now or set(map(str, wanted)) >= set(now):
        return change
    return replace(change, value=[*now, wanted[-1]])


def demand_quotes(
    journey: JourneyMap,
    change: Set,
    member: Member,
    opened: frozenset[Power],
    owners: Mapping[str, str],
) -> None:
    """Lets the change pass, or says why this member may not make it.

    Contributors add at the end and take back what they added.

    Raises
    ------
    Refused
        The member may not.
    """
    if member.role is not Role.CONTRIBUTOR or owner_of(change.at, owners) == member.id:
        demand(change, member, opened, owners)
        return
    now, wanted = _texts(journey, change.at), change.value if isinstance(change.value, list) else []
    gone = [text for text in now if text not in wanted]
    if [text for text in now if text in wanted] != wanted[: len(now) - len(gone)]:
        raise Refused(_("You can change and delete what you added yourself; this is somebody else's."))
    if any(owners.get(owned_quote(change.at, text)) != member.id for text in gone):
        raise Refused(_("You can change and delete what you added yourself; this is somebody else's."))
    if len(wanted) > len(now) - len(gone) and Power.QUOTES not in opened:
        raise Refused(_(CLOSED[Power.QUOTES]))


def _texts(journey: JourneyMap, at: str) -> list[str]:
    try:
        return list(get(journey, at) or ())
    except ChangeError:
        return []
