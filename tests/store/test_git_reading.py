"""What is read from a repository: where a file lies, what it was, who changed it, where things stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.errors import StoreError
from journeymap.store import GitRefused, Repository
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
