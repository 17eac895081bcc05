"""Which column of a table is what: guessed, written down as YAML, changed by a person, and used again."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from journeymap.errors import ExchangeError
from journeymap.exchange.tables.emotion_scale import Scale
from journeymap.exchange.tables.heading_words import FIELDS
from journeymap.mapfile import keyed_text, keyed_values
from journeymap.model import KNOWN_METRICS
from journeymap.words import _

__all__ = ["ColumnMapping", "mapping_in", "mapping_text", "possible_fields"]

_LAYOUTS: Final = ("steps", "matrix")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How a table is to be read.

    Attributes
    ----------
    layout
        ``steps``: a row for each step; ``matrix``: stages across, aspects down.
    header
        Number of the row with the headings (of a matrix: with the stages).
    columns
        Field by heading (of a matrix: by the label of the row): ``name``, ``pains``,
        ``metric nps``, ``lane``, ``ignore``.
    scale
        What the emotions are scored on; None where words or faces score them.
    title, sheet, encoding, separator
        Of the map, of the workbook, of the text; ``""`` where it goes without saying.
    """

    layout: str
    header: int
    columns: Mapping[str, str] = field(default_factory=dict)
    scale: Scale | None = None
    title: str = ""
    sheet: str = ""
    encoding: str = ""
    separator: str = ""


def possible_fields() -> tuple[str, ...]:
    """All that a column can be."""
    return (*FIELDS, "lane", *(f"metric {name}" for name in KNOWN_METRICS))


def mapping_text(mapping: ColumnMapping) -> str:
    """A mapping as YAML, to be kept and changed."""
    data: dict[str, Any] = {"layout": mapping.layout, "header": mapping.header}
    data |= {
        key: value for key in ("title", "sheet", "encoding", "separator") if (value := getattr(mapping, key))
    }
    if mapping.scale is not None:
        data["emotion"] = {"low": mapping.scale.low, "high": mapping.scale.high}
    return keyed_text({**data, "columns": dict(mapping.columns)})


def mapping_in(text: str) -> ColumnMapping:
    """The mapping that a YAML text holds.

    Raises
    ------
    ExchangeError
        It is no mapping; the text says what is wrong in it.
    """
    data = keyed_values(text)
    if not isinstance(data, dict) or not isinstance(data.get("columns"), dict):
        raise ExchangeError(_("a mapping of columns needs the key `columns`, with a field for each heading"))
    known = {"layout", "header", "title", "sheet", "encoding", "separator", "emotion", "columns"}
    for key in data:
        if key not in known:
            raise _refused(
                _("the mapping has the key “{key}”, which means nothing").format(key=key), key, known
            )
    if data.get("layout", "steps") not in _LAYOUTS:
        raise ExchangeError(_("the layout of a table is steps or matrix"))
    columns = {str(heading): str(what) for heading, what in data["columns"].items()}
    fields = possible_fields()
    for what in columns.values():
        if what not in fields and not what.startswith("metric "):
            raise _refused(_("a column cannot be “{field}”").format(field=what), what, fields)
    header = data.get("header", 1)
    if not isinstance(header, int) or isinstance(header, bool) or header < 1:
        raise ExchangeError(_("`header` is the number of a row, such as 1"))
    texts = {key: str(data.get(key) or "") for key in ("title", "sheet", "encoding", "separator")}
    return ColumnMapping(
        layout=data.get("layout", "steps"),
        header=header,
        columns=columns,
        scale=_scale(data.get("emotion")),
        **texts,
    )


def _scale(data: Any) -> Scale | None:
    if data is None:
        return None
    low, high = (data.get("low"), data.get("high")) if isinstance(data, dict) else (None, None)
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)) or low >= high:
        raise ExchangeError(_("write the scale of emotions as `emotion: {low: 1, high: 5}`"))
    return Scale(low, high)


def _refused(message: str, word: str, known: Any) -> ExchangeError:
    near = difflib.get_close_matches(word, known, 1)
    hint = _("did you mean `{key}`?").format(key=near[0]) if near else ""
    return ExchangeError(f"{message}; {hint}" if hint else message)
