"""What a map names outside of itself: pictures of the folder, links, and text that must stay text."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.ui.inspector.attachments import is_web_address
from journeymap.ui.inspector.local_pictures import local_picture
from journeymap.ui.plain import plain


def test_pictures_only_from_the_folder(tmp_path: Path) -> None:
    maps = tmp_path / "maps"
    maps.mkdir()
    (maps / "mei.png").write_bytes(b"x")
    (tmp_path / "out.png").write_bytes(b"x")
    (maps / "link.png").symlink_to(tmp_path / "out.png")
    (maps / "drawing.svg").write_text("<svg/>")
    assert local_picture(maps, "mei.png") == (maps / "mei.png").resolve()
    for path in (
        "../out.png",
        "link.png",
        str(tmp_path / "out.png"),
        "https://e.org/a.png",
        "drawing.svg",
        "",
        "no.png",
    ):
        assert local_picture(maps, path) is None


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//e.org", "file:///etc/passwd", "x"]
)
def test_only_web_addresses_are_links(address: str) -> None:
    assert not is_web_address(address)


def test_plain_leaves_nothing_for_markdown() -> None:
    assert plain("![a](http://e)") == r"\!\[a\]\(http\:\/\/e\)"
