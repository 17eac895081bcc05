"""The drivers in real git: installed, taken away, and with everything going wrong that can."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.mapfile import read
from journeymap.store.git_drivers import ATTRIBUTES, Drivers
from tests.git.work_tree import PROGRAM, WorkTree
from tests.strategies.tea_by_post import START

OURS = START.replace("owner: Tea team", "owner: Ann")
THEIRS = START.replace("owner: Tea team", "owner: Bob")
FAR = START.replace("name: Drinks", "name: Drinks slowly")

# Programs that do not do their work, each in its own way.
BROKEN = {
    "missing": ("/nowhere/journeymap",),
    "cannot start": (sys.executable, "-c", "import nothing_of_this_name"),
    "says conflicts and wrote nothing": ("false",),
    "says clean and wrote nothing": ("true",),
    "killed": ("sh", "-c", "kill -9 $$"),
    "out of disk": ("sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *PROGRAM),
}


def test_one_field_changed_twice_is_a_conflict_that_still_opens(tmp_path: Path) -> None:
    tree = WorkTree(tmp_path)
    tree.two_branches(START, OURS, THEIRS)
    run = tree.git("merge", "theirs", check=False)
    assert run.returncode == 1
    journey = read(tree.text()).journey
    assert journey.owner == "Ann"
    assert [(conflict.at, conflict.theirs) for conflict in journey.conflicts] == [("owner", "Bob")]
    assert 'owner: ours is "Ann", theirs is "Bob"' in run.stdout + run.stderr
    assert "UU" in tree.git("status", "--porcelain").stdout
    assert [path.name for path in tree.top.iterdir() if path.name.startswith(".merge")] == []


@pytest.mark.parametrize("broken", BROKEN)
def test_a_program_that_fails_loses_nothing(broken: str, tmp_path: Path) -> None:
    tree = WorkTree(tmp_path, program=BROKEN[broken])
    tree.two_branches(START, OURS, THEIRS)
    assert tree.git("merge", "theirs", check=False).returncode == 1
    assert "owner: Ann" in tree.text()
    assert "owner: Bob" in tree.text()
    assert "<<<<<<< " in tree.text()


def test_on_a_full_disk_git_itself_stops_and_nothing_has_changed(tmp_path: Path) -> None:
    tree = WorkTree(tmp_path)
    tree.two_branches(START, OURS, FAR)
    before = tree.git("rev-parse", "HEAD").stdout
    run = subprocess.run(
        ["bash", "-c", "ulimit -f 1; git merge -q --no-edit theirs"],
        cwd=tree.top,
        env=tree.environment,
        capture_output=True,
        check=False,
    )
    assert run.returncode != 0
    assert tree.git("rev-parse", "HEAD").stdout == before
    assert tree.text() == OURS


def test_without_the_program_git_merges_lines_and_shows_files(tmp_path: Path) -> None:
    tree = WorkTree(tmp_path, program=BROKEN["missing"])
    tree.two_branches(START, OURS, FAR)
    assert tree.git("merge", "-q", "--no-edit", "theirs", check=False).returncode == 0
    assert tree.text() == OURS.replace("name: Drinks", "name: Drinks slowly")
    assert "+owner: Ann" in tree.git("diff", "HEAD~2", "HEAD").stdout


@pytest.mark.parametrize(
    "base",
    ["journeymap: 1\ntitle: [\n", "<<<<<<< ours\ntitle: a\n", "\x00"],
    ids=["yaml", "markers", "bytes"],
)
def test_a_base_that_is_no_map_leaves_both_sides_in_the_file(base: str, tmp_path: Path) -> None:
    tree = WorkTree(tmp_path)
    tree.two_branches(base, OURS, THEIRS)
    assert tree.git("merge", "theirs", check=False).returncode == 1
    kept = tree.text() + tree.git("show", "theirs:my maps/tea time.journey.yaml").stdout
    assert "owner: Ann" in kept
    assert "owner: Bob" in kept
    assert "UU" in tree.git("status", "--porcelain").stdout


def test_line_ends_and_a_byte_order_mark_are_no_edits(tmp_path: Path) -> None:
    tree = WorkTree(tmp_path)
    tree.git("config", "core.autocrlf", "false")
    tree.two_branches(START, b"\xef\xbb\xbf" + OURS.replace("\n", "\r\n").encode(), FAR)
    tree.git("merge", "-q", "--no-edit", "theirs")
    journey = read(tree.text()).journey
    assert journey.owner == "Ann"
    assert journey.stages["waits"].touchpoints["drinks"].name == "Drinks slowly"


def test_both_sides_may_add_the_file(tmp_path: Path) -> None:
    tree = WorkTree(tmp_path)
    (tree.top / "other").write_text("nothing")
    tree.git("add", "-A")
    tree.git("commit", "-q", "-m", "Start")
    tree.git("switch", "-q", "-c", "theirs")
    tree.commit(FAR)
    tree.git("switch", "-q", "main")
    tree.commit(START.replace("tags: [tea, post]", "tags: [tea, shop]"))
    assert tree.git("merge", "theirs", check=False).returncode == 1
    journey = read(tree.text()).journey
    assert journey.tags == ("tea", "shop", "post")
    assert [conflict.at for conflict in journey.conflicts] == ["stages/waits/touchpoints/drinks"]


def test_a_diff_speaks_of_touchpoints(tmp_path: Path) -> None:
    tree = WorkTree(tmp_path)
    tree.commit(START)
    tree.write(START.replace("importance: 5", "importance: 2"))
    shown = tree.git("diff").stdout
    assert "@@ Buys › Pays" in shown
    assert "-  Importance: 5" in shown


def drivers(tree: WorkTree, monkeypatch: pytest.MonkeyPatch, *, for_user: bool = False) -> Drivers:
    """The settings as the command sees them, in the surroundings of this repository."""
    for name in ("HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_NOSYSTEM"):
        monkeypatch.setenv(name, tree.environment[name])
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tree.top / "user.config"))
    return Drivers.of(tree.top, for_user=for_user, program=PROGRAM)


def test_installing_twice_changes_nothing_and_uninstalling_takes_only_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = WorkTree(tmp_path, drivers=False)
    attributes = tree.top / ".gitattributes"
    attributes.write_text("*.png binary")
    before = (tree.top / ".git/config").read_text()
    found = drivers(tree, monkeypatch)
    assert len(found.install()) == 5
    assert found.missing() == found.install() == []
    assert attributes.read_text() == f"*.png binary\n{ATTRIBUTES}\n"
    tree.git("config", "merge.journeymap.recursive", "text")
    assert len(found.uninstall()) == 5
    assert attributes.read_text() == "*.png binary\n"
    assert tree.git("config", "merge.journeymap.recursive").stdout == "text\n"
    tree.git("config", "--unset", "merge.journeymap.recursive")
    assert (tree.top / ".git/config").read_text() == before
    assert found.uninstall() == []


def test_attributes_that_nobody_else_needs_go_with_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = WorkTree(tmp_path, drivers=False)
    found = drivers(tree, monkeypatch)
    found.install()
    found.uninstall()
    assert not (tree.top / ".gitattributes").exists()


@pytest.mark.parametrize("configured", [False, True])
def test_the_user_may_have_them_everywhere(
    configured: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = WorkTree(tmp_path, drivers=False)
    own = tree.top / "attributes of mine"
    if configured:
        own.write_text("*.md diff=markdown\n")
        (tree.top / "user.config").write_text(f'[core]\n\tattributesFile = "{own}"\n')
    found = drivers(tree, monkeypatch, for_user=True)
    found.install()
    file = own if configured else Path(tree.environment["XDG_CONFIG_HOME"]) / "git" / "attributes"
    assert file.read_text().endswith(f"{ATTRIBUTES}\n")
    assert not (tree.top / ".gitattributes").exists()
    tree.environment["GIT_CONFIG_GLOBAL"] = str(tree.top / "user.config")
    assert "merge: journeymap" in tree.git("check-attr", "merge", "any.journey.yaml").stdout
    found.uninstall()
    assert not file.exists() or file.read_text() == "*.md diff=markdown\n"


def test_another_program_is_told_from_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = WorkTree(tmp_path, program=BROKEN["missing"])
    missing = drivers(tree, monkeypatch).missing()
    assert missing == ["diff.journeymap.textconv", "merge.journeymap.driver"]
