"""A table of another tool is dropped on the library, looked through, and becomes a map that opens."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from journeymap.mapfile import read

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

STEPS = """\
Phase;Schritt;Kanal;Zufriedenheit;Probleme;Abteilungssystem
Suchen;Sieht Anzeige;Web;4,5;;CRM
;Vergleicht Räder;Web;2,5;"- zu viele Seiten
- Preise nur auf Anfrage";
Kaufen;;;;;
;Bezahlt <b>im Laden</b>;Laden;1,0;lange Schlange;Kasse
"""
DROP = """async ([target, text]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], "Räder kaufen.csv", {type: "text/csv"}));
    for (const name of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(name, {dataTransfer: carried, bubbles: true, cancelable: true}));
        // A hand takes its time, and the page looks at what is carried before it is dropped.
        await new Promise((done) => setTimeout(done, 100));
    }
}"""


@pytest.fixture(scope="module")
def bare_shelf(serve_folder: Callable[[Path], Served], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A server on a folder without maps."""
    return serve_folder(tmp_path_factory.mktemp("imports") / "maps")


@pytest.mark.parametrize(("width", "title"), [(1440, "Bikes"), (390, "Bikes by phone")])
def test_a_dropped_table_is_looked_through_and_becomes_a_map(
    bare_shelf: Served,
    visit: Callable[..., Page],
    keep: Callable[[Page, str], None],
    width: int,
    title: str,
) -> None:
    page = visit(bare_shelf.url("/"), width=width)
    page.get_by_role("button", name="Import a file").click()
    dialog = page.get_by_role("dialog")
    dropzone = dialog.get_by_test_id("stFileUploaderDropzone")
    dropzone.wait_for()
    page.evaluate(DROP, [dropzone.element_handle(), STEPS])

    expect(dialog).to_contain_text("3 touchpoints")
    expect(dialog).to_contain_text("1 thing was left out")
    expect(dialog).to_contain_text("row 5: it names a stage, and no step in it")
    keep(page, f"import-{width}")
    dialog.get_by_label("Title", exact=True).fill(title)
    dialog.get_by_role("button", name="Create the map").scroll_into_view_if_needed()
    keep(page, f"import-end-{width}")
    assert dialog.evaluate("it => it.scrollWidth - it.clientWidth") <= 0
    dialog.get_by_role("button", name="Create the map").click()

    page.wait_for_url(re.compile(r"/map\?map=bikes"))
    expect(page.get_by_text("Bezahlt <b>im Laden</b>").first).to_be_attached()
    made = bare_shelf.folder / f"{title.lower().replace(' ', '-')}.journey.yaml"
    journey = read(made.read_text("utf-8")).journey
    assert [touchpoint.name for _stage, _id, touchpoint in journey.touchpoints()] == [
        "Sieht Anzeige",
        "Vergleicht Räder",
        "Bezahlt <b>im Laden</b>",
    ]
