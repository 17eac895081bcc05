"""What hangs on a touchpoint: pictures, links, tags."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.ui.controlled import controlled
from journeymap.ui.edits import put
from journeymap.ui.inspector.fields import one_line, tags
from journeymap.ui.inspector.local_pictures import local_picture
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.text_room import room_for
from journeymap.words import _

__all__ = ["attachments", "is_web_address"]


def attachments(spot: Spot) -> None:
    """Local pictures are shown; a web address is a link and is never fetched."""
    _paths(spot, "images", _("Pictures"), spot.part.images, _("path in the folder of maps, one to a line"))
    for image in spot.part.images:
        picture = local_picture(spot.desk.folder, image)
        if picture is not None:
            st.image(picture, width="stretch", alt=spot.part.name)
        elif is_web_address(image):
            st.link_button(one_line(image), image, icon=":material/image:", width="stretch")
        else:
            st.caption(_("{path} is not in the folder of maps").format(path=one_line(image)))
    _paths(spot, "links", _("Links"), spot.part.links, _("https://…, one to a line"))
    for link in spot.part.links:
        if is_web_address(link):
            st.link_button(one_line(link), link, icon=":material/open_in_new:", width="stretch")
    known = dict.fromkeys(tag for _stage, _key, part in spot.desk.journey.touchpoints() for tag in part.tags)
    tags(spot.desk, spot.field("tags"), _("Tags"), spot.part.tags, tuple(known))


def is_web_address(text: str) -> bool:
    """Whether a text is an address a link may lead to: http or https with a host, nothing that runs.

    Examples
    --------
    >>> is_web_address("https://example.org/a"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _paths(spot: Spot, field: str, label: str, values: Sequence[str], placeholder: str) -> None:
    def make(given: str | None) -> Sequence[Change]:
        found = [line.strip() for line in (given or "").splitlines() if line.strip()]
        if field == "links" and not all(map(is_web_address, found)):
            raise ChangeError(_("a link starts with https:// or http://"))
        return put(spot.field(field), found)

    controlled(
        spot.desk,
        st.text_area,
        label,
        key=spot.field(field),
        shown="\n".join(values),
        make=make,
        sentence=label,
        height=room_for("\n".join(values)),
        placeholder=placeholder,
    )
