"""The list of all journeys of a folder as a Markdown page, the same for the same maps on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from journeymap.insights import study
from journeymap.layout.labels import STATES, STATUSES
from journeymap.markdown_text import link, literal, table_row
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["FileInList", "list_page"]


@dataclass(frozen=True, slots=True)
class FileInList:
    """A map file on the page.

    Attributes
    ----------
    id
        Id of the map.
    address
        Where its file lies, seen from the page.
    folder
        The folder of the file; a counterpart lies in the same one.
    journey
        The map; None where the file cannot be read.
    problem
        What keeps it from being read.
    """

    id: str
    address: str
    folder: str
    journey: JourneyMap | None = None
    problem: str = ""


def list_page(files: Sequence[FileInList]) -> str:
    """The whole page, in the order of the files.

    Nothing in it depends on the day or the machine: a page that is up to date stays so
    until a map changes.
    """
    read = [file for file in files if file.journey is not None]
    broken = [file for file in files if file.journey is None]
    lines = [
        f"# {_('Journeys')}",
        "",
        f"<!-- {_('Written by journeymap index: what is changed by hand is lost.')} -->",
    ]
    if read:
        addresses = {(file.folder, file.id): file for file in read}
        head = [_("journey"), _("personas"), _("owner"), _("status"), _("reviewed"), _("worst pain"),
                _("conflicts"), _("links")]  # fmt: skip
        lines += ["", *_table(head, (_row(file, file.journey, addresses) for file in read if file.journey))]
    if broken:
        lines += ["", f"## {_('Maps that cannot be read')}", ""]
        rows = ([link(file.id, file.address), literal(file.problem)] for file in broken)
        lines += _table([_("file"), _("what is wrong")], rows)
    if not files:
        lines += ["", _("There are no maps yet.")]
    return "\n".join([*lines, ""])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield table_row(head)
    yield "|" + "---|" * len(head)
    yield from map(table_row, rows)


def _row(file: FileInList, journey: JourneyMap, known: Mapping[tuple[str, str], FileInList]) -> list[str]:
    return [
        link(journey.title.strip() or file.id, file.address),
        literal("; ".join(persona.name for persona in journey.personas.values())),
        literal(journey.owner),
        literal(f"{_(STATES[journey.state])}, {_(STATUSES[journey.status])}"),
        journey.reviewed.isoformat() if journey.reviewed else "",
        literal(_worst_pain(journey)),
        str(len(journey.conflicts) or ""),
        ", ".join(_links(file, journey, known)),
    ]


def _worst_pain(journey: JourneyMap) -> str:
    worst = next((pain for pain in study(journey).pains if pain.score > 0), None)
    if worst is None:
        return ""
    touchpoint = journey.stages[worst.stage].touchpoints[worst.touchpoint]
    pain = touchpoint.pains[worst.pain]
    return _("{pain} (severity {severity}, at “{touchpoint}”)").format(
        pain=pain.text, severity=pain.severity, touchpoint=touchpoint.name
    )


def _links(
    file: FileInList, journey: JourneyMap, known: Mapping[tuple[str, str], FileInList]
) -> Iterator[str]:
    """The map of the other state, then the web addresses of the touchpoints, each once."""
    if journey.counterpart is not None:
        other = known.get((file.folder, journey.counterpart))
        text = _("future state") if journey.state == "current" else _("current state")
        yield link(text, other.address) if other else literal(f"{text} ({journey.counterpart})")
    web = (address for *_ids, here in journey.touchpoints() for address in here.links)
    for address in dict.fromkeys(web):
        host = _host(address)
        yield link(host, address) if host else literal(address)


def _host(address: str) -> str:
    """The name of the machine in a web address; ``""`` where it is none."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""
