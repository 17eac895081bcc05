"""What is read from a repository: where a file lies, what it was, who changed it, where things stand."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.errors import StoreError
from journeymap.store import GitRefused, Repository
from journeymap.store.git_program import tried
from tests.store.conftest import Work

NAME = "maps/tea.journey.yaml"
LONG = "".join(f"line {number}\n" for number in range(40))
New = Callable[[str], Work]


class TestWhichRepository:
    def test_none_outside_of_one_and_none_without_the_program(
        self, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outside = tmp_path / "outside"
        outside.mkdir()
        assert Repository.of(outside / "a.journey.yaml") is None
        assert Repository.of(work.top) is not None
        monkeypatch.setenv("PATH", str(outside))
        assert Repository.of(work.top) is None

    def test_a_file_that_is_a_link_lies_where_it_leads(self, work: Work, tmp_path: Path) -> None:
        real = work.write(NAME, "x")
        link = tmp_path / "link.journey.yaml"
        link.symlink_to(real)
        found = Repository.of(link)
        assert found == work.repository
        assert found is not None
        assert found.name_of(link) == NAME

    def test_variables_of_a_hook_do_not_lead_elsewhere(
        self, work: Work, new_work: New, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = new_work("other")
        monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
        monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
        assert work.repository.top == work.top.resolve()

    def test_a_linked_work_tree_shares_the_history(self, work: Work, tmp_path: Path) -> None:
        work.save(NAME, "one", "first")
        work.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "side")
        linked = Repository.of(tmp_path / "linked" / NAME)
        assert linked is not None
        assert linked.folder != linked.common == work.repository.common
        assert linked.state(tmp_path / "linked" / NAME).branch == "side"
        assert [commit.subject for commit in linked.commits(tmp_path / "linked" / NAME)] == ["first"]

    def test_a_submodule_is_a_repository_that_knows_the_outer_one(self, work: Work, new_work: New) -> None:
        inner = new_work("inner")
        inner.save(NAME, "one", "of the inner one")
        work.git("submodule", "--quiet", "add", str(inner.top), "parts")
        found = Repository.of(work.top / "parts" / NAME)
        assert found is not None
        assert (found.top, found.outer) == ((work.top / "parts").resolve(), work.top.resolve())
        assert [commit.subject for commit in found.commits(NAME)] == ["of the inner one"]

    def test_a_bare_one_can_be_read(self, work: Work, tmp_path: Path) -> None:
        work.save(NAME, "one", "first")
        work.git("clone", "-q", "--bare", str(work.top), str(tmp_path / "bare.git"))
        bare = Repository.of(tmp_path / "bare.git")
        assert bare is not None
        assert bare.bare
        assert bare.text_at("main", NAME) == b"one"
        assert Repository.of(work.top / ".git") is None

    def test_a_repository_of_somebody_else_is_not_opened_and_the_way_is_said(
        self, work: Work, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        with pytest.raises(GitRefused, match=f"safe.directory {work.top}"):
            Repository.of(work.top)


class TestVersions:
    def test_the_bytes_are_those_that_were_committed(self, work: Work) -> None:
        work.save(NAME, "one\r\n\ufeffend", "first")
        work.save(NAME, "two", "second")
        path = work.top / NAME
        assert work.repository.text_at("HEAD~1", path) == "one\r\n\ufeffend".encode()
        assert work.repository.text_at("main", NAME) == b"two"

    @pytest.mark.parametrize(
        "revision", ["nowhere", "", "-x", "--output=evil", "main\nmain", "a\0b", "main^{tree}", "main:maps"]
    )
    def test_what_is_no_commit_is_refused_in_words(self, work: Work, revision: str) -> None:
        work.save(NAME, "one", "first")
        with pytest.raises(GitRefused, match="no such commit, branch or tag"):
            work.repository.text_at(revision, NAME)
        assert not (work.top / "evil").exists()

    @pytest.mark.parametrize("name", ["maps", "maps/none.journey.yaml", "*", ":(top)maps", "link"])
    def test_what_was_no_file_is_refused_in_words(self, work: Work, name: str) -> None:
        (work.top / "maps").mkdir()
        work.save(NAME, "one", "first")
        with pytest.raises(GitRefused, match="no such file in that commit"):
            work.repository.text_at("HEAD", name)

    def test_a_file_elsewhere_is_refused_in_words(self, work: Work, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="not in the repository"):
            work.repository.state(tmp_path / "x.journey.yaml")

    def test_what_is_larger_than_a_map_is_not_read(self, work: Work) -> None:
        work.save(NAME, "x" * (5 * 1024 * 1024 + 1), "large")
        with pytest.raises(StoreError, match="larger than 5 MB"):
            work.repository.text_at("HEAD", NAME)

    def test_many_at_once_by_the_names_of_their_contents(self, work: Work) -> None:
        texts = ["", "one", "two\n\n", "x" * (5 * 1024 * 1024 + 1), "one\0", "one"]
        for number, text in enumerate(texts):
            work.save(NAME, text, str(number))
        found = work.repository.commits(NAME)[::-1]
        contents = work.repository.contents([*(commit.content for commit in found), "0" * 40, ""])
        assert [contents.get(commit.content, b"none").decode() for commit in found] == [
            text if len(text) < 100 else "none" for text in texts
        ]
        assert [commit.content_before for commit in found] == ["", *(commit.content for commit in found[:-1])]
        assert found[1].content == found[5].content
        assert work.repository.contents([]) == {}

    def test_files_below_a_folder(self, work: Work) -> None:
        work.save("maps/b.journey.yaml", "b", "b")
        work.save("maps/sub/ä x.journey.yaml", "a", "a")
        work.save("else.txt", "c", "c")
        assert work.repository.files_at("HEAD", work.top / "maps") == (
            "maps/b.journey.yaml",
            "maps/sub/ä x.journey.yaml",
        )
        assert "else.txt" in work.repository.files_at("HEAD", work.top)

    def test_what_a_partial_clone_lacks_is_not_fetched(self, work: Work, tmp_path: Path) -> None:
        work.git("config", "uploadpack.allowFilter", "true")
        work.save(NAME, "old version", "first")
        work.save(NAME, "two", "second")
        clone = Work(tmp_path / "clone")
        work.git("clone", "-q", "--filter=blob:none", f"file://{work.top}", str(clone.top))
        assert clone.repository.text_at("HEAD", NAME) == b"two"
        assert [commit.subject for commit in clone.repository.commits(NAME)] == ["second", "first"]
        old, new = (commit.content for commit in reversed(clone.repository.commits(NAME)))
        assert clone.repository.contents([old, new]) == {new: b"two"}
        with pytest.raises(GitRefused, match="partial clone"):
            clone.repository.text_at("HEAD~1", NAME)


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
