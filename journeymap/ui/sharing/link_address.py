"""Where a link leads, as text to send and as a code to point a camera at."""

from __future__ import annotations

import base64
from urllib.parse import urlsplit

from journeymap.ui.board.invitation import qr_code

__all__ = ["address_of", "code_of", "only_here"]


def address_of(token: str, page: str) -> str:
    """The address to send, on the server that served ``page`` of the app.

    Examples
    --------
    >>> address_of("abc", "http://localhost:8501/maps/?map=tea")
    'http://localhost:8501/maps/v/abc'
    """
    at = urlsplit(page)
    return f"{at.scheme}://{at.netloc}{at.path.rpartition('/')[0]}/v/{token}"


def code_of(address: str) -> str:
    """The QR code of an address, as the address of a picture."""
    return f"data:image/svg+xml;base64,{base64.b64encode(qr_code(address)).decode()}"


def only_here(address: str) -> bool:
    """Whether an address leads nowhere on any other machine.

    Examples
    --------
    >>> only_here("http://localhost:8501/v/abc"), only_here("http://10.0.0.7:8501/v/abc")
    (True, False)
    """
    host = urlsplit(address).hostname or ""
    return host == "localhost" or host.startswith("127.") or host == "::1"
