"""Presenting from the app: the page of the map as it is on disk, in the reader's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from journeymap.export import render_map
from journeymap.mapfile import read
from journeymap.ui.location import Place
from journeymap.ui.present_routes import PRESENT_ROUTES, present_address
from tests.live.own_loop import run_apart

TEA = """\
journeymap: 1
title: Tea & <milk>
stages: {buy: {name: Buy, touchpoints: {pays: {name: Pays, emotion: -1}}}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "shops").mkdir()
    (tmp_path / "shops/tea.journey.yaml").write_text(TEA, "utf-8")
    (tmp_path / "torn.journey.yaml").write_text("journeymap: [", "utf-8")
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    return tmp_path


def ask(path: str, query: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer."""
    said: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        said.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()],
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "server": ("localhost", 80),
        "client": ("localhost", 1),
    }
    run_apart(Starlette(routes=PRESENT_ROUTES)(scope, receive, send))
    found = {name.decode(): text.decode() for name, text in said[0]["headers"]}
    return said[0]["status"], found, b"".join(part.get("body", b"") for part in said[1:])


def test_the_page_is_the_shared_page_and_is_not_sent_twice(folder: Path) -> None:
    status, headers, body = ask("/present/shops/tea")
    assert (status, body) == (200, render_map(read(TEA).journey, "html"))
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert ask("/present/shops/tea", if_none_match=headers["etag"])[0] == 304
    (folder / "shops/tea.journey.yaml").write_text(TEA.replace("Pays", "Pays in cash"), "utf-8")
    status, _headers, body = ask("/present/shops/tea", if_none_match=headers["etag"])
    assert status == 200
    assert b"Pays in cash" in body


@pytest.mark.usefixtures("folder")
def test_it_speaks_the_language_of_the_address_else_of_the_browser() -> None:
    assert b'lang="ru"' in ask("/present/shops/tea", accept_language="ru-RU,en")[2]
    assert b'lang="zh-Hans"' in ask("/present/shops/tea", "lang=zh-Hans", accept_language="ru")[2]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("map_id", ["torn", "nowhere", "../secret", "a&view=source#x"])
def test_where_there_is_nothing_to_present_the_app_says_why(map_id: str) -> None:
    status, headers, _body = ask(f"/present/{map_id}")
    assert status == 307
    assert headers["location"].startswith("/map?map=")
    assert "&" not in headers["location"]


def test_the_address_leads_to_the_first_step() -> None:
    assert (
        present_address(Place(map="shops/tea & milk", lang="ru"))
        == "/present/shops/tea%20%26%20milk?lang=ru#present=1"
    )
