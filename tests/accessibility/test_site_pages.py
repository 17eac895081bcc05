"""The pages of a published site, and those before a shared map, have no violation that axe-core can find."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from journeymap.export.site import SiteMap, site_files
from journeymap.mapfile import read
from journeymap.ui.sharing.small_pages import nowhere_page, over_page, password_page, trouble_page
from tests.accessibility.axe_audit import found_in

pytestmark = pytest.mark.browser

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))
WIDTHS = pytest.mark.parametrize("width", [1440, 390])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    maps = [SiteMap(file.name.split(".")[0], read(file.read_bytes()).journey) for file in MAPS]
    for path, content in site_files(maps):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@WIDTHS
def test_the_pages_over_all_maps_and_of_one(site: Path, look: Callable[..., Page], *, width: int) -> None:
    overviews = sorted(site.glob("*.html"))
    assert len(overviews) >= 2
    # Pages of maps differ in what the maps say; all states of one are looked at elsewhere.
    pages = [*overviews, next(file for file in sorted(site.rglob("*.html")) if file.parent != site)]
    page = look("about:blank", width=width)
    found = {}
    for file in pages:
        page.goto(file.as_uri())
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[f"{file.name} ({scheme})"] = found_in(page)
    wrong = [f"{name}: {one}" for name, all_found in found.items() for one in all_found]
    assert not wrong, "\n".join(wrong)


def test_the_pages_before_a_shared_map(look: Callable[..., Page]) -> None:
    page = look("about:blank", width=390)
    wrong = password_page("That is not the password.")
    for text in (password_page(), wrong, over_page(), nowhere_page(), trouble_page()):
        page.set_content(text)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert found_in(page) == []
