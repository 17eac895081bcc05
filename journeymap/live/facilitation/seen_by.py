"""What each person sees of a session: what is still secret is left out, his own is not."""

from __future__ import annotations

from typing import Any

from journeymap.live.facilitation.brainstorm import Storm
from journeymap.live.facilitation.scoring import Round, most_disagreed, spreads
from journeymap.live.facilitation.voting import Ballot, counted
from journeymap.live.facilitation.workshop_state import Session
from journeymap.live.powers import Member

__all__ = ["has_own", "seen_by"]


def seen_by(session: Session, member: Member) -> dict[str, Any]:
    """The session as plain data for one person."""
    return {
        "opened": sorted(session.opened),
        "step": session.step,
        "timer": session.timer and {"ends": session.timer.ends, "seconds": session.timer.seconds},
        "round": session.round and _round_seen_by(session.round, member),
        "ballot": session.ballot and _ballot_seen_by(session.ballot, member),
        "storm": session.storm and _storm_seen_by(session.storm, member),
        # Only one's own: the others are told on the closing page.
        "named": session.named.get(member.id, ""),
        "parked": [{"id": id_, "text": text} for id_, text in session.parked],
    }


def has_own(session: Session, member: str) -> bool:
    """Whether somebody sees more of the session than all who have done nothing in it yet."""
    round_, ballot, storm = session.round, session.ballot, session.storm
    return (
        member in session.named
        or (round_ is not None and any(member in said for said in round_.scores.values()))
        or (ballot is not None and member in ballot.cast)
        or (storm is not None and any(note.member == member for note in storm.notes.values()))
    )


def _round_seen_by(round_: Round, member: Member) -> dict[str, Any]:
    own = [
        {"touchpoint": touchpoint, "persona": persona, "value": said[member.id]}
        for (touchpoint, persona), said in round_.scores.items()
        if member.id in said
    ]
    seen: dict[str, Any] = {
        "id": round_.id,
        "touchpoints": round_.touchpoints,
        "personas": round_.personas,
        "own": own,
        "answers": len({who for said in round_.scores.values() for who in said}),
        "revealed": round_.revealed,
    }
    if round_.revealed:
        widest = most_disagreed(round_)
        seen["results"] = [
            {
                "touchpoint": question[0],
                "persona": question[1],
                # Sorted: the order would tell who said what.
                "scores": sorted(round_.scores[question].values()),
                "mean": mean,
                "spread": spread,
                "widest": question == widest,
            }
            for question, mean, spread, _number in spreads(round_)
        ]
    return seen


def _ballot_seen_by(ballot: Ballot, member: Member) -> dict[str, Any]:
    seen: dict[str, Any] = {
        "id": ballot.id,
        "about": ballot.about,
        "dots": ballot.dots,
        "own": dict(ballot.cast.get(member.id, {})),
        "voters": sum(bool(own) for own in ballot.cast.values()),
        "revealed": ballot.revealed,
    }
    if ballot.revealed:
        seen["results"] = [{"at": at, "dots": dots} for at, dots in counted(ballot).most_common()]
    return seen


def _storm_seen_by(storm: Storm, member: Member) -> dict[str, Any]:
    return {
        "id": storm.id,
        "question": storm.question,
        "notes": [
            {"id": note.id, "text": note.text, "group": note.group, "own": note.member == member.id}
            for note in storm.notes.values()
            if storm.revealed or note.member == member.id
        ],
        "written": len(storm.notes),
        "revealed": storm.revealed,
    }
