"""A text of YAML with line numbers, in which the lines that do not read are marked."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import streamlit as st

from journeymap.errors import Issue
from journeymap.words import _

__all__ = ["read_draft", "source_editor"]

_STYLE = files("journeymap.ui.style")
_SCRIPT = _STYLE.joinpath("source_editor.js").read_text(encoding="utf-8")
_SHEET = _STYLE.joinpath("source_editor.css").read_text(encoding="utf-8")


def source_editor(text: str, base: str, issues: Sequence[Issue], key: str) -> None:
    """Draw the editor on a saved text; ``base`` is that text's digest.

    When the digest is another one, the text is replaced. What somebody makes of
    it is told by `read_draft` in the next run.
    """
    editor = st.components.v2.component("journeymap.source", js=_SCRIPT, css=_SHEET)
    wrong: dict[str, str] = {}
    for issue in issues:
        wrong.setdefault(str(issue.line), issue.message.replace("`", "'"))
    editor(
        data={"text": text, "base": base, "label": _("Source of the map"), "wrong": wrong},
        key=key,
        on_draft_change=lambda: None,
    )


def read_draft(key: str, base: str) -> str | None:
    """What somebody wrote in the editor since the text with this digest was saved; None for nothing."""
    state = st.session_state.get(key)
    draft = getattr(state, "draft", None) if state is not None else None
    if not isinstance(draft, dict) or draft.get("base") != base:
        return None
    text = draft.get("text")
    return text if isinstance(text, str) else None
