"""What a visitor has open: saved at once, never over somebody else's text, read anew when it changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.mapfile import read
from journeymap.store import Library
from journeymap.ui.workbench import Workbench

TEXT = """\
journeymap: 1
title: Tea
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays, emotion: 1}
"""


def page() -> None:
    """A page with a button for everything a visitor can do; what the session says stands in the state."""
    import streamlit as st

    from journeymap.change import Set
    from journeymap.ui import session

    def title() -> None:
        session.edit([Set("title", st.session_state["title to set"])], "Title set")

    def mend() -> None:
        st.session_state["issues"] = session.mend(st.session_state["source to set"])

    st.button("edit", on_click=title)
    st.button("mend", on_click=mend)
    for name in ("undo", "redo", "take_theirs", "keep_mine", "save_now"):
        st.button(name, on_click=getattr(session, name))
    if st.button("copy"):
        st.session_state["copy"] = session.keep_mine_as_copy()
    st.session_state["bench"] = session.refresh()
    st.session_state["told"] = session.notices()


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    path = tmp_path / "tea.journey.yaml"
    path.write_text(TEXT)
    return path


@pytest.fixture
def visitor(file: Path) -> AppTest:
    app = AppTest.from_function(page)
    app.query_params["map"] = "tea"
    return app.run()


def press(visitor: AppTest, label: str) -> None:
    next(button for button in visitor.button if button.label == label).click().run()
    assert not visitor.exception


def set_title(visitor: AppTest, title: str) -> None:
    visitor.session_state["title to set"] = title
    press(visitor, "edit")


def bench(visitor: AppTest) -> Workbench:
    found = visitor.session_state["bench"]
    assert isinstance(found, Workbench)
    return found


def test_an_edit_is_in_the_file_at_once(visitor: AppTest, file: Path) -> None:
    set_title(visitor, "Milk tea")
    assert "title: Milk tea\n" in file.read_text()
    assert bench(visitor).pending == ()


def test_undo_and_redo_are_saved_too(visitor: AppTest, file: Path) -> None:
    set_title(visitor, "Milk tea")
    press(visitor, "undo")
    assert "title: Tea\n" in file.read_text()
    press(visitor, "redo")
    assert "title: Milk tea\n" in file.read_text()


def test_a_change_outside_is_read_and_told(visitor: AppTest, file: Path) -> None:
    file.write_text(TEXT.replace("Tea", "Green tea"))
    visitor.run()
    assert bench(visitor).document is not None
    assert bench(visitor).document.journey.title == "Green tea"
    assert len(visitor.session_state["told"]) == 1


def test_a_change_outside_and_an_edit_come_together(visitor: AppTest, file: Path) -> None:
    file.write_text(TEXT + "owner: Ann\n")
    set_title(visitor, "Milk tea")
    assert "title: Milk tea\n" in file.read_text()
    assert "owner: Ann\n" in file.read_text()
    found = bench(visitor)
    assert (found.theirs, found.pending) == (None, ())
    (told,) = visitor.session_state["told"]
    assert "Ann" in told
    press(visitor, "undo")
    assert "title: Tea\n" in file.read_text()
    assert "owner: Ann\n" in file.read_text()


def test_what_both_changed_stands_as_a_conflict_in_the_file(visitor: AppTest, file: Path) -> None:
    file.write_text(TEXT.replace("Tea", "Green tea"))
    set_title(visitor, "Milk tea")
    found = bench(visitor)
    assert found.document is not None
    (left,) = found.document.journey.conflicts
    assert (left.at, left.ours, left.theirs) == ("title", "Milk tea", "Green tea")
    assert read(file.read_text()).journey == found.document.journey
    assert any("both sides" in sentence for sentence in visitor.session_state["told"])


BROKEN = TEXT.replace("title: Tea", "title: [Green tea")


def test_a_file_that_is_no_map_any_more_is_not_overwritten(visitor: AppTest, file: Path) -> None:
    file.write_text(BROKEN)
    set_title(visitor, "Milk tea")
    assert file.read_text() == BROKEN
    found = bench(visitor)
    assert found.theirs is not None
    assert found.theirs.text == BROKEN
    assert found.pending == ("Title set",)
    # More work while nothing is decided does not reach the file either.
    set_title(visitor, "Oat milk tea")
    assert file.read_text() == BROKEN
    assert len(bench(visitor).pending) == 2


def conflict(visitor: AppTest, file: Path) -> None:
    file.write_text(BROKEN)
    set_title(visitor, "Milk tea")
    assert bench(visitor).theirs is not None


def test_who_leaves_a_conflict_finds_his_version_in_the_trash(visitor: AppTest, file: Path) -> None:
    conflict(visitor, file)
    (kept,) = Library(file.parent).list_trash()
    assert "title: Milk tea\n" in kept.path.read_text()
    assert list(file.parent.glob("*.journey.yaml")) == [file]


def test_the_files_version_can_be_taken(visitor: AppTest, file: Path) -> None:
    conflict(visitor, file)
    press(visitor, "take_theirs")
    found = bench(visitor)
    assert (found.theirs, found.pending) == (None, ())
    assert (found.document, found.text) == (None, BROKEN)
    assert file.read_text() == BROKEN


def test_mine_can_be_kept(visitor: AppTest, file: Path) -> None:
    conflict(visitor, file)
    press(visitor, "keep_mine")
    assert bench(visitor).theirs is None
    assert "title: Milk tea\n" in file.read_text()


def test_keeping_mine_does_not_overwrite_what_was_not_shown(visitor: AppTest, file: Path) -> None:
    conflict(visitor, file)
    newer = BROKEN.replace("Green", "White")
    file.write_text(newer)
    press(visitor, "keep_mine")
    assert file.read_text() == newer
    found = bench(visitor)
    assert found.theirs is not None
    assert found.theirs.text == newer


def test_both_can_be_kept(visitor: AppTest, file: Path) -> None:
    conflict(visitor, file)
    press(visitor, "copy")
    copy = file.with_name(f"{visitor.session_state['copy']}.journey.yaml")
    assert copy != file
    assert "title: Milk tea\n" in copy.read_text()
    assert file.read_text() == BROKEN


def test_a_file_deleted_meanwhile_can_be_written_again(visitor: AppTest, file: Path) -> None:
    file.unlink()
    set_title(visitor, "Milk tea")
    found = bench(visitor)
    assert found.theirs is not None
    assert not file.exists()
    press(visitor, "keep_mine")
    assert "title: Milk tea\n" in file.read_text()


def test_a_file_deleted_while_nothing_was_unsaved_is_closed(visitor: AppTest, file: Path) -> None:
    file.unlink()
    visitor.run()
    assert visitor.session_state["bench"] is None


def test_a_source_that_does_not_read_changes_nothing(visitor: AppTest, file: Path) -> None:
    visitor.session_state["source to set"] = "journeymap: 1\ntitel: Tea\n"
    press(visitor, "mend")
    assert visitor.session_state["issues"]
    assert file.read_text() == TEXT


def test_a_source_that_reads_is_saved_in_canonical_form(visitor: AppTest, file: Path) -> None:
    visitor.session_state["source to set"] = "title:   'Milk tea'\njourneymap: 1\n"
    press(visitor, "mend")
    assert visitor.session_state["issues"] == ()
    assert file.read_text() == "journeymap: 1\ntitle: Milk tea\n"
    press(visitor, "undo")
    assert "pays" in file.read_text()


def test_what_cannot_be_saved_stays_and_is_saved_later(visitor: AppTest, file: Path) -> None:
    huge = "tea " * 1_400_000
    set_title(visitor, huge)
    assert bench(visitor).trouble
    assert file.read_text() == TEXT
    set_title(visitor, "Milk tea")
    assert bench(visitor).trouble == ""
    assert "title: Milk tea\n" in file.read_text()


def test_two_visitors_do_not_see_each_others_undo(visitor: AppTest, file: Path) -> None:
    other = AppTest.from_function(page)
    other.query_params["map"] = "tea"
    other.run()
    set_title(visitor, "Milk tea")
    other.run()
    assert bench(other).done == ()
    assert bench(other).document == bench(visitor).document


def test_an_unknown_map_is_no_map(file: Path) -> None:
    for name in ("coffee", "../tea", "/etc/passwd", ""):
        stranger = AppTest.from_function(page)
        stranger.query_params["map"] = name
        stranger.run()
        assert not stranger.exception
        assert stranger.session_state["bench"] is None
