"""The History page: the commits that touched the map, and one version of it after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path

import streamlit as st

from journeymap.errors import StoreError
from journeymap.store import Repository, State
from journeymap.ui import session
from journeymap.ui.controlled import answer, initially, show_in
from journeymap.ui.distinct_names import distinct
from journeymap.ui.dress import dress
from journeymap.ui.history_box import commit_box, state_badges
from journeymap.ui.history_list import version_list
from journeymap.ui.history_versions import Version, page_size, touching, versions
from journeymap.ui.history_view import looked_at
from journeymap.ui.location import go, here
from journeymap.ui.plain import marked
from journeymap.ui.workbench import Workbench
from journeymap.words import _

__all__ = ["history_page"]

_STYLE = Path(str(files("journeymap.ui.style"))) / "history.css"
_PAGES = "pages of versions"


@dataclass(frozen=True, slots=True)
class _Past:
    """What the page shows: the repository, where it stands, and the versions, the newest first."""

    repository: Repository
    state: State
    found: tuple[Version, ...]
    older: bool


def history_page() -> None:
    """Draws the page; the map need not read: an older version may."""
    bench = session.current()
    if bench is None:
        return
    dress()
    st.html(_STYLE)
    try:
        with st.spinner(_("Reading the history …")):
            past = _past(bench)
    except StoreError as error:
        st.header(_("History"), anchor=False)
        st.error(marked(str(error)))
        return
    if past is None:
        _without_git()
        return
    with st.container(horizontal=True, vertical_alignment="center", key="history-head"):
        st.header(_("History"), anchor=False, width="content")
        st.markdown(state_badges(past.repository, past.state), width="content")
    with st.container(key="history-split", horizontal=True, gap="medium", vertical_alignment="top"):
        with st.container(key="history-left", gap="small"):
            commit_box(past.repository, past.state, bench, past.found[0] if past.found else None)
            touchpoint = _whose(bench, past.found)
            shown = touching(past.found, touchpoint) if touchpoint else past.found
            chosen = _chosen(shown)
            version_list(shown, chosen, _choose, more=partial(_more, bench.map_id) if past.older else None)
            if past.state.shallow and not past.older:
                st.caption(
                    marked(_("Older commits are not on this machine; `git fetch --unshallow` brings them."))
                )
        with st.container(key="history-right", gap="small"):
            if chosen is None:
                _nothing(past, touchpoint)
            else:
                looked_at(bench, shown, chosen)


def _past(bench: Workbench) -> _Past | None:
    """What git knows of the map; None where there is no git or no repository."""
    path = session.library().path(bench.map_id)
    repository = Repository.of(path)
    if repository is None or repository.bare:
        return None
    state = repository.state(path)
    found, older = versions(repository, repository.name_of(path), state.head, _count(bench))
    return _Past(repository, state, found, older)


def _whose(bench: Workbench, found: Sequence[Version]) -> str:
    """The touchpoint whose history is asked for, chosen in a list; ``""`` for the whole map."""
    document = bench.document or next((version.document for version in found if version.document), None)
    if document is None:
        return ""
    names = {"": _("The whole map")} | distinct(
        {key: part.name for _stage, key, part in document.journey.touchpoints()}
    )
    selected = here().select if here().select in names else ""
    key = f"{bench.map_id}|history-of"
    show_in(key, selected)
    st.selectbox(
        _("History of"),
        list(names),
        **initially(st.selectbox, selected, names),
        format_func=lambda place: names.get(place, place),
        key=key,
        on_change=_choose_touchpoint,
        args=(key,),
    )
    return selected


def _chosen(shown: Sequence[Version]) -> Version | None:
    """The version the address names, else the newest."""
    wanted = here().version
    named = (version for version in shown if wanted and version.commit.id.startswith(wanted))
    return next(named, shown[0] if shown else None)


def _nothing(past: _Past, touchpoint: str) -> None:
    if touchpoint:
        st.markdown(_("None of these commits changed this touchpoint."))
    elif past.state.condition == "ignored":
        st.markdown(_("Git is told to ignore this map, so it keeps no history of it."))
    else:
        st.markdown(_("This map is in no commit yet. Its history begins with the first one."))


def _without_git() -> None:
    folder = session.library().folder.resolve()
    with st.container(key="letter"):
        st.header(_("History"), anchor=False)
        st.markdown(
            _(
                "There is no history yet: the folder of maps is in no git repository, or this machine has no "
                "git. Everything else works without. To keep a history, install git, and run in a terminal:"
            )
        )
        st.code(f'cd "{folder}"\ngit init\ngit add .\ngit commit -m "Our journey maps"', language="shell")


def _count(bench: Workbench) -> int:
    """How many versions are shown: a page, and one more for each time somebody wanted older ones."""
    pages: dict[str, int] = st.session_state.setdefault(_PAGES, {})
    return page_size(len(bench.text)) * pages.get(bench.map_id, 1)


def _more(map_id: str) -> None:
    pages: dict[str, int] = st.session_state.setdefault(_PAGES, {})
    pages[map_id] = pages.get(map_id, 1) + 1


def _choose(version: str) -> None:
    go(version=version)


def _choose_touchpoint(key: str) -> None:
    go(select=answer(key, "") or "")
