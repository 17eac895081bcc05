"""The History page on real repositories: versions in sentences, one looked at, restored, committed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import streamlit as st

from journeymap.mapfile import read
from tests.ui.shop import BROKEN, Shop, entries, said, tea


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """What one test read must not serve another."""
    st.cache_resource.clear()


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    shop = Shop(tmp_path / "shop")
    monkeypatch.setenv("JOURNEYMAP_DIR", str(shop.file.parent))
    shop.begin()
    return shop


class TestVersions:
    def test_newest_first_with_who_and_what_changed(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        shop.commit(tea(pays=-2), "The card is refused")
        app = shop.visit()
        assert not app.exception
        assert entries(app) == ["The card is refused", "It begins"]
        words = said(app)
        assert "**Buying › Pays**: The emotion falls from 0 to −2" in words
        assert "The map begins, with 2 touchpoints." in words
        assert "Ann Lee" in words
        assert "as in the last commit" in words

    def test_a_version_that_does_not_read_is_one_of_them(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        broken = shop.commit(BROKEN, "half a file")
        shop.commit(tea(), "mended")
        app = shop.visit(version=broken[:12])
        assert not app.exception
        assert "This version does not read" in app.warning[0].value
        assert "nothing to compare with" in said(app)

    def test_a_map_that_does_not_read_now_has_its_history_all_the_same(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        shop.file.write_text(BROKEN)
        app = shop.visit()
        assert not app.exception
        assert entries(app) == ["It begins"]
        app.button(key="history-restore").click().run()
        assert shop.file.read_text() == tea()
        kept = list((shop.file.parent / ".trash").rglob("*.journey.yaml"))
        assert [path.read_text() for path in kept] == [BROKEN]

    def test_a_change_of_spelling_and_a_rename_are_told_as_such(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        shop.commit(tea().replace("title: Tea", 'title: "Tea"'), "Quotes")
        shop.git("mv", "maps/tea.journey.yaml", "maps/chai.journey.yaml")
        shop.git("commit", "-qm", "New name")
        app = shop.visit(map="chai")
        assert entries(app) == ["New name", "Quotes", "It begins"]
        assert "only how the file is written" in said(app)
        assert "now maps/chai.journey.yaml; before, it was maps/tea.journey.yaml" in said(app)

    def test_steps_and_slider_write_the_address(self, shop: Shop) -> None:
        names = [shop.commit(tea(pays=-number / 10), f"number {number}")[:12] for number in range(3)]
        app = shop.visit()
        app.button(key="history-step-left").click().run()
        assert app.query_params["version"] == names[1]
        slider = app.select_slider(key="tea|version")
        assert len(set(slider.options)) == 3
        slider.set_value(names[0]).run()
        assert app.query_params["version"] == names[0]
        assert app.button(key="history-step-left").disabled
        app.button(key=f"history-{names[2]}").click().run()
        assert app.query_params["version"] == names[2]
        assert app.button(key="history-step-right").disabled
        assert not app.exception

    def test_a_long_history_is_read_in_pages(self, shop: Shop) -> None:
        stream = "".join(
            f"commit refs/heads/main\ncommitter A <a@example.org> {1700000000 + number} +0000\n"
            f"data 4\nn {number:02}\nM 100644 inline maps/tea.journey.yaml\n"
            f"data {len(text := tea(pays=number / 100))}\n{text}\n"
            for number in range(40)
        )
        run = ["git", "fast-import", "--quiet"]
        subprocess.run(run, input=stream.encode(), cwd=shop.top, check=True)
        shop.git("reset", "-q", "--hard")
        app = shop.visit()
        assert len(entries(app)) == 30
        app.button(key="history-older").click().run()
        assert [entries(app)[0], entries(app)[-1], len(entries(app))] == ["n 39", "n 00", 40]
        assert "history-older" not in [button.key for button in app.button]

    def test_other_peoples_words_stay_words(self, shop: Shop) -> None:
        shop.commit(tea(), "![x](http://example.org/x.png) :red[no] <b>")
        app = shop.visit()
        assert "\\!\\[x\\]" in app.button(key=f"history-{shop.git('rev-parse', '--short=12', 'HEAD')}").label


class TestOneTouchpoint:
    def test_only_what_changed_it_and_only_what_was_said_of_it(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        shop.commit(tea(looks=1), "Looks")
        shop.commit(tea(looks=2, pays=-1), "Both")
        shop.commit(BROKEN, "half a file")
        shop.commit(tea(looks=2, pays=-1), "mended")
        app = shop.visit(select="pays")
        assert entries(app) == ["Both", "It begins"]
        assert "Looks around" not in said(app)
        app.selectbox(key="tea|history-of").set_value("").run()
        assert len(entries(app)) == 5
        assert not app.exception

    def test_under_the_id_it_had(self, shop: Shop) -> None:
        old = tea(pays=-1).replace("      pays:", "      cash:")
        shop.commit(old.replace("emotion: -1", "emotion: 0"), "It begins")
        shop.commit(old, "Worse")
        shop.commit(tea(pays=-1), "Another id")
        shop.commit(tea(looks=1, pays=-1), "Not about it")
        assert entries(shop.visit(select="pays")) == ["Another id", "Worse", "It begins"]


class TestRestoring:
    def test_is_an_edit_that_can_be_undone(self, shop: Shop) -> None:
        first = shop.commit(tea(), "It begins")
        shop.commit(tea(pays=-2), "Worse")
        app = shop.visit(version=first[:12])
        app.button(key="history-restore").click().run()
        assert shop.file.read_text() == tea()
        assert app.button(key="history-restore").disabled
        assert shop.git("log", "--format=%s").split("\n")[0] == "Worse"
        bench = app.session_state["benches"]["tea"]
        assert [step.sentence for step in bench.done] == ["Restored: It begins"]
        assert [change.at for change in bench.done[0].changes] == ["stages/buy/touchpoints/pays/emotion"]
        assert bench.done[0].before == read(tea(pays=-2))


class TestCommitting:
    def test_a_sentence_is_proposed_and_the_map_committed(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        (shop.top / "else.txt").write_text("staged")
        shop.git("add", "else.txt")
        shop.file.write_text(tea(pays=-2))
        app = shop.visit()
        assert "changed since the last commit" in said(app)
        field = app.text_area(key="tea|message")
        assert field.value == "Buying › Pays: The emotion falls from 0 to −2"
        app.button(key="history-commit-now").click().run()
        assert not app.exception
        assert entries(app) == ["Buying › Pays: The emotion falls from 0 to −2", "It begins"]
        assert shop.git("status", "--porcelain") == "A  else.txt"
        assert "history-commit-now" not in [button.key for button in app.button]

    def test_own_words_stay_while_the_map_goes_on_changing(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        shop.file.write_text(tea(pays=-2))
        app = shop.visit()
        app.text_area(key="tea|message").set_value("My own words").run()
        shop.file.write_text(tea(pays=-2, looks=1))
        app.run()
        assert app.text_area(key="tea|message").value == "My own words"
        shop.file.write_text(tea())
        assert "tea|message" not in [field.key for field in app.run().text_area]
        shop.file.write_text(tea(pays=-1))
        assert app.run().text_area(key="tea|message").value == "My own words"

    def test_a_map_that_does_not_read_is_not_committed(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        shop.file.write_text(BROKEN)
        app = shop.visit()
        assert "does not read. Mend its source" in said(app)
        assert "history-commit-now" not in [button.key for button in app.button]

    def test_a_map_that_was_mended_is_proposed_as_that(self, shop: Shop) -> None:
        shop.commit(BROKEN, "half a file")
        shop.file.write_text(tea())
        assert shop.visit().text_area(key="tea|message").value == "Mended: Tea"

    def test_many_changes_are_a_list_below_a_line_that_fits(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        long = "Pays after having looked for the purse in the bag and in the coat"
        shop.file.write_text(tea(looks=1, pays=-2).replace("name: Pays", f"name: {long}"))
        first, empty, *rest = shop.visit().text_area(key="tea|message").value.split("\n")
        assert len(first) <= 72
        assert first.endswith("(and 2 more)")
        assert empty == ""
        assert len(rest) == 3
        assert all(line.startswith("- ") for line in rest)

    def test_the_first_commit_of_a_map(self, shop: Shop) -> None:
        shop.file.write_text(tea())
        app = shop.visit()
        assert "in no commit yet" in said(app)
        assert app.text_area(key="tea|message").value == "New map: Tea"
        app.button(key="history-commit-now").click().run()
        assert entries(app) == ["New map: Tea"]

    def test_what_a_hook_says_is_shown(self, shop: Shop) -> None:
        shop.commit(tea(), "It begins")
        hook = shop.top / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text("#!/bin/sh\necho 'JM301: nobody owns this pain'\nexit 1\n")
        hook.chmod(0o755)
        shop.file.write_text(tea(pays=-2))
        app = shop.visit()
        app.button(key="history-commit-now").click().run()
        assert "git hook" in app.error[0].value
        assert "JM301: nobody owns this pain" in app.code[0].value
        assert app.text_area(key="tea|message").value.startswith("Buying › Pays")

    @pytest.mark.parametrize(
        ("steps", "words"),
        [
            (["config --unset user.name", "config --unset user.email"], "git config user.name"),
            (["checkout -q --detach"], "no branch"),
        ],
    )
    def test_what_stands_in_the_way_or_should_be_known_is_said(
        self, shop: Shop, steps: list[str], words: str
    ) -> None:
        shop.commit(tea(), "It begins")
        for step in steps:
            shop.git(*step.split())
        shop.file.write_text(tea(pays=-2))
        assert words in said(shop.visit())


class TestWithout:
    def test_a_repository(self, shop: Shop) -> None:
        shop.file.write_text(tea())
        subprocess.run(["rm", "-rf", str(shop.top / ".git")], check=True)
        app = shop.visit()
        assert not app.exception
        assert "git init" in app.code[0].value

    def test_the_program(self, shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        shop.commit(tea(), "It begins")
        monkeypatch.setenv("PATH", str(tmp_path))
        app = shop.visit()
        assert not app.exception
        assert "git init" in app.code[0].value

    def test_leave_to_open_it(self, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
        shop.commit(tea(), "It begins")
        monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        assert "safe.directory" in said(shop.visit())
