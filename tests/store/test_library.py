"""A folder of maps: finding, making, renaming, deleting, restoring, and staying inside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import StoreError
from journeymap.store import Library, NameTaken, NoSuchMap, digest_of, find_maps


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "maps"
    folder.mkdir()
    return Library(folder)


def ids(library: Library) -> list[str]:
    return [entry.id for entry in library.entries()]


def test_maps_are_listed_sorted_with_what_recognises_them(library: Library) -> None:
    for id_ in ("tea", "bike", "奶茶", "shops/guitar"):
        library.create(id_, f"title: {id_}\n")
    assert ids(library) == ["bike", "shops/guitar", "tea", "奶茶"]
    entry = library.entry("bike")
    assert entry.path == library.folder / "bike.journey.yaml"
    assert entry.digest == digest_of(b"title: bike\n")
    assert entry.mtime == entry.path.stat().st_mtime
    assert entry.problem == ""


def test_only_maps_are_listed(library: Library) -> None:
    library.create("one", "1")
    for other in (
        "notes.md",
        "plain.yaml",
        ".hidden.journey.yaml",
        ".git/x.journey.yaml",
        "a/b/deep.journey.yaml",
    ):
        path = library.folder / other
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (library.folder / "folder.journey.yaml").mkdir()
    assert ids(library) == ["one"]


def test_a_map_that_cannot_be_read_is_listed_with_its_problem(library: Library) -> None:
    (library.folder / "huge.journey.yaml").write_bytes(b"x" * 5_300_000)
    (entry,) = library.entries()
    assert entry.id == "huge"
    assert "5 MB" in entry.problem


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such"):
        Library(tmp_path / "none").entries()


def test_saving_asks_for_what_was_read(library: Library) -> None:
    entry = library.create("one", "1")
    saved = library.save("one", "2", expected=entry.digest)
    assert library.load("one") == saved
    with pytest.raises(StoreError, match="changed"):
        library.save("one", "3", expected=entry.digest)


def test_a_name_is_given_once(library: Library) -> None:
    library.create("one", "1")
    library.create("two", "2")
    with pytest.raises(NameTaken):
        library.create("one", "other")
    with pytest.raises(NameTaken):
        library.rename("two", "one")
    assert [library.load(id_).text for id_ in ids(library)] == ["1", "2"]


def test_a_copy_gets_a_number(library: Library) -> None:
    library.create("shops/one", "1")
    assert library.duplicate("shops/one").id == "shops/one-2"
    assert library.duplicate("shops/one").id == "shops/one-3"
    assert library.load("shops/one-3").text == "1"


def test_renaming_moves_the_file(library: Library) -> None:
    created = library.create("one", "1")
    renamed = library.rename("one", "shops/two")
    assert ids(library) == ["shops/two"]
    assert renamed.digest == created.digest
    assert not created.path.exists()


def test_deleted_maps_come_back(library: Library) -> None:
    library.create("shops/one", "1")
    deleted = library.delete("shops/one")
    assert ids(library) == []
    assert library.list_trash() == (deleted,)
    assert (deleted.id, deleted.path.read_text()) == ("shops/one", "1")
    assert library.restore(deleted.key).id == "shops/one"
    assert library.load("shops/one").text == "1"
    assert library.list_trash() == ()
    with pytest.raises(NoSuchMap):
        library.restore(deleted.key)


def test_a_deleted_map_comes_back_beside_its_successor(library: Library) -> None:
    library.create("one", "old")
    deleted = library.delete("one")
    library.create("one", "new")
    assert library.restore(deleted.key).id == "one-2"
    assert [library.load(id_).text for id_ in ids(library)] == ["old", "new"]


def test_the_last_deleted_is_first_in_the_trash(library: Library) -> None:
    for text in ("first", "second", "third"):
        library.create("one", text)
        library.delete("one")
    assert [item.path.read_text() for item in library.list_trash()] == ["third", "second", "first"]


def test_the_trash_is_not_for_git(library: Library) -> None:
    library.create("one", "1")
    library.delete("one")
    assert (library.folder / ".trash" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Tea House.journey.yaml", "tea-house"),
        ("reise.yml", "reise"),
        ("奶茶.journey.yaml", "奶茶"),
        ("../../etc/passwd", "passwd"),
        ("C:\\maps\\tea.yaml", "tea"),
        ("…", "map"),
        ("", "map"),
    ],
)
def test_an_imported_file_gets_a_free_id_from_its_name(library: Library, name: str, id_: str) -> None:
    assert library.import_text(name, "not: [right").id == id_
    assert library.import_text(name, "again").id == f"{id_}-2"
    assert library.load(id_).text == "not: [right"


BAD = [
    "",
    ".",
    "..",
    "../x",
    "/etc/x",
    "a/../../x",
    "a//b",
    "a/b/c",
    ".trash/x",
    "A",
    "a b",
    "a\\b",
    "a\0",
    "-a",
    "x" * 65,
]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_name_makes_no_file(library: Library, name: str) -> None:
    library.create("one", "1")
    for act in (
        lambda: library.create(name, "x"),
        lambda: library.rename("one", name),
        lambda: library.load(name),
        lambda: library.delete(name),
        lambda: library.duplicate(name),
        lambda: library.restore(name),
    ):
        with pytest.raises(StoreError):
            act()
    assert os.listdir(library.folder.parent) == ["maps"]
    assert os.listdir(library.folder) == ["one.journey.yaml"]


@given(
    name=st.text() | st.lists(st.sampled_from(["..", ".", "/", "\\", "a", "maps", "\0", "~"])).map("".join)
)
def test_no_name_reaches_out_of_the_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    library = Library(tmp_path_factory.mktemp("any", numbered=True))
    try:
        path = library.create(name, "x").path
    except StoreError:
        assert find_maps(library.folder) == ()
    else:
        assert path.resolve().is_relative_to(library.folder.resolve())
        assert [entry.id for entry in library.entries()] == [name]


def test_links_that_lead_out_are_not_maps(library: Library) -> None:
    outside = library.folder.parent / "secret.journey.yaml"
    outside.write_text("secret")
    (library.folder / "a.journey.yaml").symlink_to(outside)
    (library.folder / "sub").symlink_to(library.folder.parent)
    assert ids(library) == []
    for act in (
        lambda: library.load("a"),
        lambda: library.create("sub/x", "x"),
        lambda: library.rename("a", "b"),
    ):
        with pytest.raises(StoreError):
            act()
    assert not (library.folder.parent / "x.journey.yaml").exists()


def test_a_trash_that_leads_out_is_refused(library: Library) -> None:
    (library.folder / ".trash").symlink_to(library.folder.parent)
    library.create("one", "1")
    with pytest.raises(StoreError, match="not a link"):
        library.delete("one")
    assert ids(library) == ["one"]


def test_a_link_inside_the_folder_is_a_map(library: Library) -> None:
    library.create("one", "1")
    (library.folder / "two.journey.yaml").symlink_to("one.journey.yaml")
    entry = library.entry("two")
    library.save("two", "2", expected=entry.digest)
    assert library.load("one").text == "2"
    assert (library.folder / "two.journey.yaml").is_symlink()
