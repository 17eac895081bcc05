"""CJML, the Customer Journey Modeling Language of SINTEF, in its XML of version 2.0.

After https://www.cjml.no (data format, version 2.0 of November 2022, looked up 2026-11-22), whose
example it follows, the elements that SINTEF's published tools write and read, and R. Halvorsrud,
C. Boletsis, E. Garcia-Ceja, "Designing a Modeling Language for Customer Journeys: Lessons Learned from
User Involvement", MODELS 2021, pp. 239-249. The XML Schema of the format could not be obtained, and with
it the scale of ``experienceRating``: ratings are kept, and not taken for emotions.
"""

from __future__ import annotations

import re
from typing import Final

from journeymap.exchange.cjml.cjml_reader import read
from journeymap.exchange.cjml.cjml_writer import write
from journeymap.exchange.format import Format

__all__ = ["CJML"]

_ROOT: Final = re.compile(rb"<(?:[A-Za-z]\w{0,40}:)?cjml[\s>/]", re.IGNORECASE)


def _recognises(data: bytes, filename: str) -> float:
    # UTF-16 has a nought beside each letter of these.
    head = data[:20_000].replace(b"\0", b"")
    named = filename.lower().endswith(CJML.endings[0])
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return 0.0
    if _ROOT.search(head):
        return 1.0
    return 0.5 if named else 0.0


CJML: Final = Format(
    name="cjml",
    title="CJML",
    endings=(".cjml", ".xml"),
    recognises=_recognises,
    read=read,
    write=write,
)
