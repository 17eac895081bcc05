"""Names that packages load when they are asked for: all are there, and a picture loads none of them."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from journeymap.lazy_names import on_request

ROOT = Path(__file__).parent.parent
LAZY = sorted(
    ".".join(path.relative_to(ROOT).parent.parts)
    for path in (ROOT / "journeymap").rglob("__init__.py")
    if "on_request" in path.read_text("utf-8")
)

UNUSED = (
    "journeymap.change.compare",
    "journeymap.export.page",
    "journeymap.export.report",
    "journeymap.mapfile.json_schema",
    "journeymap.overlays.comparison",
    "journeymap.render",
    "journeymap.sheets",
    "journeymap.store.git_program",
    "babel",
    "fontTools",
    "plotly",
    "numpy",
)


@pytest.mark.parametrize("package", LAZY)
def test_every_name_a_package_promises_is_there(package: str) -> None:
    found = import_module(package)
    assert [name for name in found.__all__ if getattr(found, name, None) is None] == []


def test_a_name_that_is_not_promised_is_none() -> None:
    import journeymap.store

    with pytest.raises(AttributeError, match=r"'journeymap\.store' has no attribute 'Librarian'"):
        _ = journeymap.store.Librarian  # type: ignore[attr-defined]


def test_a_module_may_not_be_called_like_the_name_it_holds() -> None:
    with pytest.raises(ValueError, match="study"):
        on_request("journeymap.insights", {"study": "study"})


def test_a_picture_loads_only_what_it_is_made_with(tmp_path: Path) -> None:
    source = ROOT / "maps" / "guitar-purchase.journey.yaml"
    code = (
        "import sys\nfrom journeymap.cli.program import run\n"
        f"assert run(['render', {str(source)!r}, '-o', {str(tmp_path / 'a.svg')!r}]) == 0\n"
        f"print([name for name in {UNUSED!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"
