"""`journeymap publish`: a folder and its history on pages; what is left out is nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from journeymap.cli.program import run
from tests.cli.versions import NEW, OLD, PATH, SENTENCES, alone, git, write

EXAMPLES = Path(__file__).parents[2] / "docs/examples"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


def committed(files: dict[str, str | None]) -> None:
    """One commit more, after these files were written or deleted."""
    if not Path(".git").exists():
        git("init", "-q", "-b", "main")
    for name, text in files.items():
        if text is None:
            Path(name).unlink()
        else:
            write(name, text)
    git("add", "-A")
    git("commit", "-q", "-m", "maps")


def everything(site: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(Path(site).rglob("*")) if path.is_file())


def test_a_map_that_does_not_read_is_told_and_the_rest_is_published(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(PATH, OLD)
    write("maps/shops/torn.journey.yaml", "journeymap: 1\ntitel: Torn\n")
    assert run(["publish", "maps", "-o", "site"]) == 1
    assert "shops/torn: 2:1: JM" in capsys.readouterr().err
    assert (Path("site/maps/ride.html")).is_file()
    assert "did you mean" in everything("site") or "titel" in Path("site/index.html").read_text("utf-8")


def test_pages_of_maps_that_are_gone_go(capsys: pytest.CaptureFixture[str]) -> None:
    write(PATH, OLD)
    write("maps/tea.journey.yaml", "journeymap: 1\ntitle: Tea\n")
    assert run(["publish", "maps", "-o", "site"]) == 0
    Path("maps/tea.journey.yaml").unlink()
    assert run(["publish", "maps", "-o", "site"]) == 0
    assert not Path("site/maps/tea.html").exists()
    assert "site: 1 map published" in capsys.readouterr().err


def test_a_folder_of_somebody_else_is_never_written_into(capsys: pytest.CaptureFixture[str]) -> None:
    write(PATH, OLD)
    before = {path: path.read_bytes() for path in Path("maps").iterdir()}
    assert run(["publish", "maps", "-o", "maps"]) == 2
    assert "did not write" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in Path("maps").iterdir()} == before


def test_the_last_commits_are_told_in_sentences_the_newest_first() -> None:
    committed({PATH: OLD})
    committed({PATH: NEW, "notes.txt": "of no map"})
    committed({"notes.txt": "nothing of a map"})
    committed({"maps/ride-two.journey.yaml": NEW, PATH: None})
    assert run(["publish", "maps", "-o", "site"]) == 0
    page = Path("site/changes.html").read_text("utf-8")
    assert page.count("<li><h2") == 3
    places = [
        page.index(text) for text in ("The file is now", *SENTENCES, "The map begins, with 2 touchpoints.")
    ]
    assert places == sorted(places)


def test_a_folder_that_is_the_whole_repository_has_its_history_too() -> None:
    committed({"ride.journey.yaml": OLD, "commit": "a file of that name"})
    committed({"ride.journey.yaml": NEW, "commit": "a file of that name,\nand more", "a\nb": "c"})
    assert run(["publish", ".", "-o", "../site-of-ride"]) == 0
    page = Path("../site-of-ride/changes.html").read_text("utf-8")
    assert 'href="maps/ride.html"' in page
    assert all(sentence in page for sentence in SENTENCES)


def test_without_git_and_without_commits_there_is_no_page_of_changes() -> None:
    write(PATH, OLD)
    assert run(["publish", "maps", "-o", "site"]) == 0
    assert not Path("site/changes.html").exists()


SECRET = """\
journeymap: 1
title: A ride
lanes: {legal: Lane-secret}
stages:
  ride:
    name: Riding
    touchpoints:
      waits:
        name: Waits
        pains:
          late: {text: Late, reach: 0.4321, owner: Owner-secret, ticket: Ticket-secret}
        backstage: {rules: Backstage-secret}
        metrics: {csat: {value: 2.987, source: Source-secret}}
        lanes: {legal: Law-secret}
"""


def test_what_is_left_out_is_in_no_file_of_the_site_not_even_in_its_history() -> None:
    committed({PATH: OLD})
    committed({PATH: SECRET})
    secrets = [
        "Lane-secret",
        "Law-secret",
        "Owner-secret",
        "Ticket-secret",
        "Backstage-secret",
        "Source-secret",
        "2.987",
    ]
    assert run(["publish", "maps", "-o", "whole"]) == 0
    assert [word for word in secrets if word not in everything("whole")] == []
    assert (
        run(["publish", "maps", "-o", "less", "--without", "numbers,backstage,lanes", "--changes", "5"]) == 0
    )
    less = everything("less")
    assert [word for word in secrets if word in less] == []
    assert "Last changes" in less
    assert run(["publish", "maps", "-o", "quiet", "--without", "lanes"]) == 0
    assert not Path("quiet/changes.html").exists()


def test_what_cannot_be_left_out_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    write(PATH, OLD)
    assert run(["publish", "maps", "-o", "site", "--without", "secrets"]) == 2
    assert "secrets is none of numbers, backstage, lanes" in capsys.readouterr().err
    assert not Path("site").exists()


def test_the_workflow_for_github_pages_publishes_with_options_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    workflow = yaml.safe_load((EXAMPLES / "publish-maps.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    publish, deploy = workflow["jobs"]["publish"], workflow["jobs"]["deploy"]
    used = [
        step["uses"].partition("@")[0] for step in [*publish["steps"], *deploy["steps"]] if "uses" in step
    ]
    assert used == [
        "actions/checkout", "actions/setup-python", "actions/upload-pages-artifact", "actions/deploy-pages",
    ]  # fmt: skip
    # Without the whole history there would be nothing to tell of the last changes.
    assert publish["steps"][0]["with"] == {"fetch-depth": 0}
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    line = next(step["run"] for step in publish["steps"] if "journeymap publish" in step.get("run", ""))
    words = line.replace('"$MAPS"', workflow["env"]["MAPS"]).split()
    write(PATH, OLD)
    assert run(words[1:]) == 0
    upload = next(step for step in publish["steps"] if "upload-pages" in step.get("uses", ""))
    assert (Path(upload["with"]["path"]) / "index.html").is_file()
