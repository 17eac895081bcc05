"""Small YAML texts beside the maps, such as a mapping of columns: keys and values, no schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeymap.errors import MapFileError
from journeymap.mapfile.compose import compose
from journeymap.mapfile.own import own_value
from journeymap.mapfile.scalars import scalar_text
from journeymap.mapfile.source import clean

__all__ = ["keyed_text", "keyed_values"]


def keyed_text(data: Mapping[str, Any]) -> str:
    """Keys with single values, or with mappings of them, as YAML.

    Examples
    --------
    >>> print(keyed_text({"a": 1, "b": {"c d": "no"}}), end="")
    a: 1
    b:
      c d: "no"
    """
    lines: list[str] = []
    for key, value in data.items():
        if isinstance(value, Mapping):
            lines.append(f"{scalar_text(key)}:" if value else f"{scalar_text(key)}: {{}}")
            lines += [f"  {scalar_text(name)}: {scalar_text(item)}" for name, item in value.items()]
        else:
            lines.append(f"{scalar_text(key)}: {scalar_text(value)}")
    return "\n".join(lines) + "\n"


def keyed_values(text: str | bytes) -> Any:
    """The plain data of such a text; None where it is empty.

    Raises
    ------
    MapFileError
        It is not the YAML that a map may be written in.
    """
    composition = compose(clean(text))
    if composition.issues:
        raise MapFileError(composition.issues)
    return None if composition.root is None else own_value(composition.root)
