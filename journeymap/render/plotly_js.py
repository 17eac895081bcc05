"""The plotly.js that comes with the package, for pages that must work without a network."""

from __future__ import annotations

from journeymap.errors import MissingExtra

__all__ = ["plotly_file", "plotly_script"]


def plotly_script() -> str:
    """The text of plotly.js, 4.8 MB.

    Raises
    ------
    MissingExtra
        Where plotly is not installed.
    """
    try:
        from plotly.offline import get_plotlyjs
    except ImportError as error:
        raise MissingExtra("plotly", "export") from error
    return str(get_plotlyjs())


def plotly_file() -> str:
    """What the file of plotly.js is called where it lies beside pages; a new version is another file.

    Raises
    ------
    MissingExtra
        Where plotly is not installed.
    """
    try:
        from plotly.offline import get_plotlyjs_version
    except ImportError as error:
        raise MissingExtra("plotly", "export") from error
    return f"plotly-{get_plotlyjs_version()}.min.js"
