"""The QR code of a link into a room."""

from __future__ import annotations

from io import BytesIO

import segno

__all__ = ["qr_code"]


def qr_code(link: str) -> bytes:
    """The link as a QR code, dark on light whatever the page is: an SVG."""
    out = BytesIO()
    segno.make(link, error="l", micro=False).save(
        out, kind="svg", border=3, dark="#000", light="#fff", scale=8, omitsize=True
    )
    return out.getvalue()
