"""Sharing a map: a dialog that makes links, and lists and withdraws those in force."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from journeymap.errors import StoreError
from journeymap.live.sharing import ShareLink, Shown
from journeymap.ui.desk import Desk
from journeymap.ui.languages import nearest, visitors_language
from journeymap.ui.location import Place
from journeymap.ui.plain import marked, plain
from journeymap.ui.sharing.link_address import address_of, code_of, only_here
from journeymap.ui.sharing.link_line import link_line
from journeymap.ui.sharing.link_office import keys, registry
from journeymap.ui.sharing.link_words import ENDS, PARTS, facts_of
from journeymap.ui.sharing.shared_bytes import shared_pages
from journeymap.words import _, language

__all__ = ["share_button", "share_map"]


def share_button(desk: Desk, place: Place) -> None:
    """Draws what opens the dialog."""
    # Drawn again after each change: viewers of the links should not wait for the new page.
    shared_pages().refresh(desk.map_id)
    if st.button(_("Share …"), key="share", icon=":material/share:", help=_("Links that show this map")):
        share_map(desk.map_id, place)


def share_map(map_id: str, seen: Place | None = None) -> None:
    """Opens the dialog of a map; ``seen`` is what a link may open with, where the map is on the screen."""

    @st.dialog(_("Share this map"), width="medium")
    def ask() -> None:
        with visitors_language():
            try:
                _new_link(map_id, seen)
                _links(map_id)
            except StoreError as error:
                st.error(marked(str(error)))

    ask()


def _new_link(map_id: str, seen: Place | None) -> None:
    st.markdown(_("Whoever has the link sees this map without the app, and can change nothing."))
    # A form, so that Enter and a first click on the button both count.
    with st.form("share-link", border=False, enter_to_submit=True):
        label = st.text_input(_("For whom?"), max_chars=200, placeholder=_("The board meeting"))
        ends = st.selectbox(_("The link is valid for"), list(ENDS), index=2, format_func=_time)
        with st.container(horizontal=True):
            parts = {
                part: st.checkbox(_(name), value=True, help=_(what)) for part, (name, what) in PARTS.items()
            }
        as_seen = seen is not None and st.checkbox(_("Open it with the persona and the overlays I see now"))
        password = st.text_input(
            _("Password"),
            type="password",
            max_chars=200,
            autocomplete="new-password",
            help=_("May be empty. It cannot be shown again later."),
        )
        made = st.form_submit_button(_("Make a new link"), type="primary")
    if made:
        opens = seen if seen is not None and as_seen else Place()
        shown = Shown(**parts, persona=opens.persona, overlays=opens.overlays)
        after = ENDS[ends][1]
        until = datetime.now(UTC) + after if after else None
        link = registry().create(map_id, shown, label=label, ends=until, password=password)
        with st.container(key="share-made"):
            _address(link, "made")


def _time(ends: str) -> str:
    return _(ENDS[ends][0])


def _links(map_id: str) -> None:
    """The links in force, each with its address and a way to withdraw it."""
    st.subheader(_("Links in force"), anchor=False)
    # Made before the list is drawn: a withdrawn link is not in it any more.
    links = registry().in_force(map_id)
    shared_pages().prepare(links, nearest(language()))
    if not links:
        st.caption(_("There is none."))
    for link in links:
        _link(link)


def _link(link: ShareLink) -> None:
    with st.container(key=f"share-{link.id}", border=True, gap="small"):
        st.markdown(f"**{plain(link.label) or _('Without a name')}**")
        st.caption(plain(facts_of(link)))
        # Not popovers: those stand outside of the dialog, which lets no key out of itself.
        with st.expander(_("Show the link"), icon=":material/link:"):
            _address(link, "listed")
        with st.expander(_("Withdraw"), icon=":material/link_off:"):
            st.markdown(_("Whoever has this link will not see the map any more."))
            st.button(_("Withdraw the link"), key=f"withdraw-{link.id}", on_click=_withdraw, args=(link.id,))


def _address(link: ShareLink, where: str) -> None:
    """The address with a button that copies it, and its code; ``where``, for it may stand twice."""
    address = address_of(keys().token(link.id), st.context.url or "")
    link_line(address, f"address-{where}-{link.id}")
    st.image(code_of(address), width=180, alt=_("QR code of the link"))
    if only_here(address):
        st.caption(
            _(
                "This address works on this computer only. For others to come in, start the app with "
                "--host 0.0.0.0 and open it by this computer's name in the network."
            )
        )


def _withdraw(link_id: str) -> None:
    registry().withdraw(link_id)
