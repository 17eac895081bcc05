"""OpenJourney Format (.ojf), the JSON of the Ptolemy journey editor.

After its specification, OJF_SPEC.md of https://github.com/andywestley/ptolemy-journey-mapper
(format version 1.0, commit 108f936, looked up 2026-11-22), and the samples of version 1.1.0 in that
repository, which have title, persona and point of view under ``metadata``.
"""

from __future__ import annotations

import re
from typing import Final

from journeymap.exchange.format import Format
from journeymap.exchange.ojf.ojf_reader import read
from journeymap.exchange.ojf.ojf_writer import write

__all__ = ["OJF"]

_STAGES: Final = re.compile(rb'"stages"\s*:\s*\[')
_OWN: Final = re.compile(rb'"(swimlanes|stageId|swimlaneId)"\s*:')


def _recognises(data: bytes, filename: str) -> float:
    plain = data.replace(b"\0", b"") if b"\0" in data[:8] else data
    if not plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"{"):
        return 0.0
    named = filename.lower().endswith(OJF.endings)
    if _STAGES.search(plain):
        return 1.0 if named or _OWN.search(plain) else 0.4
    return 0.5 if named else 0.0


OJF: Final = Format(
    name="ojf",
    title="OpenJourney Format",
    endings=(".ojf",),
    recognises=_recognises,
    read=read,
    write=write,
)
