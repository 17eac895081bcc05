"""What a visitor reads when a page fails: what is safe and what to do; details go to the server's log."""

from __future__ import annotations

import logging

import streamlit as st

from journeymap.errors import JourneymapError
from journeymap.ui.languages import visitors_language
from journeymap.ui.plain import marked
from journeymap.words import _

__all__ = ["own_up"]

_LOG = logging.getLogger(__name__)


def own_up(error: Exception) -> bool:
    """Tells the visitor, in his language; True, so that Streamlit adds nothing of its own.

    What a person can mend is said as it is. Of anything else only the log learns the
    details: they may hold what this visitor should not see.
    """
    with visitors_language():
        if isinstance(error, JourneymapError):
            st.error(marked(str(error)))
            return True
        _LOG.error("a page failed", exc_info=error)
        st.error(
            _(
                "This page could not be shown. Nothing is lost: your map is saved up to your last edit. "
                "Reload the page; if it fails again, whoever runs the server finds the reason in its log."
            )
        )
    return True
