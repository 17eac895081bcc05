"""Inviting people to a board: a link for each role, and its QR code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import segno
import streamlit as st

from journeymap.live import Role
from journeymap.ui.workshop import office
from journeymap.words import N_, _

__all__ = ["Invitation", "invitation", "invitations", "only_here", "qr_code"]

_VALID = timedelta(days=1)

_ROLES = {
    Role.CONTRIBUTOR: N_("Contribute: add touchpoints, pains and ideas, and change one's own"),
    Role.VIEWER: N_("Look, and change nothing"),
}


@dataclass(frozen=True, slots=True)
class Invitation:
    """A ticket that opens a map to whoever has it, until it ends (UTC)."""

    ticket: str
    ends: datetime

    def link(self, page: str) -> str:
        """The address to send, on the server that served ``page`` of the app.

        Examples
        --------
        >>> Invitation("abc", datetime.now(UTC)).link("http://localhost:8501/board?map=tea")
        'http://localhost:8501/join/abc'
        """
        at = urlsplit(page)
        return f"{at.scheme}://{at.netloc}{at.path.rpartition('/')[0]}/join/{self.ticket}"


@st.cache_data(ttl=timedelta(hours=1), max_entries=500, show_spinner=False)
def invitation(map_id: str, role: Role) -> Invitation:
    """The invitation to a map; the same for an hour, so that a projected code stays as it is."""
    return Invitation(office().issue(map_id, role), datetime.now(UTC) + _VALID)


def only_here(link: str) -> bool:
    """Whether a link leads nowhere on any other machine.

    Examples
    --------
    >>> only_here("http://localhost:8501/join/abc"), only_here("http://10.0.0.7:8501/join/abc")
    (True, False)
    """
    host = urlsplit(link).hostname or ""
    return host == "localhost" or host.startswith("127.") or host == "::1"


def qr_code(link: str) -> str:
    """The link as a QR code, dark on light whatever the page is; an SVG, as the address of a picture."""
    code = segno.make(link, error="l", micro=False)
    uri: str = code.svg_data_uri(border=3, dark="#000", light="#fff")
    return uri


def invitations(map_id: str, page: str) -> list[dict[str, str]]:
    """One for each role, as the board shows them; ``page`` is the address the app was opened by."""
    return [_told(role, invitation(map_id, role), page) for role in _ROLES]


def _told(role: Role, invited: Invitation, page: str) -> dict[str, str]:
    link = invited.link(page)
    until = _("Opens this map and nothing else, without an account, until {day} UTC.")
    warning = _(
        "This address works on this computer only. For others to come in, start the app with "
        "--host 0.0.0.0 and open it by this computer's name in the network."
    )
    return {
        "role": _(_ROLES[role]),
        "link": link,
        "code": qr_code(link),
        "until": until.format(day=invited.ends.strftime("%Y-%m-%d %H:%M")),
        "warning": warning if only_here(link) else "",
    }
