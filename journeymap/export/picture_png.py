"""PNG from our own SVG, by resvg, without a browser."""

from __future__ import annotations

from journeymap.errors import MissingExtra
from journeymap.export.glyphs import fonts_for
from journeymap.export.lettering import with_families

__all__ = ["png"]


def png(svg: str, *, scale: float = 2.0) -> bytes:
    """An SVG as PNG.

    Parameters
    ----------
    svg
        Text of the SVG.
    scale
        Pixels of the PNG per CSS pixel.

    Raises
    ------
    MissingExtra
        Where resvg-py or fonttools is not installed.
    """
    try:
        import resvg_py
    except ImportError as error:
        raise MissingExtra("resvg-py", "export") from error
    fonts = fonts_for(svg)
    return resvg_py.svg_to_bytes(
        svg_string=with_families(svg, fonts),
        zoom=scale,
        # The system's fonts are read only where they are needed: same picture everywhere, and quicker.
        skip_system_fonts=True,
        font_files=[str(path) for path in fonts.files],
    )
