"""The texts to translate can be collected, all of them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "journeymap").rglob("*.py"))


def test_extraction_finds_texts_and_plurals(tmp_path: Path) -> None:
    target = tmp_path / "locale" / "journeymap.pot"
    subprocess.run(
        [ROOT / "tools" / "messages.sh", target],
        check=True,
        env={"PATH": "/usr/bin:/bin", "PYTHON": sys.executable},
    )
    with target.open("rb") as file:
        catalog = read_po(file)
    assert catalog.get("Find what is wrong with maps") is not None
    errors = catalog.get(("{n} error", "{n} errors"))
    assert errors is not None
    assert [place for place, _line in errors.locations] == ["journeymap/cli/validate_command.py"]


def test_no_text_is_made_before_it_is_translated() -> None:
    # An f-string or a sum cannot be collected, and would be translated after its gaps were filled.
    made = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in MODULES
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "N_", "ngettext")
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args[:2])
    ]
    assert made == []
