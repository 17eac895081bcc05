"""The Compare page: what is compared with what, what it says, and what it says where it cannot."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

MAPS = Path(__file__).parents[2] / "maps"
ENDING = ".journey.yaml"
NAMES = ("guitar-purchase", "guitar-purchase-future", "five-minutes")


def page() -> None:
    from journeymap.ui.pages.compare_page import compare_page

    compare_page()


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of maps without git."""
    for name in NAMES:
        shutil.copy(MAPS / f"{name}{ENDING}", tmp_path)
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


@pytest.fixture
def repository(folder: Path) -> Path:
    """The same in git, with one commit and a tag."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "As we know them")
    git(folder, "tag", "v1")
    return folder


def change(folder: Path, map_id: str = "five-minutes") -> None:
    path = folder / f"{map_id}{ENDING}"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("severity: 4", "severity: 2"), encoding="utf-8")


Visit = Callable[..., AppTest]


@pytest.fixture
def visit(folder: Path) -> Visit:
    def go(map_id: str = "five-minutes", **query: str) -> AppTest:
        app = AppTest.from_function(page, default_timeout=60)
        for name, value in {"map": map_id, **query}.items():
            app.query_params[name] = value
        return app.run()

    return go


def told(app: AppTest) -> str:
    assert not app.exception
    shown = [*app.markdown, *app.caption, *app.subheader, *app.error]
    return "\n".join(item.value for item in shown).replace("\\", "")


def sides(app: AppTest) -> tuple[str, str]:
    before, after = (next(box for box in app.selectbox if box.label == name) for name in ("Before", "After"))
    return before.value, after.value


def test_what_is_not_committed_is_compared_with_the_last_commit(repository: Path, visit: Visit) -> None:
    change(repository)
    app = visit()
    assert sides(app) == ("rev:HEAD", "file")
    assert "Touchpoints: 1 changed." in told(app)
    assert "Severity of “Eleven fields before the first ride” falls from 4 to 2" in told(app)
    assert [button.label.replace("\\", "") for button in app.button if "›" in button.label] == [
        "Unlock › Signs up at the kerb"
    ]


def test_a_clean_map_is_compared_with_its_counterpart(repository: Path, visit: Visit) -> None:
    assert sides(visit("guitar-purchase")) == ("file", "map:guitar-purchase-future")
    assert sides(visit("guitar-purchase-future")) == ("map:guitar-purchase", "file")


def test_a_clean_map_without_counterpart_is_compared_with_the_commit_before(
    repository: Path, visit: Visit
) -> None:
    change(repository)
    git(repository, "commit", "-qam", "Milder")
    app = visit()
    assert sides(app)[0].startswith("rev:")
    assert sides(app)[1] == "file"
    assert "falls from 4 to 2" in told(app)


def test_the_counterpart_is_the_first_choice_then_commits_then_names_then_maps(
    repository: Path, visit: Visit
) -> None:
    app = visit("guitar-purchase")
    options = next(box for box in app.selectbox if box.label == "Before").options
    assert options[0] == "This map, as it is now"
    assert options[1] == "Future state: Buying a first guitar online, in a year"
    assert options[2] == "Last commit"
    assert options[3].endswith(": As we know them")
    assert set(options[-3:-1]) == {"Branch main", "Tag v1"}
    assert options[-1] == "Map: First ride on a rental bike"


@pytest.mark.parametrize("old", ["rev:HEAD", "rev:main", "rev:v1", "rev:HEAD~0"])
def test_any_revision_can_stand_in_the_address(repository: Path, visit: Visit, old: str) -> None:
    change(repository)
    app = visit(old=old)
    assert sides(app) == (old, "file")
    assert "1 changed" in told(app)


def test_a_choice_and_a_swap_write_the_address(repository: Path, visit: Visit) -> None:
    app = visit("guitar-purchase")
    next(box for box in app.selectbox if box.label == "After").set_value("map:five-minutes").run()
    assert (app.query_params["old"], app.query_params["new"]) == ("file", "map:five-minutes")
    app.button(key="compare-swap").click().run()
    assert (app.query_params["old"], app.query_params["new"]) == ("map:five-minutes", "file")
    assert sides(app) == ("map:five-minutes", "file")
    assert not app.exception


def test_before_and_after_can_be_drawn_for_themselves(folder: Path, visit: Visit) -> None:
    app = visit("guitar-purchase")
    app.segmented_control(key="guitar-purchase|compare-look").set_value(True).run()
    assert app.query_params["apart"] == "1"
    assert not app.exception


def test_a_click_on_a_heading_selects_and_tells_all(folder: Path, visit: Visit) -> None:
    app = visit("guitar-purchase")
    sentence = "Fewer people meet “Some cards are refused; the page says why”: 20 % instead of 75 %"
    assert sentence not in told(app).replace("\u00a0", " ")
    app.button(key="compare-pays-shop-a").click().run()
    assert app.query_params["select"] == "pays-shop-a"
    assert sentence in told(app).replace("\u00a0", " ")


def test_where_nothing_differs_it_says_so_and_offers_what_does(repository: Path, visit: Visit) -> None:
    app = visit("guitar-purchase", old="rev:HEAD", new="file")
    assert "Nothing differs" in told(app)
    app.button(key="compare-instead-map:guitar-purchase-future").click().run()
    assert sides(app) == ("file", "map:guitar-purchase-future")
    assert "2 new" in told(app)


def test_without_git_and_counterpart_it_says_what_is_missing(folder: Path, visit: Visit) -> None:
    text = told(visit())
    assert "Nothing differs" in text
    assert "no git repository" in text


@pytest.mark.parametrize(
    ("old", "sentence"),
    [
        ("rev:nowhere", "there is no such commit, branch or tag"),
        ("map:nowhere", "nowhere"),
        ("what", "There is no such version here."),
        ("rev:--help", "there is no such commit, branch or tag"),
    ],
)
def test_what_does_not_exist_is_said(repository: Path, visit: Visit, old: str, sentence: str) -> None:
    app = visit(old=old)
    assert sentence in told(app)
    assert [error.value for error in app.error] != []


def test_a_side_that_does_not_parse_says_so(repository: Path, visit: Visit) -> None:
    path = repository / f"five-minutes{ENDING}"
    good = path.read_text(encoding="utf-8")
    path.write_text("title: [", encoding="utf-8")
    git(repository, "commit", "-qam", "Broken")
    path.write_text(good, encoding="utf-8")
    text = told(visit(old="rev:HEAD"))
    assert "Last commit" in text
    assert "does not read" in text


def test_a_file_that_does_not_parse_still_compares_its_commits(repository: Path, visit: Visit) -> None:
    change(repository)
    git(repository, "commit", "-qam", "Milder")
    path = repository / f"five-minutes{ENDING}"
    path.write_text("title: [", encoding="utf-8")
    assert "The file does not read" in told(visit())
    assert "falls from 4 to 2" in told(visit(old="rev:HEAD~1", new="rev:HEAD"))


def test_a_renamed_file_is_compared_under_its_old_name(repository: Path, visit: Visit) -> None:
    git(repository, "mv", f"five-minutes{ENDING}", f"bike{ENDING}")
    git(repository, "commit", "-qm", "A better name")
    change(repository, "bike")
    first = subprocess.run(
        ["git", "rev-parse", "v1"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()
    assert "1 changed" in told(visit("bike", old=f"rev:{first[:12]}", new="file"))
