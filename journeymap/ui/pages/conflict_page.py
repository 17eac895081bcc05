"""Two versions of one map: the file as somebody else left it, and the work here; one person chooses."""

from __future__ import annotations

import difflib

import streamlit as st

from journeymap.mapfile import write
from journeymap.ui import session
from journeymap.ui.languages import spoken
from journeymap.ui.location import go
from journeymap.ui.plain import plain
from journeymap.ui.workbench import Theirs, Workbench
from journeymap.words import _

__all__ = ["conflict_page", "difference"]


def conflict_page(bench: Workbench) -> None:
    """Shows both versions and lets the visitor choose; until then nothing is overwritten."""
    theirs, document = bench.theirs, bench.document
    if theirs is None or document is None:
        return
    with st.container(key="letter"):
        st.header(_("Somebody else changed this map"), anchor=False)
        gone = not theirs.digest
        st.markdown(
            _("Its file was deleted or moved while you worked on it.")
            if gone
            else _(
                "Its file was changed while you worked on it. Neither version is lost, and yours also lies "
                "in the trash of the library. Which one goes on?"
            )
        )
        st.markdown("**" + _("What you did and is not in the file") + "**")
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in bench.pending))
        if not gone:
            st.markdown("**" + _("From the file as it is now to your version") + "**")
            st.code(difference(theirs, write(document)), language="diff", wrap_lines=True)
        with st.container(horizontal=True):
            if not gone:
                st.button(_("Take the file’s version"), on_click=session.take_theirs)
            st.button(_("Save mine as a copy"), on_click=_copy)
            with st.popover(_("Keep mine")):
                st.markdown(_("This overwrites what the other person wrote."))
                st.button(_("Overwrite the file"), type="primary", on_click=session.keep_mine)


def difference(theirs: Theirs, mine: str) -> str:
    """What would change in the file, as a unified diff of texts."""
    lines = difflib.unified_diff(
        theirs.text.splitlines(), mine.splitlines(), _("the file now"), _("your version"), lineterm=""
    )
    return "\n".join(lines)


@spoken
def _copy() -> None:
    copy = session.keep_mine_as_copy()
    if copy:
        session.notify(_("Your version is the map “{id}”.").format(id=copy))
        go(map=copy)
