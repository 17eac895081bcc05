"""What git tells of one file: the commits that touched it, and how it stands to the last one."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from journeymap.store import GitRefused
from journeymap.store.git_program import tried
from tests.store.conftest import Work

NAME = "maps/tea.journey.yaml"
LONG = "".join(f"line {number}\n" for number in range(40))


class TestCommits:
    def test_newest_first_with_who_when_and_what_was_said(self, work: Work) -> None:
        work.save(NAME, "one", "first")
        work.save("other", "x", "not about it")
        work.write(NAME, "two")
        message = "Second: 第二 «ß»\n\ncommit\n\nM\n\nA body."
        work.git(
            "commit", "-qam", message, GIT_AUTHOR_NAME="王 小明", GIT_AUTHOR_DATE="2024-05-06T07:08:09+08:00"
        )
        newest, first = work.repository.commits(work.top / NAME)
        assert (newest.author, newest.message) == ("王 小明", message)
        assert newest.subject == "Second: 第二 «ß»"
        assert newest.when.isoformat() == "2024-05-05T23:08:09+00:00"
        assert (newest.before, newest.path, newest.parents[0] != first.id) == (NAME, NAME, True)
        assert (first.before, first.path, first.parents) == ("", NAME, ())

    def test_a_message_of_the_word_that_begins_a_commit(self, work: Work) -> None:
        for number in range(3):
            work.write(NAME, str(number))
            work.git("add", ".")
            work.git("commit", "-q", "--allow-empty-message", "-m", "commit" if number else "")
        assert [commit.message for commit in work.repository.commits(NAME)] == ["commit", "commit", ""]

    def test_through_a_rename(self, work: Work) -> None:
        work.save("old name.yaml", LONG, "first")
        work.git("mv", "old name.yaml", "tea.journey.yaml")
        work.git("commit", "-qm", "renamed")
        work.save("tea.journey.yaml", LONG + "more\n", "later")
        found = work.repository.commits("tea.journey.yaml")
        assert [(commit.before, commit.path) for commit in found] == [
            ("tea.journey.yaml", "tea.journey.yaml"),
            ("old name.yaml", "tea.journey.yaml"),
            ("", "old name.yaml"),
        ]
        assert work.repository.text_at(found[2].id, found[2].path) == LONG.encode()

    def test_a_merge_counts_where_it_mixed_two_versions(self, work: Work) -> None:
        work.save(NAME, LONG, "first")
        work.git("checkout", "-qb", "side")
        work.save(NAME, LONG.replace("line 1\n", "LINE 1\n"), "side")
        work.git("checkout", "-q", "main")
        work.save(NAME, LONG.replace("line 30\n", "LINE 30\n"), "main")
        work.git("merge", "-q", "side", "-m", "mixed")
        work.git("checkout", "-qb", "again")
        work.save(NAME, LONG, "again")
        work.git("checkout", "-q", "main")
        work.save("other", "x", "other")
        work.git("merge", "-q", "again", "-m", "took one side")
        subjects = [commit.subject for commit in work.repository.commits(NAME)]
        assert sorted(subjects) == ["again", "first", "main", "mixed", "side"]
        mixed = next(commit for commit in work.repository.commits(NAME) if commit.subject == "mixed")
        assert (len(mixed.parents), mixed.before, mixed.path) == (2, NAME, NAME)

    def test_pages_join(self, work: Work) -> None:
        for number in range(7):
            work.save(NAME, LONG + str(number), f"number {number}")
        pages = [work.repository.commits(NAME, limit=3, skip=skip) for skip in (0, 3, 6, 9)]
        assert [len(page) for page in pages] == [3, 3, 1, 0]
        assert [commit.subject for page in pages for commit in page] == [
            f"number {n}" for n in range(6, -1, -1)
        ]

    def test_a_file_that_was_taken_away_and_brought_back(self, work: Work) -> None:
        work.save(NAME, "one", "first")
        work.git("rm", "-q", NAME)
        work.git("commit", "-qm", "gone")
        work.save(NAME, "quite another", "back")
        found = work.repository.commits(NAME)
        assert [(commit.subject, commit.before, commit.path) for commit in found] == [
            ("back", "", NAME),
            ("gone", NAME, ""),
            ("first", "", NAME),
        ]

    def test_none_before_the_first_commit_and_none_of_a_file_never_committed(self, work: Work) -> None:
        assert work.repository.commits(NAME) == ()
        work.save("other", "x", "other")
        assert work.repository.commits(NAME) == ()

    def test_a_look_runs_nothing_the_repository_asks_for(self, work: Work, tmp_path: Path) -> None:
        work.save(NAME, "one", "first")
        trap = tmp_path / "trap.sh"
        trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
        trap.chmod(0o755)
        hooks = work.top / "traps"
        hooks.mkdir()
        for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
            (hooks / hook).symlink_to(trap)
        for option in ("core.fsmonitor", "core.pager", "diff.external", "core.editor", "core.askPass"):
            work.git("config", option, str(trap))
        work.git("config", "core.hooksPath", str(hooks))
        work.git("config", "diff.map.textconv", str(trap))
        work.write(".gitattributes", "*.yaml diff=map\n")
        work.write(NAME, "two")
        found = work.repository
        found.commits(NAME)
        found.state(NAME)
        found.text_at("HEAD", NAME)
        found.revisions()
        assert not (tmp_path / "sprung").exists()
        work.git("status")
        assert (tmp_path / "sprung").exists()


class TestWhereThingsStand:
    @pytest.mark.parametrize(
        ("steps", "condition", "staged", "unstaged"),
        [
            ((), "clean", False, False),
            (("edit",), "changed", False, True),
            (("edit", "add"), "changed", True, False),
            (("edit", "add", "edit"), "changed", True, True),
            (("rm --cached",), "new", False, False),
            (("delete",), "deleted", False, True),
        ],
    )
    def test_of_a_committed_file(
        self, work: Work, steps: tuple[str, ...], condition: str, staged: bool, unstaged: bool
    ) -> None:
        work.save(NAME, "one", "first")
        path = work.top / NAME
        for step in steps:
            if step == "edit":
                path.write_text(path.read_text() + "more")
            elif step == "delete":
                path.unlink()
            else:
                work.git(*step.split(), NAME)
        state = work.repository.state(path)
        assert (state.branch, state.condition) == ("main", condition)
        if condition != "new":
            assert (state.staged, state.unstaged) == (staged, unstaged)
        assert state.dirty is (condition != "clean")

    def test_of_a_new_and_of_an_ignored_file(self, work: Work) -> None:
        state = work.repository.state(work.write(NAME, "one"))
        assert (state.head, state.branch, state.condition) == ("", "main", "new")
        work.write(".gitignore", "maps/\n")
        assert work.repository.state(NAME).condition == "ignored"

    def test_on_a_detached_head(self, work: Work) -> None:
        first = work.save(NAME, "one", "first")
        work.git("checkout", "-q", "--detach")
        state = work.repository.state(NAME)
        assert (state.branch, state.detached, state.head) == ("", True, first)

    @pytest.mark.parametrize(
        ("doing", "named"),
        [
            ("merge", "merge"),
            ("rebase", "rebase"),
            ("cherry-pick", "cherry-pick"),
        ],
    )
    def test_in_the_middle_of_something(self, work: Work, doing: str, named: str) -> None:
        work.save(NAME, "one", "first")
        work.git("checkout", "-qb", "side")
        work.save(NAME, "two", "side")
        work.git("checkout", "-q", "main")
        work.save(NAME, "three", "main")
        work.git(doing, "side", check=False)
        state = work.repository.state(NAME)
        assert (state.underway, state.condition) == (named, "conflicted")

    def test_branches_and_tags(self, work: Work) -> None:
        first = work.save(NAME, "one", "first")
        work.git("tag", "-a", "v1", "-m", "with words")
        work.git("tag", "plain")
        work.git("tag", "of-a-tree", "HEAD^{tree}")
        second = work.save(NAME, "two", "second")
        work.git("branch", "weird/näme")
        found = {(revision.name, revision.kind): revision.commit for revision in work.repository.revisions()}
        assert found == {
            ("main", "branch"): second,
            ("weird/näme", "branch"): second,
            ("v1", "tag"): first,
            ("plain", "tag"): first,
        }


def test_a_history_of_thousands_answers_its_first_page_at_once(work: Work) -> None:
    commits = 4000
    stream = [
        f"commit refs/heads/main\ncommitter A <a@example.org> {1700000000 + number} +0000\n"
        f"data 1\nx\nM 100644 inline {NAME if number % 10 == 0 else 'other'}\n"
        f"data {len(str(number))}\n{number}\n"
        for number in range(commits)
    ]
    subprocess.run(
        ["git", "fast-import", "--quiet"], input="".join(stream).encode(), cwd=work.top, check=True
    )
    started = time.perf_counter()
    assert len(work.repository.commits(NAME, limit=30)) == 30
    assert time.perf_counter() - started < 3
    assert len(work.repository.commits(NAME, limit=30, skip=390)) == 10


def test_who_takes_too_long_is_stopped(work: Work, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nsleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}{os.pathsep}{os.environ['PATH']}")
    started = time.perf_counter()
    with pytest.raises(GitRefused, match=r"git status took longer than 0\.2 seconds"):
        tried(work.top, "status", seconds=0.2)
    assert time.perf_counter() - started < 5
