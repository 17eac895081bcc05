"""What the cells of one step mean: each put where a touchpoint has it, or told why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import LeftOut
from journeymap.exchange.sayings_of_exchange import cut
from journeymap.exchange.tables.emotion_scale import Scale, score_of, scores_in
from journeymap.exchange.tables.numbers_in_cells import duration_in, level_in, number_in, yes_in
from journeymap.exchange.tables.several_in_cell import names_in, several_in
from journeymap.model import KNOWN_METRICS
from journeymap.words import N_, _

__all__ = ["CardFields", "Entry", "Gathering"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell that says something: its field, the heading it stands under, its text and its place."""

    field: str
    heading: str
    text: str
    place: str


@dataclass(slots=True)
class Gathering:
    """What a table brings beside its touchpoints: channels, personas, own lanes, and what was left out."""

    scale: Scale | None
    channels: dict[str, str] = field(default_factory=dict)
    personas: dict[str, str] = field(default_factory=dict)
    lanes: dict[str, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    ids: dict[str, FreshIds] = field(default_factory=dict)

    def id_of(self, table: str, name: str) -> str:
        """The id of a channel, persona or lane of this name, which comes into being where it is new."""
        known: dict[str, str] = getattr(self, table)
        key = " ".join(name.split()).casefold()
        names = {" ".join(other.split()).casefold(): id_ for id_, other in known.items()}
        if key in names:
            return names[key]
        id_ = self.ids.setdefault(table, FreshIds()).fresh(name, table.rstrip("s"))
        known[id_] = " ".join(name.split())
        return id_


_TEXTS: Final = frozenset({"doing", "thinking", "feeling", "sensing"})
_LISTS: Final = frozenset({"exchanged", "evidence", "quotes", "tags", "links", "images"})
_TABLES: Final = {"pains": "pain", "gains": "gain", "ideas": "idea", "backstage": "backstage"}
_CONFIDENCE: Final = ("assumed", "observed", "measured")
_WHY: Final = {
    "emotion": N_("this is no score; see the scale of the emotions"),
    "importance": N_("this is no level from 1 to 5"),
    "effort": N_("this is no level from 1 to 5"),
    "severity": N_("this is no level from 1 to 5"),
    "duration": N_("this is no duration such as 5 min or 2 days"),
    "metric": N_("this is no number that this metric can have"),
    "confidence": N_("this is none of assumed, observed and measured"),
}


class CardFields:
    """The data of one touchpoint as its cells come in."""

    def __init__(self, gathering: Gathering) -> None:
        self.data: dict[str, Any] = {}
        self._gathering = gathering
        self._ids = {table: FreshIds() for table in _TABLES}
        self._severity: int | None = None
        self._owner = ""

    def take(self, entry: Entry) -> None:
        """Puts what a cell says where it belongs."""
        kind, _space, name = entry.field.partition(" ")
        if kind in _TEXTS:
            self._add_text(kind, entry.text)
        elif kind in _LISTS:
            self.data.setdefault(kind, []).extend(several_in(entry.text))
        elif kind in _TABLES:
            self._add_things(kind, entry.text)
        elif kind == "lane":
            self._add_lane(entry)
        elif kind in _VALUES and not _VALUES[kind](self, entry, name):
            why = _(_WHY[kind]) if kind in _WHY else _("nothing here can hold this")
            self._gathering.left_out.append(LeftOut(entry.place, cut(entry.text), why))

    def finished(self) -> dict[str, Any]:
        """The touchpoint, with the severity and the owner of its row on every pain of it."""
        for pain in self.data.get("pains", {}).values():
            pain.update({"severity": self._severity} if self._severity else {})
        for thing in (*self.data.get("pains", {}).values(), *self.data.get("ideas", {}).values()):
            thing.update({"owner": self._owner} if self._owner else {})
        return self.data

    def _add_text(self, key: str, text: str) -> None:
        self.data[key] = f"{self.data[key]}\n{text}" if self.data.get(key) else text

    def _add_things(self, key: str, text: str) -> None:
        table = self.data.setdefault(key, {})
        for thing in several_in(text):
            table[self._ids[key].fresh(thing, _TABLES[key])] = (
                thing if key == "backstage" else {"text": thing}
            )

    def _add_lane(self, entry: Entry) -> None:
        lane = self._gathering.id_of("lanes", entry.heading)
        texts = self.data.setdefault("lanes", {})
        texts[lane] = f"{texts[lane]}\n{entry.text}" if lane in texts else entry.text

    def _channel(self, entry: Entry, _name: str) -> bool:
        if "channel" in self.data:
            return False
        self.data["channel"] = self._gathering.id_of("channels", entry.text)
        return True

    def _personas(self, entry: Entry, _name: str) -> bool:
        ids = [self._gathering.id_of("personas", name) for name in names_in(entry.text)]
        self.data["personas"] = list(dict.fromkeys([*self.data.get("personas", []), *ids]))
        return bool(ids)

    def _emotion(self, entry: Entry, _name: str) -> bool:
        parts = scores_in(entry.text)
        scores = [score_of(part, self._gathering.scale) for part in parts]
        whole = score_of(entry.text, self._gathering.scale) if None in scores else None
        if whole is not None:
            scores = [whole]
        words = any(letter.isalpha() for letter in entry.text)
        if words and "feeling" not in self.data and None in scores:
            # A word that is no score is what they feel, and says so.
            self._add_text("feeling", entry.text)
            return True
        found = [score for score in scores if score is not None]
        if None in scores or not found or "emotion" in self.data:
            return False
        self.data["emotion"] = found[0] if len(found) == 1 else found
        if words and "feeling" not in self.data:
            self._add_text("feeling", entry.text)
        return True

    def _level(self, entry: Entry, _name: str) -> bool:
        level = level_in(entry.text)
        if level is not None:
            self.data[entry.field] = level
        return level is not None

    def _take_severity(self, entry: Entry, _name: str) -> bool:
        self._severity = level_in(entry.text)
        return self._severity is not None

    def _take_owner(self, entry: Entry, _name: str) -> bool:
        self._owner = " ".join(entry.text.split())
        return True

    def _duration(self, entry: Entry, _name: str) -> bool:
        duration = duration_in(entry.text)
        if duration is not None:
            self.data["duration"] = duration
        return duration is not None

    def _truth(self, entry: Entry, _name: str) -> bool:
        if yes_in(entry.text):
            self.data["moment_of_truth"] = True
        return True

    def _confidence(self, entry: Entry, _name: str) -> bool:
        word = entry.text.casefold()
        if word in _CONFIDENCE:
            self.data["confidence"] = word
        return word in _CONFIDENCE

    def _metric(self, entry: Entry, name: str) -> bool:
        number, known = number_in(entry.text), KNOWN_METRICS.get(name)
        if number is None:
            return False
        if known is not None and known.unit == "share" and (entry.text.rstrip().endswith("%") or number > 1):
            number = round(number / 100, 6)
        self.data.setdefault("metrics", {})[name] = number
        return True


_VALUES: Final[Mapping[str, Callable[[CardFields, Entry, str], bool]]] = {
    "channel": CardFields._channel,
    "personas": CardFields._personas,
    "emotion": CardFields._emotion,
    "importance": CardFields._level,
    "effort": CardFields._level,
    "severity": CardFields._take_severity,
    "owner": CardFields._take_owner,
    "duration": CardFields._duration,
    "moment_of_truth": CardFields._truth,
    "confidence": CardFields._confidence,
    "metric": CardFields._metric,
}
