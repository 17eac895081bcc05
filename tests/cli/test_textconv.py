"""`textconv` prints the facts of a map, all of them, and git shows these instead of YAML."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.change import compare
from journeymap.cli.fact_lines import fact_lines
from journeymap.cli.program import run
from journeymap.model import Document
from tests.cli.versions import NEW, OLD, PATH, alone, committed, write
from tests.strategies.journeys import documents


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


def test_textconv_prints_facts_and_never_fails(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["textconv", write("a.yaml", NEW)]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    heading = lines.index("Riding › Waits for the bus")
    assert "  Emotion: −2" in lines[heading:]
    broken = write("broken.yaml", "journeymap: 1\r\ntitle: [\n")
    assert run(["textconv", broken]) == 0
    assert capsysbinary.readouterr().out == Path(broken).read_bytes()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), documents())
def test_maps_that_differ_have_other_facts(one: Document, other: Document) -> None:
    facts = [list(fact_lines(document)) for document in (one, other)]
    if facts[0] == facts[1]:
        assert compare(one.journey, other.journey) == ()
    assert all(len(line.splitlines()) <= 1 for line in facts[0])
    said = [comment.text for comments in one.comments.values() for comment in comments]
    assert all(any(line.endswith(f"#{text}") for line in facts[0]) for text in said if text.isprintable())


def test_git_shows_touchpoints_through_textconv() -> None:
    committed(ride=OLD)
    write(PATH, NEW)
    write(".gitattributes", "*.journey.yaml diff=journeymap\n")
    root = Path(__file__).parents[2]
    program = f"env PYTHONPATH={root} {sys.executable} -m journeymap textconv"
    options = ["-c", f"diff.journeymap.textconv={program}", "-c", "diff.journeymap.xfuncname=^[^ ].*$"]
    shown = subprocess.run(["git", *options, "diff", "-U0"], check=True, capture_output=True, text=True)
    changed = [line for line in shown.stdout.splitlines() if line.startswith(("@@", "-  ", "+  "))]
    assert changed[0].endswith("@@ Riding › Waits for the bus")
    assert "-  Emotion: 0" in changed
    assert "+  Emotion: −2" in changed
