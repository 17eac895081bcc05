"""Links that show a map to whoever has them: what each shows, until when, behind which password."""

from __future__ import annotations

from journeymap.live.sharing.attempts import Attempts
from journeymap.live.sharing.link_keys import LinkKeys
from journeymap.live.sharing.link_registry import LinkRegistry
from journeymap.live.sharing.passwords import is_password, locked_with
from journeymap.live.sharing.share_link import ShareLink, Shown

__all__ = ["Attempts", "LinkKeys", "LinkRegistry", "ShareLink", "Shown", "is_password", "locked_with"]
