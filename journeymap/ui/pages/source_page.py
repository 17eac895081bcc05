"""The Source page: the map's file as text, applied only when it reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from journeymap.errors import Issue, MapFileError
from journeymap.mapfile import read
from journeymap.ui import session
from journeymap.ui.dress import dress
from journeymap.ui.languages import spoken
from journeymap.ui.plain import marked, plain
from journeymap.ui.source_editor import read_draft, source_editor
from journeymap.words import _, language, ngettext

__all__ = ["source_page"]


def source_page() -> None:
    """Draws the page; the map need not read: here it is mended."""
    bench = session.current()
    if bench is None:
        return
    dress()
    key = f"source-{bench.map_id}"
    draft = read_draft(key, bench.digest)
    changed = draft is not None and draft != bench.text
    issues = _issues(draft, language()) if changed and draft is not None else bench.issues
    left, right = st.columns([4, 1], gap="medium")
    with right, st.container(key="source-state"):
        _state(changed, issues, draft, Path(session.library().path(bench.map_id)).name)
        if issues:
            _list(issues)
    with left:
        source_editor(bench.text, bench.digest, issues, key)


@st.cache_data(max_entries=20, show_spinner=False)
def _issues(text: str, spoken_here: str) -> tuple[Issue, ...]:
    # The language is part of the cache's key: the same mistakes, told in other words.
    del spoken_here
    try:
        read(text)
    except MapFileError as error:
        return error.issues
    return ()


def _state(changed: bool, issues: Sequence[Issue], draft: str | None, file: str) -> None:
    """What the text is worth, and the button that makes it the map."""
    st.markdown(f"##### {plain(file)}", anchors=False)
    if issues:
        count = len(issues)
        st.markdown(
            ":red-badge["
            + ngettext("does not read: {n} mistake", "does not read: {n} mistakes", count).format(n=count)
            + "]"
        )
    elif changed:
        st.markdown(f":green-badge[{_('reads')}] :gray-badge[{_('not applied yet')}]")
    else:
        st.markdown(f":green-badge[{_('reads')}] :gray-badge[{_('as saved')}]")
    st.button(
        _("Apply"),
        type="primary",
        disabled=not changed or bool(issues),
        on_click=_apply,
        args=(draft or "",),
        width="stretch",
        help=_("Makes this text the map and saves it in its canonical form; Undo takes it back."),
    )
    st.caption(_("Saved in canonical form; comments stay where they are."))


def _list(issues: Sequence[Issue]) -> None:
    with st.container(key="source-issues", gap="small"):
        for issue in issues[:30]:
            place = f"{issue.line}:{issue.column}"
            hint = f"  \n:gray[{marked(issue.hint)}]" if issue.hint else ""
            st.markdown(f"**{place}** :gray[{issue.code}]  \n{marked(issue.message)}{hint}")
        hidden = len(issues) - 30
        if hidden > 0:
            st.caption(ngettext("and one more", "and {n} more", hidden).format(n=hidden))


@spoken
def _apply(text: str) -> None:
    issues = session.mend(text)
    if issues:
        session.notify(_("The text does not read; nothing was changed."))
    else:
        session.notify(_("Applied and saved."))
