"""A published folder: what was written is kept fresh, what was not is never touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from journeymap.errors import StoreError
from journeymap.store import PublishedFolder
from journeymap.store.published_folder import LIST_OF_FILES


def published(folder: Path, files: dict[str, str]) -> tuple[str, ...]:
    site = PublishedFolder.opened(folder)
    for path, text in files.items():
        site.write(path, text.encode())
    return site.finish()


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LIST_OF_FILES
    }


def test_a_folder_is_made_filled_and_freed_of_what_is_old(tmp_path: Path) -> None:
    site = tmp_path / "a" / "site"
    assert published(site, {"index.html": "1", "maps/tea.html": "2", "maps/old/x.html": "3"}) == ()
    published(site, {"index.html": "1", "maps/tea.html": "4"})
    assert contents(site) == {"index.html": "1", "maps/tea.html": "4"}
    assert not (site / "maps/old").exists()


def test_a_file_that_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    published(tmp_path, {"index.html": "1"})
    os.utime(tmp_path / "index.html", (1, 1))
    published(tmp_path, {"index.html": "1"})
    assert (tmp_path / "index.html").stat().st_mtime == 1


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "index.html"])
def test_a_folder_of_somebody_else_is_refused_and_untouched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")
    with pytest.raises(StoreError, match="did not write"):
        PublishedFolder.opened(tmp_path)
    assert contents(tmp_path) == {name: "mine"}


def test_a_checked_out_branch_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere", "utf-8")
    published(tmp_path, {"index.html": "1"})
    assert contents(tmp_path) == {".git": "gitdir: elsewhere", "index.html": "1"}


def test_what_somebody_added_later_stays_and_is_never_written_over(tmp_path: Path) -> None:
    published(tmp_path, {"index.html": "1"})
    (tmp_path / "CNAME").write_text("maps.example.org", "utf-8")
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps/tea.html").write_text("mine", "utf-8")
    with pytest.raises(StoreError, match=r"tea\.html"):
        published(tmp_path, {"index.html": "2", "maps/tea.html": "3"})
    published(tmp_path, {"index.html": "2"})
    assert contents(tmp_path) == {"CNAME": "maps.example.org", "index.html": "2", "maps/tea.html": "mine"}


def test_an_old_page_that_somebody_changed_is_kept_and_told(tmp_path: Path) -> None:
    published(tmp_path, {"index.html": "1", "maps/tea.html": "2"})
    (tmp_path / "maps/tea.html").write_text("mended by hand", "utf-8")
    assert published(tmp_path, {"index.html": "1"}) == ("maps/tea.html",)
    assert contents(tmp_path)["maps/tea.html"] == "mended by hand"


def test_work_that_was_broken_off_can_be_taken_up(tmp_path: Path) -> None:
    site = PublishedFolder.opened(tmp_path)
    site.write("index.html", b"1")
    site.write("maps/tea.html", b"2")
    published(tmp_path, {"index.html": "3"})
    assert contents(tmp_path) == {"index.html": "3"}


@pytest.mark.parametrize("place", ["maps", "maps/tea.html"])
def test_no_link_leads_a_page_out_of_the_folder(tmp_path: Path, place: str) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside"
    published(site, {"index.html": "1"})
    outside.mkdir()
    (outside / "tea.html").write_text("not yours", "utf-8")
    link = site / place
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(outside if place == "maps" else outside / "tea.html")
    with pytest.raises(StoreError, match="link"):
        published(site, {"index.html": "1", "maps/tea.html": "2"})
    assert (outside / "tea.html").read_text("utf-8") == "not yours"


@pytest.mark.parametrize(
    "files",
    [{"../outside.txt": "0"}, {"/etc/x": "0"}, {"a/../../b": "0"}, {"": "0"}, ["index.html"], {"a": 1}],
)
def test_a_forged_list_takes_nothing_away(tmp_path: Path, files: object) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "outside.txt").write_text("not yours", "utf-8")
    said = {"made_by": "journeymap publish", "format": 1, "files": files}
    (site / LIST_OF_FILES).write_text(json.dumps(said), "utf-8")
    with pytest.raises(StoreError, match="does not read"):
        PublishedFolder.opened(site)
    assert (tmp_path / "outside.txt").exists()


def test_a_list_that_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / LIST_OF_FILES).write_text("{", "utf-8")
    with pytest.raises(StoreError, match="does not read"):
        PublishedFolder.opened(tmp_path)
