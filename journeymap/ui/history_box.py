"""Committing the map as it is: what would go in, a message, and why it cannot be done where it cannot."""

from __future__ import annotations

import streamlit as st

from journeymap.errors import StoreError
from journeymap.store import GitRefused, Repository, State
from journeymap.store.git_commit import author_of, hindrance
from journeymap.ui import session
from journeymap.ui.history_versions import Version, since
from journeymap.ui.history_words import lines, proposal
from journeymap.ui.location import go
from journeymap.ui.plain import marked, plain
from journeymap.ui.workbench import Workbench
from journeymap.words import N_, _

__all__ = ["commit_box", "state_badges"]

_DRAFTS = "drafts of messages"
_REFUSED = "refused commits"


_UNDERWAY = {
    "merge": N_("in the middle of a merge"),
    "rebase": N_("in the middle of a rebase"),
    "cherry-pick": N_("in the middle of a cherry-pick"),
    "revert": N_("in the middle of a revert"),
    "mail": N_("in the middle of applying mails"),
    "bisect": N_("in the middle of a bisection"),
}


def state_badges(repository: Repository, state: State) -> str:
    """Branch, and how the file stands to the last commit, as Markdown."""
    branch = (
        f":orange-badge[{_('no branch (detached head)')}]"
        if state.detached
        else f":gray-badge[:material/graph_2: {plain(state.branch)}]"
    )
    badges = [branch]
    if repository.outer is not None:
        badges.append(f":gray-badge[{_('submodule of {name}').format(name=plain(repository.outer.name))}]")
    if repository.folder != repository.common:
        badges.append(f":gray-badge[{_('work tree {name}').format(name=plain(repository.top.name))}]")
    if state.underway:
        badges.append(f":red-badge[{_(_UNDERWAY[state.underway])}]")
    badges.append(_condition(state))
    return " ".join(badges)


def _condition(state: State) -> str:
    words = {
        "clean": ("green", _("as in the last commit")),
        "changed": ("orange", _("changed since the last commit")),
        "new": ("orange", _("not in git yet")),
        "ignored": ("gray", _("ignored by git")),
        "conflicted": ("red", _("in conflict")),
        "deleted": ("red", _("gone from the disk")),
    }
    color, word = words[state.condition]
    return f":{color}-badge[{word}]"


def commit_box(repository: Repository, state: State, bench: Workbench, newest: Version | None) -> None:
    """Draws the box where there is something to commit; ``newest`` is the version of the last commit."""
    if state.condition in ("clean", "ignored"):
        return
    with st.container(border=True, key="history-commit", gap="small"):
        st.markdown(f"**{_('Not committed yet')}**")
        why = _hindrance(repository, state, bench)
        if why or bench.document is None:
            st.info(marked(why), icon=":material/info:")
            return
        sayings = since(newest, bench.stamp, bench.document) if newest else ()
        _message(f"{bench.map_id}|message", proposal(newest, sayings, bench.document.journey.title))
        if sayings:
            with st.expander(_("What would be committed")):
                st.markdown(lines(sayings, len(sayings)))
        _button(repository, state, bench.map_id)


def _hindrance(repository: Repository, state: State, bench: Workbench) -> str:
    """Why the map cannot be committed now; ``""`` where it can."""
    if bench.document is None:
        return _("The map does not read. Mend its source; then commit.")
    if bench.trouble:
        return _("The last change is not saved, so it cannot be committed: {why}").format(why=bench.trouble)
    return hindrance(repository, state)


def _message(key: str, proposed: str) -> None:
    """The field for the message; somebody's own words are never replaced by a proposal."""
    drafts: dict[str, tuple[str, str]] = st.session_state.setdefault(_DRAFTS, {})
    before, draft = drafts.get(key, ("", ""))
    # A field that was not drawn for a while is forgotten by Streamlit; its words are here.
    written = st.session_state.get(key, draft)
    if not written or written == before:
        written = proposed
    if st.session_state.get(key) != written:
        st.session_state[key] = written
    st.text_area(_("Message"), key=key, height="content", placeholder=_("What changed, and why"))
    drafts[key] = (proposed, written)


def _button(repository: Repository, state: State, map_id: str) -> None:
    key = f"{map_id}|message"
    if state.detached:
        st.caption(
            marked(
                _("There is no branch here: keep a commit with `git switch -c NAME`, or it is lost in time.")
            )
        )
    if st.button(_("Commit this map"), key="history-commit-now", type="primary", width="stretch"):
        with st.spinner(_("Git commits …")):
            done = _commit(repository, map_id, str(st.session_state.get(key, "")))
        if done:
            st.session_state.pop(key, None)
            st.session_state[_DRAFTS].pop(key, None)
            # The new version is what one wants to see now.
            go(version="")
            st.rerun()
    refused = _refusals().get(map_id)
    if refused is not None:
        sentence, said = refused
        st.error(marked(sentence))
        if said:
            st.code(said, language=None, wrap_lines=True, height=min(300, 60 + 22 * said.count("\n")))
    st.caption(
        _("Only this file, by {author}; what else is staged stays staged, and nothing is pushed.").format(
            author=plain(author_of(repository).rpartition(" <")[0])
        )
    )


def _commit(repository: Repository, map_id: str, message: str) -> bool:
    _refusals().pop(map_id, None)
    try:
        done = repository.commit(session.library().path(map_id), message)
    except GitRefused as error:
        _refusals()[map_id] = (str(error), error.said if error.said not in str(error) else "")
        return False
    except StoreError as error:
        _refusals()[map_id] = (str(error), "")
        return False
    session.notify(_("Committed as {id}.").format(id=done[:8]))
    return True


def _refusals() -> dict[str, tuple[str, str]]:
    refusals: dict[str, tuple[str, str]] = st.session_state.setdefault(_REFUSED, {})
    return refusals
