"""Streamlit's options: known to Streamlit, hardened, and the same however the app is started."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from streamlit import config

from journeymap.overlays import THEMES
from journeymap.ui.settings import flat, options

ROOT = Path(__file__).parent.parent.parent


def test_both_ways_to_start_have_the_same_options() -> None:
    kept = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert flat(kept) == options()


def test_streamlit_knows_every_option() -> None:
    known = config.get_config_options()
    assert [name for name in options() if name not in known] == []


def test_the_app_is_closed_unless_told_otherwise() -> None:
    chosen = options()
    assert chosen["server.address"] == "127.0.0.1"
    assert chosen["browser.gatherUsageStats"] is False
    assert chosen["server.fileWatcherType"] == "none"
    assert chosen["client.showErrorDetails"] == "none"
    assert chosen["server.maxUploadSize"] == 5
    assert chosen["server.enableXsrfProtection"] is True
    assert chosen["server.enableCORS"] is True


@pytest.mark.parametrize("name", ["light", "dark"])
def test_page_and_picture_have_the_same_colours(name: str) -> None:
    chosen, colors = options(), THEMES[name].colors
    assert chosen[f"theme.{name}.backgroundColor"] == colors["ground"]
    assert chosen[f"theme.{name}.textColor"] == colors["text"]
    assert chosen[f"theme.{name}.primaryColor"] == colors["accent"]
