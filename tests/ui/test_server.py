"""The server as a process: it says where it is, minds its port, guards its files, and ends without a word."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from journeymap.ui.server import CannotServe, listen

ROOT = Path(__file__).parent.parent.parent
TEA = """\
journeymap: 1
title: Tea & <milk>
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays}
"""


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "journeymap.ui", *arguments],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("maps")
    (folder / "tea.journey.yaml").write_text(TEA)
    (folder / "broken.journey.yaml").write_text("journeymap: 1\n")
    (folder.parent / "secret.journey.yaml").write_text(TEA)
    return folder


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    process = start(str(folder), "--port", "0")
    assert process.stderr is not None
    found = re.search(r"http://127\.0\.0\.1:(\d+)", process.stderr.readline())
    assert found
    yield int(found.group(1))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in out + err


def ask(port: int, path: str, **headers: str) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): text for name, text in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body.decode("utf-8", "replace")


def test_the_page_has_our_name_and_asks_for_nothing_elsewhere(port: int) -> None:
    _response, page = ask(port, "/")
    assert "<title>Journeymap</title>" in page
    linked = [urlsplit(link).netloc for link in re.findall(r'(?:src|href)="([^"]+)"', page)]
    assert set(linked) == {""}


@pytest.mark.parametrize("path", ["/map?map=tea", "/?map=tea", "/?map=tea&view=map"])
def test_the_map_page_names_its_picture_before_all_else(port: int, path: str) -> None:
    _response, page = ask(port, path)
    assert page.index("picture/tea.svg") < page.index("static/js")


def test_an_address_cannot_write_into_the_page(port: int) -> None:
    _response, page = ask(port, "/map?map=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&persona=%3Cb%3E")
    assert "<script>alert" not in page
    assert "<b>" not in page


def test_the_picture_of_a_map(port: int) -> None:
    response, drawing = ask(port, "/picture/tea.svg?theme=dark")
    assert response.status == 200
    assert response.headers["content-type"].startswith("image/svg+xml")
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "Tea &amp; &lt;milk&gt;" in drawing
    again, body = ask(port, "/picture/tea.svg?theme=dark", if_none_match=response.headers["etag"])
    assert (again.status, body) == (304, "")


def test_page_and_picture_are_in_the_language_of_the_browser_or_the_address(port: int) -> None:
    _response, page = ask(port, "/map?map=tea", accept_language="ru-RU,ru;q=0.9")
    assert '<html lang="ru">' in page
    _response, page = ask(port, "/map?map=tea&lang=zh-Hans", accept_language="ru")
    assert '<html lang="zh-Hans">' in page
    _response, page = ask(port, "/map?map=tea&lang=%22%3E%3Cscript%3E", accept_language="ru")
    assert '<html lang="en">' in page
    _response, drawing = ask(port, "/picture/tea.svg?lang=ru", accept_language="zh-CN")
    assert "Карта пути клиента" in drawing


@pytest.mark.parametrize(
    "name", ["coffee", "broken", "..%2Fsecret", "../secret", "%2Fetc%2Fpasswd", "tea%00", ".trash%2Ftea"]
)
def test_there_is_no_picture_of_what_is_no_map_here(port: int, name: str) -> None:
    response, body = ask(port, f"/picture/{name}.svg")
    assert response.status in (400, 404)
    assert "Tea" not in body


def test_the_first_picture_of_a_map_that_does_not_read_is_no_error_in_the_browser(port: int) -> None:
    response, body = ask(port, "/picture/broken.svg?theme=light&first=1")
    assert (response.status, body) == (204, "")


def test_it_tells_nobody_that_streamlit_may_be_driven_by_programs(port: int) -> None:
    response, _body = ask(port, "/_stcore/agent/interact")
    assert response.status >= 400


def test_a_port_that_is_taken_is_said_in_a_sentence(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start(str(folder), "--port", str(port))
        _out, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert f"port {port} is taken" in err
    assert "Traceback" not in err


def test_a_folder_that_is_a_file_is_said_in_a_sentence(folder: Path) -> None:
    process = start(str(folder / "tea.journey.yaml"))
    _out, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "Traceback" not in err


def test_without_a_port_the_next_free_one_is_taken() -> None:
    first = listen("127.0.0.1", None)
    second = listen("127.0.0.1", None)
    ports = [one.getsockname()[1] for one in (first, second)]
    first.close()
    second.close()
    assert ports[0] != ports[1]


def test_answers_are_not_held_back() -> None:
    listening = listen("127.0.0.1", 0)
    # asyncio sets TCP_NODELAY on what it accepts only where the protocol is named.
    assert listening.proto == socket.IPPROTO_TCP
    listening.close()


def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(CannotServe, match=r"192\.0\.2\.1"):
        listen("192.0.2.1", 8501)


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/library", "/"),
        ("/library?lang=ru", "/?lang=ru"),
        ("/maps/tea", "/?lost=maps%2Ftea"),
        ("/%3Cb%3E", "/?lost=%3Cb%3E"),
    ],
)
def test_an_address_without_a_page_leads_to_the_library(port: int, path: str, to: str) -> None:
    response, _body = ask(port, path, accept="text/html,*/*")
    assert (response.status, response.getheader("location")) == (307, to)


@pytest.mark.parametrize("path", ["/_stcore/health", "/favicon.png", "/board-assets/nothing.js"])
def test_what_is_no_page_is_not_led_anywhere(port: int, path: str) -> None:
    response, _body = ask(port, path, accept="text/html,*/*")
    assert response.status in (200, 404)


@pytest.fixture(scope="module", params=["serve", "streamlit run"])
def under_maps(folder: Path, request: pytest.FixtureRequest) -> Iterator[int]:
    """The port of a server that serves the app under /maps, started in one way or the other."""
    if request.param == "serve":
        process = start(str(folder), "--port", "0", "--base-path", "/maps")
        assert process.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)/maps ", process.stderr.readline())
        assert found
        port = int(found.group(1))
    else:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        options = ["--server.port", str(port), "--server.baseUrlPath", "maps"]
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", *options],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "JOURNEYMAP_DIR": str(folder)},
        )
        until_it_answers(port)
    yield port
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


def until_it_answers(port: int) -> None:
    for _attempt in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"nothing answers on port {port}")


def test_under_a_path_the_page_its_files_and_its_pictures_are_there(under_maps: int) -> None:
    _response, page = ask(under_maps, "/maps/map?map=tea", accept="text/html")
    assert "<title>Journeymap</title>" in page
    assert page.index("picture/tea.svg") < page.index("static/js")
    response, drawing = ask(under_maps, "/maps/picture/tea.svg")
    assert (response.status, response.getheader("content-type")) == (200, "image/svg+xml")
    assert "Tea" in drawing
    script = re.search(r"\./(static/js/[\w.-]+\.js)", page)
    assert script
    response, _body = ask(under_maps, f"/maps/{script.group(1)}", accept_encoding="gzip")
    assert (response.status, response.getheader("content-encoding")) == (200, "gzip")
    assert ask(under_maps, "/maps/_stcore/health")[0].status == 200


@pytest.mark.parametrize(
    ("path", "to"),
    [("/", "/maps/"), ("/maps?map=tea", "/maps/?map=tea"), ("/maps/nothing", "/maps/?lost=nothing")],
)
def test_under_a_path_the_way_in_is_found(under_maps: int, path: str, to: str) -> None:
    response, _body = ask(under_maps, path, accept="text/html")
    assert (response.status, response.getheader("location")) == (307, to)
