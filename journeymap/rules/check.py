"""Holds a map against all rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from journeymap.errors import Issue, Rule, Severity
from journeymap.model import Document
from journeymap.rules import clashes, dangling, flaws, upkeep
from journeymap.rules.flaw_codes import FLAW_RULES
from journeymap.rules.persona_codes import PERSONA_RULES
from journeymap.rules.reference_codes import REFERENCE_RULES
from journeymap.rules.subject import Found, Subject, subject_of

__all__ = ["RULES", "check"]

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (*REFERENCE_RULES, *FLAW_RULES, *PERSONA_RULES)}
)
"""All rules of the second and third family, by code. Codes are stable and never given to another rule."""

_CHECKS: Mapping[str, Callable[[Subject], Iterator[Found]]] = {
    "JM201": dangling.unknown_channels,
    "JM202": dangling.unknown_personas,
    "JM203": dangling.unknown_touchpoints,
    "JM204": dangling.unknown_pains,
    "JM205": dangling.unknown_lanes,
    "JM206": dangling.unknown_counterpart,
    "JM207": clashes.touchpoints_twice,
    "JM208": clashes.pictures_outside,
    "JM209": clashes.unsettled_conflicts,
    "JM301": flaws.unreachable,
    "JM302": flaws.open_ends,
    "JM303": flaws.loops,
    "JM304": flaws.shares_above_one,
    "JM305": upkeep.empty_stages,
    "JM306": upkeep.idle_personas,
    "JM307": upkeep.ownerless_pains,
    "JM308": upkeep.stale,
    "JM309": upkeep.metrics_out_of_range,
    "JM310": upkeep.foreign_feelings,
    "JM311": flaws.closed_ways,
    "JM312": upkeep.too_many_customers,
    "JM313": clashes.listed_twice,
}


def check(
    document: Document,
    *,
    map_id: str = "",
    known_maps: Collection[str] | None = None,
    today: date | None = None,
) -> tuple[Issue, ...]:
    """All that is wrong with a map that reads, in the order of its file.

    References that do not resolve and ids that clash (``JM2…``) are errors; flaws
    of the journey (``JM3…``) are warnings.

    Parameters
    ----------
    document
        The map; issues carry line and column where it knows them.
    map_id
        Its own id, that is the name of its file.
    known_maps
        Ids of all maps of the folder; None: its ``counterpart`` is not looked for.
    today
        The day the age of the review is counted to; None: today.

    Examples
    --------
    >>> from journeymap.model import JourneyMap
    >>> touchpoints = {"pays": {"name": "Pays", "next": ["thnaks"]}, "thanks": {"name": "Thanks"}}
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> document = Document(JourneyMap(journeymap=1, title="Buying", stages=stages))
    >>> [(issue.code, issue.severity) for issue in check(document)]
    [('JM203', 'error'), ('JM301', 'warning')]
    >>> check(document)[0].message, check(document)[0].hint
    ('there is no touchpoint `thnaks` to go on to', 'did you mean `thanks`?')
    """
    subject = subject_of(document.journey, map_id=map_id, known_maps=known_maps, today=today or date.today())
    issues = [_issue(code, found, document) for code, search in _CHECKS.items() for found in search(subject)]
    # Stable: without positions, rules keep their order and places that of the map.
    return tuple(sorted(issues, key=lambda issue: (issue.line, issue.column)))


def _issue(code: str, found: Found, document: Document) -> Issue:
    severity: Severity = "error" if code.startswith("JM2") else "warning"
    line, column = _position(document, found.at)
    also = tuple(_position(document, at) for at in found.also)
    return Issue(
        code,
        severity,
        found.message,
        line,
        column,
        at=found.at,
        hint=found.hint,
        also=tuple(place for place in also if place != (0, 0)),
    )


def _position(document: Document, at: str) -> tuple[int, int]:
    """Where an address stands in the text; of a short form, where the whole stands."""
    while at not in document.positions:
        if not at:
            return (0, 0)
        at = at.rpartition("/")[0]
    return document.positions[at]
