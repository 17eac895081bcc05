"""What may happen in a session, and who may let it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from journeymap.live.facilitation.brainstorm import Storm, grouped, noted
from journeymap.live.facilitation.scoring import Round, scored
from journeymap.live.facilitation.voting import Ballot, voted
from journeymap.live.facilitation.workshop_state import STEPS, Invited, Session, Timer
from journeymap.live.operation import Refused
from journeymap.live.powers import CLOSED, Power, Role
from journeymap.words import _

__all__ = ["EVENTS", "Event", "happen"]

_LONGEST = 12 * 60 * 60


@dataclass(frozen=True, slots=True)
class Event:
    """Something a person lets happen; ``at`` in seconds since 1970, UTC, by the server's clock."""

    kind: str
    id: str
    member: str
    at: float
    data: Mapping[str, Any] = field(default_factory=dict)


def happen(session: Session, event: Event, role: Role) -> Session:
    """The session after the event.

    Raises
    ------
    Refused
        There is no such event, this person may not let it happen, or it does
        not fit what is under way; nothing happened.
    """
    known = EVENTS.get(event.kind)
    if known is None:
        raise Refused(_("This message cannot be read."))
    who, act = known
    if role not in who:
        raise Refused(_("Only the facilitator can do this."))
    power = _TAKES.get(event.kind)
    if power is not None and role is Role.CONTRIBUTOR and power not in session.opened:
        raise Refused(_(CLOSED[power]))
    try:
        return act(session, event)
    except (KeyError, TypeError, ValueError):
        raise Refused(_("This message cannot be read.")) from None


def _open(session: Session, event: Event) -> Session:
    return replace(session, opened=session.opened | {Power(event.data["power"])})


def _close(session: Session, event: Event) -> Session:
    return replace(session, opened=session.opened - {Power(event.data["power"])})


def _promote(session: Session, event: Event) -> Session:
    role = Role(event.data.get("role", Role.FACILITATOR))
    return replace(session, promoted={**session.promoted, _text(event, "who"): role})


def _demote(session: Session, event: Event) -> Session:
    gone = _text(event, "who")
    return replace(session, promoted={who: role for who, role in session.promoted.items() if who != gone})


def _invite(session: Session, event: Event) -> Session:
    ends = event.data["ends"]
    if isinstance(ends, bool) or not isinstance(ends, int | float):
        raise TypeError(ends)
    invited = Invited(_text(event, "ticket")[:40], Role(event.data["role"]), float(ends))
    return replace(session, invited=(*session.invited, invited))


def _revoke(session: Session, event: Event) -> Session:
    return replace(session, revoked=session.revoked | {_text(event, "ticket")})


def _step(session: Session, event: Event) -> Session:
    step = _text(event, "step")
    if step not in STEPS:
        raise ValueError(step)
    return replace(session, step=step)


def _start_timer(session: Session, event: Event) -> Session:
    seconds = _whole(event, "seconds", 1, _LONGEST)
    return replace(session, timer=Timer(event.at + seconds, seconds))


def _extend_timer(session: Session, event: Event) -> Session:
    if session.timer is None:
        raise Refused(_("There is no timer to extend."))
    more = _whole(event, "seconds", 1, _LONGEST)
    # Of a timer that has run out, the extension starts now.
    ends = max(session.timer.ends, event.at) + more
    return replace(session, timer=Timer(ends, session.timer.seconds + more))


def _stop_timer(session: Session, _event: Event) -> Session:
    return replace(session, timer=None)


def _park(session: Session, event: Event) -> Session:
    text = _text(event, "text").strip()[:500]
    if not text:
        raise ValueError(text)
    return replace(session, parked=(*session.parked, (event.id, text)))


def _unpark(session: Session, event: Event) -> Session:
    gone = _text(event, "note")
    return replace(session, parked=tuple(row for row in session.parked if row[0] != gone))


def _be_named(session: Session, event: Event) -> Session:
    others = {who: name for who, name in session.named.items() if who != event.member}
    name = _text(event, "name").strip()[:60]
    return replace(session, named={**others, event.member: name} if name else others)


def _start_round(session: Session, event: Event) -> Session:
    touchpoints, personas = _texts(event, "touchpoints"), _texts(event, "personas")
    if not touchpoints:
        raise ValueError("a round asks about something")
    return replace(session, round=Round(event.id, touchpoints, personas))


