"""The plotly.js that comes with the package, for pages that must work without a network."""

from __future__ import annotations

from types import ModuleType

from journeymap.errors import MissingExtra

__all__ = ["plotly_file", "plotly_script"]


def plotly_script() -> str:
    """The text of plotly.js, 4.8 MB.

    Raises
    ------
    MissingExtra
        Where plotly is not installed.
    """
    return str(_offline().get_plotlyjs())


def plotly_file() -> str:
    """What the file of plotly.js is called where it lies beside pages; a new version is another file.

    Raises
    ------
    MissingExtra
        Where plotly is not installed.
    """
    return f"plotly-{_offline().get_plotlyjs_version()}.min.js"


def _offline() -> ModuleType:
    try:
        from plotly import offline
    except ImportError as error:
        raise MissingExtra("plotly", "export") from error
    found: ModuleType = offline
    return found
