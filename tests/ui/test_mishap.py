"""A page that fails tells the visitor what is safe, and keeps the details to the log."""

from __future__ import annotations

import logging

import pytest
from streamlit.testing.v1 import AppTest


def failing() -> None:
    import streamlit as st

    from journeymap.ui.mishap import own_up

    st.write(own_up(ValueError("the secret of line 7")))


def refusing() -> None:
    from journeymap.errors import StoreError
    from journeymap.ui.mishap import own_up

    own_up(StoreError("maps/tea.journey.yaml *cannot* be written"))


def test_details_are_for_the_log(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    # Another test of the run may have started a server, which sets loggers up for itself.
    monkeypatch.setattr(logging.getLogger("journeymap.ui.mishap"), "disabled", False)
    app = AppTest.from_function(failing).run()
    assert "Nothing is lost" in app.error[0].value
    assert "secret" not in app.error[0].value
    assert "the secret of line 7" in caplog.text


def test_what_a_person_can_mend_is_said_as_it_is() -> None:
    app = AppTest.from_function(refusing).run()
    assert app.error[0].value.replace("\\", "") == "maps/tea.journey.yaml *cannot* be written"
