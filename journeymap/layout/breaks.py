"""Where a line may be broken: the Unicode rules, at a speed that suits a thousand cards.

The rules look at classes of characters only, so every letter may stand for
every other: a word is turned into a pattern (``Guitar`` is ``aaa``), and each
pattern is looked up in the full algorithm once.
"""

from __future__ import annotations

import re
from functools import lru_cache

from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_boundaries

__all__ = ["clusters", "segments"]

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏΑ-ΡΣ-Ωα-ωЀ-ҁҊ-ԯ"
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff"
_LETTER = re.compile(f"[{_LETTERS}]")
_DIGIT = re.compile(r"[0-9]")
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_WORDS = f"0-9{_LETTERS}{_IDEOGRAPHS}"
_CERTAIN_BREAK = re.compile(
    rf"(?<=[{_WORDS}!$%)*+,./:;<=>?@\\\]^_`|}}~&#-]) +(?=[{_WORDS}<=>&*#@_~^(\"'$+\\\[{{%`|-])"
    rf"|(?<=[{_IDEOGRAPHS}])(?=[{_IDEOGRAPHS}])"
)
"""Between ideographs, and at a space, whatever stands around: except behind what opens or quotes, and before
what closes or ends a sentence."""
_RUN = re.compile(r"([a0])\1{3,}")
"""No line ends inside a run of letters or of digits, however long."""
_PLAIN = re.compile(r"[ -~À-ÖØ-öø-ɏΑ-ωЀ-ҁҊ-ԯ\u3400-\u4dbf\u4e00-\u9fff，。、；：？！（）《》“”‘’…—–-]*")


def segments(text: str) -> list[str]:
    """The text cut at every place where a line may end, by UAX #14 [1]_.

    Examples
    --------
    >>> segments("Buys a six-string")
    ['Buys ', 'a ', 'six-', 'string']
    >>> segments("买（新）吉他")
    ['买', '（新）', '吉', '他']

    References
    ----------
    .. [1] Unicode Standard Annex #14, Unicode Line Breaking Algorithm.
    """
    if text.isascii() and text.replace(" ", "").isalnum() and "  " not in text:
        *words, last = text.split(" ")
        return [f"{word} " for word in words] + ([last] if last else [])
    found: list[str] = []
    start = 0
    for gap in _CERTAIN_BREAK.finditer(text):
        found += _cut(text[start : gap.start()])
        found[-1] += gap.group()
        start = gap.end()
    return found + list(_cut(text[start:]))


@lru_cache(maxsize=32768)
def _cut(core: str) -> tuple[str, ...]:
    """Segments of a piece without certain breaks."""
    if core.isascii() and core.isalnum():
        return (core,)
    pattern = _IDEOGRAPH.sub("中", _DIGIT.sub("0", _LETTER.sub("a", core)))
    ends = _ends(pattern)
    return tuple(core[start:end] for start, end in zip([0, *ends], ends, strict=False))


def _ends(pattern: str) -> list[int]:
    """Where the segments of a pattern end; long runs are looked up at length three."""
    known = _known_ends(_RUN.sub(r"\1\1\1", pattern))
    runs = [(run.start(), run.end() - run.start() - 3) for run in _RUN.finditer(pattern)]
    ends: list[int] = []
    dropped = 0
    for end in known:
        while runs and end + dropped > runs[0][0]:
            dropped += runs.pop(0)[1]
        ends.append(end + dropped)
    return ends


@lru_cache(maxsize=16384)
def _known_ends(pattern: str) -> tuple[int, ...]:
    return tuple(line_break_boundaries(pattern))


@lru_cache(maxsize=1024)
def _odd_clusters(text: str) -> tuple[str, ...]:
    return tuple(grapheme_clusters(text))


def clusters(text: str) -> tuple[str, ...]:
    """What a reader takes for one character each, by UAX #29; never cut inside one."""
    return tuple(text) if _PLAIN.fullmatch(text) else _odd_clusters(text)
