"""The payloads, and the harmless texts of the same length that they are compared with."""

from __future__ import annotations

import re
from itertools import chain, cycle, islice
from pathlib import Path
from zlib import crc32

__all__ = ["FAMILIES", "PAYLOADS", "harmless"]

_SPELLED = re.compile(r"<U\+([0-9A-F]{4,6})>")


def _families() -> dict[str, tuple[str, ...]]:
    text = (Path(__file__).parent / "payloads.txt").read_text("utf-8")
    found = {}
    for part in text.split("\n## ")[1:]:
        name, *lines = part.split("\n")
        spelled = (_SPELLED.sub(lambda sign: chr(int(sign[1], 16)), line) for line in lines if line)
        found[name] = tuple(spelled)
    return found


FAMILIES = _families()
PAYLOADS = tuple(dict.fromkeys(payload for family in FAMILIES.values() for payload in family))


def harmless(text: str) -> str:
    """Words in the place of a payload; a web address stays one, since it rightly becomes a link.

    What is more than ASCII stays so, too: as the icon of a channel it is a sign by itself, not a drawing.
    Two payloads become two texts as far as their length allows: names that are told once would else be fewer.

    Examples
    --------
    >>> harmless("<b>x</b>"), harmless("<i>x</i>"), harmless("https://evil.invalid/'>")
    ('sbphr wo', 'tfjrs wo', 'https://plain.example/q')
    >>> harmless("<b>é</b>")[0]
    'ŵ'
    """
    start = "https://plain.example/" if text.startswith(("https://", "http://")) else ""
    number = crc32(text.encode("utf-8", "replace"))
    # Letters without a vowel, so that no word comes of them.
    mark = "".join("bcdfghjklmnpqrst"[number >> 4 * at & 15] for at in range(5))
    words = "".join(islice(chain(mark, cycle(" word ward wide")), max(1, len(text) - len(start)))).strip()
    if not text.isascii():
        words = f"ŵ{words[1:]}"
    return start + (words.replace(" ", "") if start else words)
