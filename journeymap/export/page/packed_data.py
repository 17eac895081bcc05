"""Data that a page holds deflated: most readers never look at it, and it would weigh on all of them."""

from __future__ import annotations

import base64
import json
import zlib

from journeymap.export.page.html_elements import Html, element

__all__ = ["packed_data"]


def packed_data(identity: str, data: object) -> Html:
    """JSON, deflated and in base64, in a script element that nobody runs."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    deflater = zlib.compressobj(9, wbits=-15)
    packed = base64.b64encode(deflater.compress(text.encode()) + deflater.flush()).decode()
    return element("script", {"type": "text/plain", "id": identity}, packed)
