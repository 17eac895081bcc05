"""The middleware that serves Streamlit's files compressed, and leaves everything else alone."""

from __future__ import annotations

import gzip
import http.client
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from journeymap.ui.compress import PreCompressed, accepted
from journeymap.ui.server import listen

SCRIPT = "export const greeting = 'hello, hello, hello, hello';\n" * 200
INDEX = "/static/js/index.DormvYxC.js"


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Client:
    """Asks over a real connection and unpacks nothing."""

    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(
            method, path, headers={name.replace("_", "-"): text for name, text in headers.items()}
        )
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer


@contextmanager
def served(folder: Path, base: str = "") -> Iterator[Client]:
    async def behind(request: object) -> PlainTextResponse:
        return PlainTextResponse("from behind")

    routes = [Route("/{path:path}", behind, methods=["GET", "POST"])]
    app = PreCompressed(Starlette(routes=routes), folder=folder, base=base)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    listening = listen("127.0.0.1", 0)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Client(listening.getsockname()[1])
    server.should_exit = True
    thread.join()
    listening.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("streamlit") / "static"
    (root / "static" / "js").mkdir(parents=True)
    (root / "static" / "js" / "index.DormvYxC.js").write_text(SCRIPT)
    (root / "static" / "letters.bin").write_bytes(b"\0" * 1000)
    (root / "static" / "names.json").write_text('{"name": "page"}' + " " * 500)
    (root / "index.html").write_text("<!doctype html>")
    (root.parent / "secret.js").write_text("secret")
    return root


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[Client]:
    with served(folder) as client:
        yield client


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_script_arrives_whole_and_small(
    client: Client, encoding: str, unpack: Callable[[bytes], bytes]
) -> None:
    answer = client.ask(INDEX, accept_encoding=encoding)
    assert unpack(answer.body).decode() == SCRIPT
    assert len(answer.body) < len(SCRIPT) / 20
    assert answer.headers["content-encoding"] == encoding
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["cache-control"]


def test_a_file_without_a_fingerprint_in_its_name_is_asked_for_again_each_time(client: Client) -> None:
    first = client.ask("/static/names.json", accept_encoding="br")
    assert first.headers["cache-control"] == "no-cache"
    again = client.ask("/static/names.json", accept_encoding="br", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_each_encoding_has_its_own_etag(client: Client) -> None:
    tags = {client.ask(INDEX, accept_encoding=encoding).headers["etag"] for encoding in ("br", "gzip")}
    assert len(tags) == 2


def test_head_has_the_headers_and_no_body(client: Client) -> None:
    answer = client.ask(INDEX, "HEAD", accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.body == b""


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {"accept_encoding": "br"}),
        ("/_stcore/health", {"accept_encoding": "br"}),
        ("/media/picture.svg", {"accept_encoding": "br"}),
        ("/map", {"accept_encoding": "br"}),
        ("/static/js/missing.js", {"accept_encoding": "br"}),
        ("/static/letters.bin", {"accept_encoding": "br"}),
        ("/static/../../secret.js", {"accept_encoding": "br"}),
        ("/static/%2e%2e/%2e%2e/secret.js", {"accept_encoding": "br"}),
        (INDEX, {"accept_encoding": "identity"}),
        (INDEX, {"accept_encoding": "br", "range": "bytes=0-9"}),
    ],
)
def test_everything_else_passes_untouched(client: Client, path: str, headers: dict[str, str]) -> None:
    answer = client.ask(path, **headers)
    assert answer.body == b"from behind"
    assert "content-encoding" not in answer.headers


def test_a_post_is_not_answered_with_a_file(client: Client) -> None:
    assert client.ask(INDEX, "POST", accept_encoding="br").body == b"from behind"


def test_an_app_below_a_path_serves_its_files_there(folder: Path) -> None:
    with served(folder, base="maps/") as client:
        assert client.ask("/maps" + INDEX, accept_encoding="br").headers["content-encoding"] == "br"
        assert client.ask(INDEX, accept_encoding="br").body == b"from behind"


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", None),
        ("*", "br"),
        ("gzip;q=0", None),
        ("BR;q=0.1, gzip", "br"),
        ("br;q=0.0, *", "gzip"),
        ("deflate", None),
    ],
)
def test_the_header_says_what_is_accepted(header: str, encoding: str | None) -> None:
    assert accepted(header) == encoding
