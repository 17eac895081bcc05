"""The workflow of docs/examples, its steps run by bash in a repository with the merge of a pull request."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW: dict[Any, Any] = yaml.safe_load((ROOT / "docs/examples/journey-maps.yml").read_text("utf-8"))
GUITAR = (ROOT / "maps/five-minutes.journey.yaml").read_text("utf-8")
PLACE = "maps/a ride; touch $PULL.journey.yaml"
GH = """\
#!/bin/sh
echo "$@" >> "$CALLS"
cp comment.md "$CALLS.comment" 2> /dev/null
"""


def step(job: str, name: str) -> str:
    """The script of a step."""
    return next(step["run"] for step in WORKFLOW["jobs"][job]["steps"] if step.get("name") == name)


class Runner:
    """A machine of the code host: the merge of a pull request is checked out, its first parent is there."""

    def __init__(self, home: Path) -> None:
        self.home, self.folder = home, home / "merge"
        programs = home / "bin"
        programs.mkdir()
        for name, text in (
            ("journeymap", f'#!/bin/sh\nexec "{sys.executable}" -m journeymap "$@"\n'),
            ("gh", GH),
        ):
            (programs / name).write_text(text)
            (programs / name).chmod(0o755)
        self.environment = {
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "CALLS": str(home / "calls"),
            "GITHUB_ENV": str(home / "env"),
            "GITHUB_STEP_SUMMARY": str(home / "summary.md"),
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_REPOSITORY": "team/maps",
            "PULL": "7",
            "MAPS": WORKFLOW["env"]["MAPS"],
        }
        self._repository()

    def _repository(self) -> None:
        self.bash("git init --quiet --bare origin && git init --quiet merge", self.home)
        who = "-c user.name=n -c user.email=n@example.org"
        place = self.folder / PLACE
        place.parent.mkdir()
        place.write_text(GUITAR, "utf-8")
        self.bash(f"git add . && git {who} commit -qm base && git checkout -qb topic")
        place.write_text(GUITAR.replace("title: ", "title: Again, "), "utf-8")
        (place.parent / "new.journey.yaml").write_text("journeymap: 1\ntitle: New\n", "utf-8")
        self.bash(f"git add . && git {who} commit -qm topic")
        self.bash(f"git checkout -q - && git {who} merge -q --no-ff topic")
        self.bash(f"git remote add origin '{self.home}/origin'")

    def bash(self, script: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            # As GitHub runs them.
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=folder or self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    return Runner(tmp_path_factory.mktemp("runner"))


def test_the_checks_pass_on_right_maps(runner: Runner) -> None:
    runner.bash("journeymap index maps -o MAPS.md")
    for name in ("Mistakes, beside their lines", "Canonical form", "List of journeys"):
        runner.bash(step("check", name))
    runner.bash("rm MAPS.md")


def test_the_review_tells_and_draws_what_changed(runner: Runner) -> None:
    runner.bash(step("review", "What changed"))
    summary = (runner.home / "summary.md").read_text("utf-8")
    assert "Again" in summary
    assert [path.name for path in (runner.folder / "review/pictures").iterdir()] == ["1.png"]
    for _time in range(2):
        runner.bash(step("review", "Pictures where the comment can show them"))
        runner.bash("git worktree remove --force branch")
    name, _sign, commit = (runner.home / "env").read_text().splitlines()[-1].partition("=")
    assert name == "PICTURES"
    runner.environment[name] = commit
    listed = runner.bash(f"git --git-dir ../origin ls-tree -r --name-only {commit}").stdout
    assert listed == "7/1.png\n"
    runner.bash(step("review", "The comment, written once and then kept up to date"))
    comment = (runner.home / "calls.comment").read_text("utf-8")
    assert comment.startswith("<!-- journeymap -->\n")
    assert f"![Before and after](https://github.example/team/maps/blob/{commit}/7/1.png?raw=true)" in comment
    assert "--method POST repos/team/maps/issues/7/comments" in (runner.home / "calls").read_text()


def test_pictures_of_two_pull_requests_do_not_lose_each_other(runner: Runner) -> None:
    """Somebody pushes between our look at the branch and our push, twice."""
    hook = runner.folder / ".git/hooks/pre-push"
    hook.write_text(
        f"""#!/bin/sh
unset $(git rev-parse --local-env-vars)
[ "$(cat '{runner.home}/races')" = xx ] && exit 0
printf x >> '{runner.home}/races'
cd '{runner.home}' && rm -rf rival
git clone --quiet --branch journeymap-pictures origin rival 2> /dev/null || git clone --quiet origin rival
cd rival && git checkout --quiet -B journeymap-pictures
mkdir -p 8 && cp '{runner.home}/races' 8/1.png && git add .
git -c user.name=r -c user.email=r@example.org commit --quiet -m rival
git push --quiet --no-verify origin journeymap-pictures
"""
    )
    hook.chmod(0o755)
    runner.bash("mkdir -p review/pictures && printf later > review/pictures/2.png")
    runner.bash(step("review", "Pictures where the comment can show them"))
    listed = runner.bash(
        f"git --git-dir '{runner.home}/origin' ls-tree -r --name-only journeymap-pictures"
    ).stdout
    assert {"7/2.png", "8/1.png"} <= set(listed.split())
    assert (runner.home / "races").read_text() == "xx"


def test_no_script_holds_a_text_of_the_pull_request() -> None:
    for job in WORKFLOW["jobs"].values():
        for step_ in job["steps"]:
            assert "${{" not in step_.get("run", "")
    assert "pull_request_target" not in WORKFLOW[True]
    assert WORKFLOW["permissions"] == {"contents": "read"}
