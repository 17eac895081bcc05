"""Maps of any size to measure with, the same for the same size.

A touchpoint of theirs is as full as one that a team works on: texts, scores of
two personas, a pain, an idea, a metric; here and there a branch and a comment.
"""

from __future__ import annotations

__all__ = ["SIZES", "journey_text"]

SIZES = (10, 50, 200, 1000)
"""Touchpoints of the maps that every measurement uses."""

_STAGES = ("Awareness", "Consideration", "Purchase", "Retention", "Advocacy")
_PHASES = ("before", "before", "during", "after", "after")
_CHANNELS = ("web", "store", "mail", "phone")
_FEELINGS = ("curious", "hopeful", "impatient", "torn", "relieved")

_HEAD = """\
# A map to measure with; nobody in it is real.
journeymap: 1
title: Measured journey of {size} touchpoints
goal: Be done in the time a bench allows
owner: Speed team
personas:
  mei:
    name: Mei, the beginner
    goals: [play three songs by summer, not waste money]
    share: 0.6
  raj: {{name: Raj the returning player, share: 0.4}}
channels:
  web: {{name: Web shop}}
  store: {{name: Store, kind: physical, owner: partner}}
  mail: {{name: E-mail}}
  phone: {{name: Hotline, kind: mixed}}
stages:
"""

_TOUCHPOINT = """\
      t{n}:
        name: Step {n} of the long way
        channel: {channel}
        doing: Looks at page {n}, scrolls, compares it with the one before
        thinking: Is this the right one, or was number {n} better?
        feeling: {feeling}
        emotion:
          mei: [{a}, {b}, {a}]
          raj: {b}
        confidence: observed
        importance: {level}
        pains:
          slow-{n}:
            text: Page {n} takes {n} milliseconds longer than anybody likes to wait
            severity: {level}
            reach: 0.{digit}
            owner: Team {digit}
"""

_MORE = """\
        ideas:
          faster-{n}: {{text: Load what is seen first, impact: 4, effort: {level}}}
        metrics:
          csat: {{value: {level}.{digit}, target: 4.5, n: {n}, source: Exit survey}}
        quotes: [I only wanted to see the price]
"""


def journey_text(size: int) -> str:
    """The text of a map with that many touchpoints, spread over five stages.

    Examples
    --------
    >>> journey_text(10) == journey_text(10)
    True
    >>> journey_text(1000).count("confidence:")
    1000
    """
    parts = [_HEAD.format(size=size)]
    for stage, name in enumerate(_STAGES):
        first, last = size * stage // len(_STAGES), size * (stage + 1) // len(_STAGES)
        parts.append(f"  {name.lower()}:\n    name: {name}\n    phase: {_PHASES[stage]}\n    touchpoints:\n")
        parts.extend(_touchpoint(n, size) for n in range(first, last))
    return "".join(parts)


def _touchpoint(n: int, size: int) -> str:
    facts = {
        "n": n,
        "channel": _CHANNELS[n // 3 % len(_CHANNELS)],
        "feeling": _FEELINGS[n % len(_FEELINGS)],
        "a": n * 7 % 5 - 2,
        "b": n * 3 % 5 - 2,
        "level": n % 5 + 1,
        "digit": n % 9 + 1,
    }
    text = _TOUCHPOINT.format(**facts)
    if n % 2:
        text += _MORE.format(**facts)
    if n % 10 == 5 and n + 3 < size:
        text += f"        next: {{t{n + 1}: 0.7, t{n + 3}: 0.2}}\n"
    if n % 25 == 24:
        text = f"      # asked again in autumn, number {n}\n{text}"
    if n == size - 1:
        text += "        ends: achieved\n"
    return text
