"""Committing the map as it is: what would go in, a message, and why it cannot be done where it cannot."""

from __future__ import annotations

import streamlit as st

from journeymap.change import describe
from journeymap.errors import StoreError
from journeymap.model import Document
from journeymap.store import GitRefused, Repository, State
from journeymap.store.git_commit import author_of, hindrance
from journeymap.ui import session
from journeymap.ui.history_words import hidden, lines, proposal
from journeymap.ui.location import go
from journeymap.ui.plain import marked, plain
from journeymap.ui.workbench import Workbench
from journeymap.words import _

__all__ = ["commit_box", "state_badges"]

_SENTENCES = 6
_PROPOSED = "proposed messages"
_REFUSED = "refused commits"


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


def commit_box(repository: Repository, state: State, bench: Workbench, before: Document | None) -> None:
    """Draws the box where there is something to commit; ``before`` is the map of the last commit."""
    if not state.dirty and not state.underway:
        return
    with st.container(border=True, key="history-commit", gap="small"):
        st.markdown(f"**{_('Not committed yet')}**")
        if bench.document is not None and before is not None:
            sayings = describe(before, bench.document)
            st.markdown(lines(sayings, _SENTENCES) or _("Only the way the file is written changed."))
            rest = hidden(sayings, _SENTENCES)
            if rest:
                st.caption(rest)
        why = hindrance(repository, state)
        if not why and bench.trouble:
            why = _("The last change is not saved, so it cannot be committed: {why}").format(
                why=bench.trouble
            )
        if why:
            st.info(marked(why), icon=":material/info:")
        else:
            _form(repository, state, bench, before)


def _form(repository: Repository, state: State, bench: Workbench, before: Document | None) -> None:
    key = f"{bench.map_id}|message"
    _propose(key, proposal(before, bench.document) if bench.document is not None else "")
    st.text_area(_("Message"), key=key, height="content", placeholder=_("What changed, and why"))
    if state.detached:
        st.caption(
            marked(
                _("There is no branch here: keep a commit with `git switch -c NAME`, or it is lost in time.")
            )
        )
    if st.button(_("Commit this map"), key="history-commit-now", type="primary", width="stretch"):
        with st.spinner(_("Git commits …")):
            done = _commit(repository, bench.map_id, str(st.session_state.get(key, "")))
        if done:
            st.session_state.pop(key, None)
            # The new version is what one wants to see now.
            go(version="")
            st.rerun()
    refused = _refusals().get(bench.map_id)
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


def _propose(key: str, message: str) -> None:
    """Puts a proposal into the field, unless somebody has written his own words there."""
    proposed: dict[str, str] = st.session_state.setdefault(_PROPOSED, {})
    written = st.session_state.get(key)
    if not written or written == proposed.get(key):
        st.session_state[key] = message
    proposed[key] = message


def _refusals() -> dict[str, tuple[str, str]]:
    refusals: dict[str, tuple[str, str]] = st.session_state.setdefault(_REFUSED, {})
    return refusals