def _score(session: Session, event: Event) -> Session:
    if session.round is None:
        raise Refused(_("There is no round to score in."))
    value = event.data["value"]
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise TypeError(value)
    asked = scored(session.round, event.member, _text(event, "touchpoint"), _text(event, "persona"), value)
    return replace(session, round=asked)


def _reveal_round(session: Session, _event: Event) -> Session:
    if session.round is None:
        raise Refused(_("There is no round to reveal."))
    return replace(session, round=replace(session.round, revealed=True))


def _end_round(session: Session, _event: Event) -> Session:
    return replace(session, round=None)


def _start_ballot(session: Session, event: Event) -> Session:
    about = event.data["about"]
    if about not in ("pains", "ideas"):
        raise ValueError(about)
    return replace(session, ballot=Ballot(event.id, about, _whole(event, "dots", 1, 99)))


def _vote(session: Session, event: Event) -> Session:
    if session.ballot is None:
        raise Refused(_("There is no vote."))
    dots = _whole(event, "dots", 0, 99)
    return replace(session, ballot=voted(session.ballot, event.member, _text(event, "at"), dots))


def _reveal_ballot(session: Session, _event: Event) -> Session:
    if session.ballot is None:
        raise Refused(_("There is no vote."))
    return replace(session, ballot=replace(session.ballot, revealed=True))


def _end_ballot(session: Session, _event: Event) -> Session:
    return replace(session, ballot=None)


def _start_storm(session: Session, event: Event) -> Session:
    return replace(session, storm=Storm(event.id, _text(event, "question")[:200]))


def _note(session: Session, event: Event) -> Session:
    if session.storm is None:
        raise Refused(_("There is no brainstorm."))
    storm = noted(session.storm, event.member, _text(event, "note"), _text(event, "text"))
    return replace(session, storm=storm)


def _reveal_storm(session: Session, _event: Event) -> Session:
    if session.storm is None:
        raise Refused(_("There is no brainstorm."))
    return replace(session, storm=replace(session.storm, revealed=True))


def _group(session: Session, event: Event) -> Session:
    if session.storm is None:
        raise Refused(_("There is no brainstorm."))
    return replace(session, storm=grouped(session.storm, _text(event, "note"), _text(event, "group")))


def _end_storm(session: Session, _event: Event) -> Session:
    return replace(session, storm=None)


_LEADS = (Role.FACILITATOR,)
_TAKES_PART = (Role.FACILITATOR, Role.CONTRIBUTOR)

EVENTS: Mapping[str, tuple[tuple[Role, ...], Callable[[Session, Event], Session]]] = {
    "open": (_LEADS, _open),
    "close": (_LEADS, _close),
    "promote": (_LEADS, _promote),
    "demote": (_LEADS, _demote),
    "invite": (_LEADS, _invite),
    "revoke": (_LEADS, _revoke),
    "step": (_LEADS, _step),
    "start-timer": (_LEADS, _start_timer),
    "extend-timer": (_LEADS, _extend_timer),
    "stop-timer": (_LEADS, _stop_timer),
    "park": (_TAKES_PART, _park),
    "unpark": (_LEADS, _unpark),
    "be-named": (tuple(Role), _be_named),
    "start-round": (_LEADS, _start_round),
    "score": (_TAKES_PART, _score),
    "reveal-round": (_LEADS, _reveal_round),
    "end-round": (_LEADS, _end_round),
    "start-ballot": (_LEADS, _start_ballot),
    "vote": (_TAKES_PART, _vote),
    "reveal-ballot": (_LEADS, _reveal_ballot),
    "end-ballot": (_LEADS, _end_ballot),
    "start-storm": (_LEADS, _start_storm),
    "note": (_TAKES_PART, _note),
    "reveal-storm": (_LEADS, _reveal_storm),
    "group": (_LEADS, _group),
    "end-storm": (_LEADS, _end_storm),
}
"""Each kind of event: who may let it happen, and what it does."""


_TAKES: Mapping[str, Power] = {"score": Power.SCORES, "vote": Power.VOTES, "note": Power.NOTES}
"""What contributors may do only while the facilitator leaves it open."""


def _text(event: Event, name: str) -> str:
    value = event.data[name]
    if not isinstance(value, str) or len(value) > 2000:
        raise TypeError(name)
    return value


def _texts(event: Event, name: str) -> tuple[str, ...]:
    value = event.data[name]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(name)
    return tuple(value)


def _whole(event: Event, name: str, least: int, most: int) -> int:
    value = event.data[name]
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(name)
    return value
