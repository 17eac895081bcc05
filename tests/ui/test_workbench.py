"""The workbench: edits, undo and redo, and files that change under it."""

from __future__ import annotations

import pytest

from journeymap.change import Remove, Set
from journeymap.errors import ChangeError
from journeymap.mapfile import read, write
from journeymap.ui.workbench import Workbench, edited, opened, redone, reloaded, rewritten, undone

TEXT = """\
journeymap: 1
title: Tea
stages:
  buy:
    name: Buy
    touchpoints:
      # the queue is long on Fridays
      queues: {name: Queues, emotion: -1}
      pays: {name: Pays, emotion: 1}
"""
QUEUES = "stages/buy/touchpoints/queues"


@pytest.fixture
def bench() -> Workbench:
    return opened("tea", TEXT, "d0")


def emotion(bench: Workbench) -> object:
    assert bench.document is not None
    return bench.document.journey.stages["buy"].touchpoints["queues"].emotion


def test_an_edit_can_be_undone_and_done_again(bench: Workbench) -> None:
    after = edited(bench, [Set(f"{QUEUES}/emotion", -2)], "Emotion set")
    assert emotion(after) == -2
    back = undone(after)
    assert (back.document, back.done) == (bench.document, ())
    assert redone(back).document == after.document


def test_two_hundred_steps_can_be_undone(bench: Workbench) -> None:
    start = bench.document
    for number in range(200):
        bench = edited(bench, [Set("title", f"Tea {number}")], f"Title {number}")
    for _step in range(200):
        bench = undone(bench)
    assert bench.document == start


def test_undoing_a_deletion_brings_the_comment_back(bench: Workbench) -> None:
    without = edited(bench, [Remove(QUEUES)], "Queues deleted")
    assert without.document is not None
    assert "Fridays" not in write(without.document)
    back = undone(without)
    assert back.document is not None
    assert "# the queue is long on Fridays" in write(back.document)


def test_a_new_edit_forgets_what_was_undone(bench: Workbench) -> None:
    one = undone(edited(bench, [Set("title", "One")], "One"))
    two = edited(one, [Set("title", "Two")], "Two")
    assert redone(two) is two


def test_an_edit_that_changes_nothing_is_no_step(bench: Workbench) -> None:
    assert edited(bench, [Set("title", "Tea")], "Title set") is bench


def test_a_change_that_does_not_fit_is_refused_whole(bench: Workbench) -> None:
    with pytest.raises(ChangeError):
        edited(bench, [Set("title", "New"), Set(f"{QUEUES}/emotion", 7)], "Both")


def test_every_change_has_its_revision(bench: Workbench) -> None:
    after = edited(bench, [Set("title", "One")], "One")
    revisions = [bench.revision, after.revision, undone(after).revision]
    assert len(set(revisions)) == 3


def test_after_a_reload_undo_takes_back_only_its_own_changes(bench: Workbench) -> None:
    mine = edited(bench, [Set(f"{QUEUES}/emotion", -2)], "Emotion set")
    assert mine.document is not None
    theirs = write(mine.document).replace("title: Tea", "title: Milk tea")
    back = undone(reloaded(mine, theirs, "d1"))
    assert emotion(back) == -1
    assert back.document is not None
    assert back.document.journey.title == "Milk tea"


def test_a_step_that_fits_no_more_is_refused_and_kept(bench: Workbench) -> None:
    mine = edited(bench, [Set(f"{QUEUES}/emotion", -2)], "Emotion set")
    without = reloaded(mine, "journeymap: 1\ntitle: Tea\n", "d1")
    with pytest.raises(ChangeError):
        undone(without)


def test_a_file_that_does_not_read_opens_with_its_issues_and_can_be_mended() -> None:
    bench = opened("tea", "journeymap: 1\ntitel: Tea\n", "d0")
    assert bench.document is None
    assert bench.issues
    with pytest.raises(ChangeError):
        edited(bench, [Set("title", "Tea")], "Title set")
    mended = rewritten(bench, read(TEXT), "Source edited")
    assert mended.document == read(TEXT)
    assert mended.issues == ()


def test_bytes_that_are_no_utf_8_can_be_looked_at() -> None:
    bench = opened("tea", b"journeymap: 1\ntitle: \xff\n", "d0")
    assert bench.document is None
    assert "title: \ufffd" in bench.text
    assert bench.issues


def test_a_new_source_is_one_step(bench: Workbench) -> None:
    mended = rewritten(bench, read(TEXT.replace("Queues", "Waits")), "Source edited")
    assert undone(mended).document == bench.document
