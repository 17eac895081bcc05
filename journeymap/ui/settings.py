"""Streamlit's options for this app, from one file in Streamlit's own format."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

__all__ = ["flat", "options"]


def options() -> dict[str, Any]:
    """Every option the app sets, by its dotted name.

    Examples
    --------
    >>> options()["browser.gatherUsageStats"]
    False
    """
    text = files("journeymap.ui").joinpath("streamlit.toml").read_text(encoding="utf-8")
    return flat(tomllib.loads(text))


def flat(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Nested tables as one, with dotted names.

    Examples
    --------
    >>> flat({"theme": {"font": "serif", "dark": {"textColor": "#fff"}}})
    {'theme.font': 'serif', 'theme.dark.textColor': '#fff'}
    """
    return dict(_walk("", tables))


def _walk(prefix: str, tables: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in tables.items():
        if isinstance(value, Mapping):
            yield from _walk(f"{prefix}{name}.", value)
        else:
            yield f"{prefix}{name}", value
