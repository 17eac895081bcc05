"""A commit from the app: this one file and nothing of what else is staged, or a reason in words."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.store import GitRefused, Repository, git_commit
from tests.store.conftest import Work

NAME = "maps/tea.journey.yaml"


@pytest.fixture
def tea(work: Work) -> Path:
    work.save("other.txt", "one\n", "first")
    work.save(NAME, "one\n", "the map")
    return work.top / NAME


def hook(work: Work, name: str, script: str) -> None:
    path = work.top / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


class TestWhatGoesIn:
    def test_this_file_and_nothing_of_what_else_is_staged(self, work: Work, tea: Path) -> None:
        work.write("other.txt", "staged\n")
        work.write("brand new.txt", "staged too\n")
        work.git("add", ".")
        work.write("other.txt", "staged\nand more that is not\n")
        before = work.git("diff", "--cached"), work.git("diff"), work.git("status", "--porcelain")
        tea.write_text("two\n")
        done = work.repository.commit(tea, "Says two\n\nBecause it is.")
        assert work.git("show", "--format=%H|%an|%B", "--name-only", "HEAD").split() == (
            f"{done}|Ann Lee|Says two Because it is. {NAME}".split()
        )
        assert work.git("show", f"HEAD:{NAME}") == "two"
        assert (work.git("diff", "--cached"), work.git("diff"), work.git("status", "--porcelain")) == before

    def test_the_whole_of_a_file_of_which_a_part_was_staged(self, work: Work, tea: Path) -> None:
        tea.write_text("staged\n")
        work.git("add", NAME)
        tea.write_text("staged\nand the rest\n")
        work.repository.commit(tea, "all of it")
        assert work.git("show", f"HEAD:{NAME}") == "staged\nand the rest"
        assert work.git("status", "--porcelain") == ""

    def test_a_file_git_did_not_follow(self, work: Work, tea: Path) -> None:
        path = work.write("maps/ä [new] *.journey.yaml", "new\n")
        work.write("maps/ä nnn x.journey.yaml", "not meant by the signs in the name\n")
        work.repository.commit(path, "new")
        assert work.git("-c", "core.quotePath=false", "status", "--porcelain") == (
            '?? "maps/ä nnn x.journey.yaml"'
        )
        assert work.repository.state(path).condition == "clean"

    def test_the_first_commit_of_all(self, work: Work) -> None:
        path = work.write(NAME, "one\n")
        work.write("other.txt", "x")
        work.git("add", "other.txt")
        work.repository.commit(path, "first")
        assert work.git("show", "--format=%s", "--name-only", "HEAD").split() == ["first", NAME]
        assert work.git("status", "--porcelain") == "A  other.txt"

    def test_the_message_stays_as_it_was_written(self, work: Work, tea: Path) -> None:
        tea.write_text("two\n")
        message = "Ω: “不好” → хорошо\n\n# no comment\n--amend"
        work.repository.commit(tea, f"  {message}\n\n")
        assert work.git("log", "-1", "--format=%B").strip() == message

    def test_nothing_is_pushed(self, work: Work, tea: Path, tmp_path: Path) -> None:
        work.git("clone", "-q", "--bare", ".", str(tmp_path / "hub.git"))
        work.git("remote", "add", "origin", str(tmp_path / "hub.git"))
        work.git("config", "push.default", "current")
        before = work.git("rev-parse", "HEAD")
        tea.write_text("two\n")
        work.repository.commit(tea, "two")
        assert work.git("--git-dir", str(tmp_path / "hub.git"), "rev-parse", "main") == before

    def test_on_a_detached_head_in_a_linked_tree_and_in_a_submodule(
        self, work: Work, tea: Path, tmp_path: Path, new_work: Callable[[str], Work]
    ) -> None:
        inner = new_work("inner")
        inner.save(NAME, "one\n", "inner")
        work.git("submodule", "--quiet", "add", str(inner.top), "parts")
        part = Work(work.top / "parts")
        part.git("config", "user.name", "Ann Lee")
        part.git("config", "user.email", "ann@example.org")
        work.git("worktree", "add", "-q", "--detach", str(tmp_path / "linked"))
        main = work.git("rev-parse", "main")
        for top in (tmp_path / "linked", part.top):
            path = top / NAME
            path.write_text("two\n")
            found = Repository.of(path)
            assert found is not None
            done = found.commit(path, "two")
            assert found.state(path).head == done
        assert work.git("rev-parse", "main") == main
        linked = Repository.of(tmp_path / "linked")
        assert linked is not None
        assert linked.state(NAME).detached


class TestWhatStandsInTheWay:
    def refusal(self, work: Work, tea: Path, message: str = "two") -> GitRefused:
        """What is said; and nothing has changed, neither in the history nor in the index."""
        before = work.git("rev-parse", "HEAD"), work.git("status", "--porcelain")
        with pytest.raises(GitRefused) as refused:
            work.repository.commit(tea, message)
        assert (work.git("rev-parse", "HEAD"), work.git("status", "--porcelain")) == before
        return refused.value

    def test_nothing_changed(self, work: Work, tea: Path) -> None:
        assert "nothing to commit" in str(self.refusal(work, tea))

    @pytest.mark.parametrize("message", ["", " \n\t", "\0"])
    def test_no_message(self, work: Work, tea: Path, message: str) -> None:
        tea.write_text("two\n")
        assert "needs a message" in str(self.refusal(work, tea, message))

    def test_an_ignored_file(self, work: Work, tea: Path) -> None:
        work.write(".gitignore", "ignored*\n")
        assert ".gitignore" in str(self.refusal(work, work.write("ignored.journey.yaml", "x")))

    def test_a_file_that_is_gone(self, work: Work, tea: Path) -> None:
        tea.unlink()
        assert "gone from the disk" in str(self.refusal(work, tea))

    @pytest.mark.parametrize("doing", ["merge", "rebase", "cherry-pick", "revert"])
    def test_something_unfinished(self, work: Work, tea: Path, doing: str) -> None:
        work.git("checkout", "-qb", "side")
        work.save("other.txt", "side\n", "side")
        work.git("checkout", "-q", "main")
        work.save("other.txt", "main\n", "main")
        work.save("other.txt", "main again\n", "main again")
        work.git(doing, "HEAD~1" if doing == "revert" else "side", check=False)
        (work.top / NAME).write_text("two\n")
        assert f"git {doing} --abort" in str(self.refusal(work, tea))

    def test_nobody_knows_who_commits(self, work: Work, tea: Path) -> None:
        work.git("config", "--unset", "user.name")
        work.git("config", "--unset", "user.email")
        tea.write_text("two\n")
        assert "git config user.name" in str(self.refusal(work, tea))

    @pytest.mark.parametrize("name", [NAME, "maps/new.journey.yaml"])
    def test_a_hook_that_refuses(self, work: Work, tea: Path, name: str) -> None:
        hook(work, "pre-commit", 'echo "JM103: a touchpoint without a name" >&2; echo "and so on"; exit 1')
        refused = self.refusal(work, work.write(name, "two\n"))
        assert "git hook" in str(refused)
        assert "JM103: a touchpoint without a name" in refused.said
        assert "and so on" in refused.said

    def test_a_hook_finds_git_as_in_a_terminal(self, work: Work, tea: Path) -> None:
        hook(
            work,
            "pre-commit",
            "test \"$(git ls-files -- 'ma*.yaml')\" = maps/tea.journey.yaml && git ls-remote . >/dev/null",
        )
        tea.write_text("two\n")
        work.repository.commit(tea, "two")
        assert work.repository.text_at("HEAD", tea) == b"two\n"

    def test_a_hook_that_never_ends(self, work: Work, tea: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(git_commit, "SECONDS", 0.5)
        hook(work, "pre-commit", "sleep 60")
        tea.write_text("two\n")
        assert "took longer than" in str(self.refusal(work, tea))
        assert not (work.top / ".git" / "index.lock").exists()

    def test_a_hook_that_leaves_something_running_holds_nobody_up(self, work: Work, tea: Path) -> None:
        hook(work, "post-commit", "sleep 60 &\necho $! > pid")
        tea.write_text("two\n")
        work.repository.commit(tea, "two")
        assert work.repository.text_at("HEAD", tea) == b"two\n"
        # It still runs, or there would be nothing to end: nobody waited for it.
        os.kill(int((work.top / "pid").read_text()), signal.SIGKILL)

    def test_another_git_at_work(self, work: Work, tea: Path) -> None:
        tea.write_text("two\n")
        (work.top / ".git" / "index.lock").touch()
        assert "another git is at work" in str(self.refusal(work, tea))

    def test_a_key_that_cannot_sign(self, work: Work, tea: Path) -> None:
        work.git("config", "commit.gpgSign", "true")
        work.git("config", "gpg.program", "false")
        tea.write_text("two\n")
        assert "could not be signed" in str(self.refusal(work, tea))

    def test_no_work_tree(self, work: Work, tea: Path, tmp_path: Path) -> None:
        work.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
        bare = Repository.of(tmp_path / "bare.git")
        assert bare is not None
        with pytest.raises(GitRefused, match="bare"):
            bare.commit(tmp_path / "bare.git" / NAME, "two")
