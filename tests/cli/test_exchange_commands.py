"""`journeymap import` and `journeymap export` as people call them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MAP = Path(__file__).parents[2] / "maps" / "five-minutes.journey.yaml"


def journeymap(*arguments: str | Path, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "journeymap", *map(str, arguments)],
        input=typed,
        capture_output=True,
        check=False,
    )


def test_a_map_goes_out_and_comes_in(tmp_path: Path) -> None:
    for name, ending in (("mermaid", "mmd"), ("ojf", "ojf"), ("cjml", "cjml")):
        out = tmp_path / f"a.{ending}"
        sent = journeymap("export", MAP, "--to", name, "-o", out)
        assert (sent.returncode, sent.stdout) == (0, b"")
        assert b"has no place for" in sent.stderr
        got = journeymap("import", out, "-o", tmp_path / f"from-{name}")
        assert got.returncode == 0, got.stderr
        path = tmp_path / f"from-{name}.journey.yaml"
        assert got.stdout.decode().strip() == str(path)
        assert b"Understood: " in got.stderr
        assert b"title: First ride on a rental bike" in path.read_bytes()
        assert journeymap("fmt", "--check", path).returncode == 0


def test_without_a_file_to_write_the_map_is_printed() -> None:
    done = journeymap("import", "-", typed=b"journey\ntitle T\na: 9\n")
    assert done.returncode == 0
    assert done.stdout.startswith(b"journeymap: 1\ntitle: T\n")
    assert "line 3: 9 – scores go from 1 to 5; it counts as 5" in done.stderr.decode()


def test_a_file_that_is_there_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "day.journey.yaml"
    path.write_text("mine\n")
    refused = journeymap("import", "-", "-o", path, typed=b"journey\na: 1\n")
    assert refused.returncode == 2
    assert b"--force" in refused.stderr
    assert path.read_text() == "mine\n"
    assert journeymap("import", "-", "-o", path, "--force", typed=b"journey\na: 1\n").returncode == 0
    assert path.read_text().startswith("journeymap: 1\n")


def test_no_name_of_a_file_comes_from_inside_it(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    done = journeymap("import", "-", "-o", folder, typed=b"journey\ntitle ../../evil\na: 1\n")
    assert done.returncode == 0
    assert [path.name for path in tmp_path.rglob("*.yaml")] == ["evil.journey.yaml"]
    assert (folder / "evil.journey.yaml").exists()


def test_what_is_nothing_of_it_is_a_sentence(tmp_path: Path) -> None:
    done = journeymap("import", "-", typed=b"{}")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--from" in done.stderr
    assert b"Traceback" not in done.stderr
