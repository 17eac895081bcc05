"""A map whose file does not read: what is wrong, line by line, and the way to mend it."""

from __future__ import annotations

import streamlit as st

from journeymap.errors import Issue
from journeymap.ui.location import elsewhere
from journeymap.ui.plain import marked, plain
from journeymap.ui.workbench import Workbench
from journeymap.words import _, ngettext

__all__ = ["issue_lines", "unreadable_page"]

_SHOWN = 12


def unreadable_page(bench: Workbench, source_page: st.Page) -> None:
    """Shows why the map cannot be drawn."""
    with st.container(key="letter"):
        st.header(plain(bench.map_id), anchor=False)
        count = len(bench.issues)
        st.markdown(
            ngettext(
                "This map cannot be drawn: its file has a mistake.",
                "This map cannot be drawn: its file has {count} mistakes.",
                count,
            ).format(count=count)
        )
        st.markdown(issue_lines(bench.issues))
        st.page_link(
            source_page,
            label=_("Mend the source"),
            query_params=elsewhere(map=bench.map_id),
            icon=":material/arrow_forward:",
        )


def issue_lines(issues: tuple[Issue, ...]) -> str:
    """Issues as a Markdown list: place, sentence, hint."""
    lines = []
    for issue in issues[:_SHOWN]:
        place = _("Line {line}, column {column}").format(line=issue.line, column=issue.column)
        hint = f" — {marked(issue.hint)}" if issue.hint else ""
        lines.append(f"- **{place}** {marked(issue.message)}{hint} :gray[{issue.code}]")
    hidden = len(issues) - _SHOWN
    if hidden > 0:
        lines.append("- " + ngettext("and one more", "and {n} more", hidden).format(n=hidden))
    return "\n".join(lines)
