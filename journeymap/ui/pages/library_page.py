"""The library: every map of the folder as a card; finding one, making one, putting one away."""

from __future__ import annotations

from datetime import UTC, date, datetime

import streamlit as st

from journeymap.errors import StoreError
from journeymap.store import Entry
from journeymap.ui import session
from journeymap.ui.front import thumbnail
from journeymap.ui.languages import spoken
from journeymap.ui.location import elsewhere, here
from journeymap.ui.pages import library_dialogs as dialogs
from journeymap.ui.pages.unreadable_page import issue_lines
from journeymap.ui.plain import marked, plain
from journeymap.ui.summary import Summary, freshness, matching, summarise
from journeymap.ui.views import page_of
from journeymap.words import N_, _, language, ngettext

__all__ = ["library_page"]

_STATES = {"current": N_("Current state"), "future": N_("Future state")}
_STATUSES = {"draft": N_("Draft"), "agreed": N_("Agreed"), "retired": N_("Retired")}
_MENU = {
    "share": N_("Share …"),
    "duplicate": N_("Duplicate"),
    "rename": N_("Rename…"),
    "delete": N_("Delete…"),
}


def library_page() -> None:
    """Draws the library."""
    try:
        entries = session.library().entries()
    except StoreError as error:
        st.error(marked(str(error)))
        return
    today = datetime.now(UTC).date()
    theme = "dark" if st.context.theme.type == "dark" else "light"
    lang = here().lang
    digests = {entry.id: entry.digest for entry in entries}
    summaries = [
        Summary(entry.id, entry.id, problem=entry.problem)
        if entry.problem
        else _summary(entry.id, entry.digest, today, language())
        for entry in entries
    ]
    _head(len(summaries))
    _undo_deletion()
    if not summaries:
        _first_steps()
    else:
        shown = _filtered(summaries)
        if not shown:
            st.markdown(_("No map fits. Search for less, or choose fewer filters."))
        with st.grid(min_column_width=300, gap=18, key="shelf"):
            for summary in shown:
                _card(summary, today, thumbnail(summary.map_id, digests[summary.map_id], theme, lang))
    _trash()


@st.cache_data(max_entries=400, show_spinner=False)
def _summary(map_id: str, digest: str, today: date, spoken_here: str) -> Summary:
    # These are here to be part of the cache's key: another text or language, another summary.
    del digest, spoken_here
    return summarise(map_id, session.library().load(map_id).data, today)


def _head(count: int) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="library-head"):
        with st.container(width="stretch", gap=None):
            st.header(_("Your maps"), anchor=False)
            st.caption(
                ngettext("{count} map in {folder}", "{count} maps in {folder}", count).format(
                    count=count, folder=plain(session.library().folder.name)
                )
            )
        if st.button(_("Import a file"), key="import"):
            dialogs.import_file()
        if st.button(_("New map"), key="new", type="primary"):
            dialogs.new_map()


def _undo_deletion() -> None:
    deleted = session.last_deleted()
    if deleted is None:
        return
    key, title = deleted
    with st.container(horizontal=True, vertical_alignment="center", border=True, key="deleted"):
        st.markdown(_("“{title}” is in the trash.").format(title=plain(title)), width="stretch")
        st.button(_("Undo"), key="undo-deletion", on_click=_restore, args=(key,))
        st.button("✕", key="dismiss", type="tertiary", help=_("Dismiss"), on_click=session.forget_deleted)


def _first_steps() -> None:
    with st.container(key="letter"):
        st.subheader(_("A journey map in three steps"), anchor=False)
        st.markdown(
            "\n".join(
                (
                    "1. " + _("**Make a map** from a template: the stages are there, the rest is yours."),
                    "2. "
                    + _("**Add what happens**: touchpoints, what the customer does, thinks and feels there."),
                    "3. " + _("**Mark what hurts**, and read under Insights where to act first."),
                )
            )
        )
        st.markdown(
            _("Every map is one text file in this folder; keep it in git and edit it wherever you like.")
        )


def _filtered(summaries: list[Summary]) -> list[Summary]:
    owners = sorted({summary.owner for summary in summaries if summary.owner})
    tags = sorted({tag for summary in summaries for tag in summary.tags})
    with st.container(horizontal=True, key="filters"):
        words = st.text_input(
            _("Search"),
            key="search",
            placeholder=_("Search title, persona, owner, tag"),
            label_visibility="collapsed",
        )
        state = _filter(_("State"), "state", _STATES)
        status = _filter(_("Status"), "status", _STATUSES)
        owner = _filter(_("Owner"), "owner", {name: name for name in owners})
        tag = _filter(_("Tag"), "tag", {name: name for name in tags})
    return matching(summaries, words, state=state, status=status, owner=owner, tag=tag)


