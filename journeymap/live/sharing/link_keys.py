"""What a link looks like in an address, and the pass of who gave its password."""

from __future__ import annotations

import hashlib

from itsdangerous import BadSignature, Signer, TimestampSigner

from journeymap.live.sharing.share_link import ShareLink

__all__ = ["PASS_SECONDS", "LinkKeys"]

PASS_SECONDS = 12 * 60 * 60
"""How long somebody is not asked for the password again."""


class LinkKeys:
    """Signs ids of links with the secret of the folder.

    The database alone opens no map, and the address of a link can be shown again.
    """

    def __init__(self, secret: str) -> None:
        self._addresses = Signer(secret, salt="journeymap.share", digest_method=hashlib.sha256)
        self._passes = TimestampSigner(secret, salt="journeymap.share.pass", digest_method=hashlib.sha256)

    def token(self, link_id: str) -> str:
        """The text that stands in the address of a link."""
        return self._addresses.sign(link_id).decode("ascii")

    def id_of(self, token: str) -> str | None:
        """The id in an address; None where it was not made here, or not copied whole.

        Examples
        --------
        >>> keys = LinkKeys("tea")
        >>> keys.id_of(keys.token("abc")), keys.id_of("abc.abc")
        ('abc', None)
        """
        try:
            return self._addresses.unsign(token.encode("ascii")).decode("ascii")
        except (BadSignature, UnicodeError):
            return None

    def pass_for(self, link: ShareLink) -> str:
        """What the browser keeps of who gave the password of a link."""
        return self._passes.sign(_lock_of(link)).decode("ascii")

    def lets_in(self, kept: str, link: ShareLink) -> bool:
        """Whether a browser's pass is for this link, its password, and still fresh."""
        try:
            found = self._passes.unsign(kept.encode("ascii"), max_age=PASS_SECONDS)
        except (BadSignature, UnicodeError):
            return False
        return found.decode("ascii") == _lock_of(link)


def _lock_of(link: ShareLink) -> str:
    return f"{link.id}/{hashlib.sha256(link.lock.encode()).hexdigest()[:32]}"