def _filter(label: str, key: str, choices: dict[str, str]) -> str | None:
    if not choices:
        return None
    chosen: str | None = st.selectbox(
        label,
        list(choices),
        index=None,
        key=f"filter-{key}",
        format_func=lambda name: _(choices[name]),
        placeholder=label,
        label_visibility="collapsed",
        width=150,
    )
    return chosen


def _card(summary: Summary, today: date, image: str) -> None:
    with st.container(border=True, gap="xsmall", height="stretch", key=f"card-{summary.map_id}"):
        drawn = f'<img alt="" loading="lazy" src="{image}">' if summary.touchpoints else ""
        st.html(f'<div class="jm-thumb">{drawn}</div>')
        with st.container(
            horizontal=True, wrap=False, vertical_alignment="top", gap="xsmall", key=f"title-{summary.map_id}"
        ):
            st.page_link(
                page_of("map"),
                label=f"**{plain(summary.title)}**",
                query_params=elsewhere(map=summary.map_id),
                width="stretch",
            )
            chosen = st.menu_button(
                "⋯",
                _offers(summary),
                format_func=lambda name: _(_MENU[name]),
                key=f"menu-{summary.map_id}",
                type="tertiary",
                help=_("Share, duplicate, rename, delete"),
            )
        if summary.problem or summary.issues:
            _broken(summary)
        else:
            _facts(summary, today)
    if chosen:
        dialogs.MENU[chosen](summary)


def _offers(summary: Summary) -> list[str]:
    """What the menu of a card offers; a map that does not read cannot be shown to others."""
    broken = summary.problem or summary.issues
    return [name for name in _MENU if not (broken and name == "share")]


def _facts(summary: Summary, today: date) -> None:
    fresh, due = freshness(summary, today)
    if summary.personas:
        st.caption(plain(" · ".join(summary.personas)))
    chips = [
        f":gray-badge[{_(_STATES[summary.state])}]",
        f":{'green' if summary.status == 'agreed' else 'gray'}-badge[{_(_STATUSES[summary.status])}]",
        f":{'orange' if due else 'gray'}-badge[{fresh}]",
    ]
    if summary.pains:
        pains = ngettext("{n} pain", "{n} pains", summary.pains).format(n=summary.pains)
        chips.append(f":red-badge[{pains}]")
    if summary.problems:
        problems = ngettext("{n} remark", "{n} remarks", summary.problems).format(n=summary.problems)
        chips.append(f":orange-badge[{problems}]")
    st.markdown(" ".join(chips))
    if summary.owner:
        st.caption(_("Kept by {owner}").format(owner=plain(summary.owner)))


def _broken(summary: Summary) -> None:
    if summary.problem:
        st.markdown(f":red[{plain(summary.problem)}]")
        return
    count = len(summary.issues)
    st.markdown(
        ":red-badge["
        + ngettext("does not read: {n} mistake", "does not read: {n} mistakes", count).format(n=count)
        + "]"
    )
    with st.container(key=f"wrong-{summary.map_id}"):
        st.markdown(issue_lines(summary.issues[:3]))
    with st.container(key=f"mend-{summary.map_id}"):
        st.page_link(page_of("source"), label=_("Mend"), query_params=elsewhere(map=summary.map_id))


def _trash() -> None:
    try:
        thrown = session.library().list_trash()
    except StoreError as error:
        st.caption(marked(str(error)))
        return
    if not thrown:
        return
    with st.expander(ngettext("Trash: {n} map", "Trash: {n} maps", len(thrown)).format(n=len(thrown))):
        for item in thrown:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(item.id))
                st.caption(_("deleted {when}").format(when=f"{item.deleted:%Y-%m-%d %H:%M} UTC"))
                st.button(_("Restore"), key=f"restore-{item.key}", on_click=_restore, args=(item.key,))


@spoken
def _restore(key: str) -> None:
    try:
        entry: Entry = session.library().restore(key)
    except StoreError as error:
        session.notify(str(error))
        return
    session.forget_deleted()
    session.notify(_("“{id}” is back.").format(id=entry.id))
