"""The cut of the house: layers, who may import what, and the size and names of files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "journeymap"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [
    path
    for folder in ("journeymap", "tests", "tools", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".py", ".js", ".css", ".sh")
]

# Third-party package -> the packages of ours that may import it.
ONLY = {
    "babel": {"catalogues", "ui"},
    "brotli": {"ui"},
    "charset_normalizer": {"exchange"},
    "click": {"cli"},
    "defusedxml": {"exchange"},
    "docx": {"export"},
    "fontTools": {"export"},
    "itsdangerous": {"live"},
    "lxml": {"export"},
    "networkx": {"graph"},
    "numpy": set[str](),
    "pandas": {"ui"},
    "openpyxl": {"export", "exchange"},
    "plotly": {"render"},
    "pptx": {"export"},
    "psycopg": {"live"},
    "resvg_py": {"export"},
    "segno": {"ui"},
    "sqlalchemy": {"live"},
    "starlette": {"ui", "live"},
    "streamlit": {"ui"},
    "typst": {"export"},
    "uvicorn": {"ui"},
    "yaml": {"mapfile"},
}
HEAVY = ("pydantic", "plotly", "networkx", "pandas", "streamlit", "yaml", "numpy")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "tools", "base", "stuff"}


def package_of(path: Path) -> str:
    """First folder (or module) below journeymap."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imported(path: Path) -> set[str]:
    """Top-level packages that a module imports anywhere, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_imports_go_down_the_layers() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_each_foreign_package_stays_in_its_place() -> None:
    strays = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in MODULES
        for name, homes in ONLY.items()
        if name in imported(path) and package_of(path) not in homes
    ]
    assert strays == []


def test_no_two_modules_share_a_name() -> None:
    names = Counter(path.name for path in MODULES if path.stem not in ("__init__", "__main__"))
    assert [name for name, times in names.items() if times > 1] == []


def test_no_module_has_a_vague_name() -> None:
    names = [path.relative_to(PACKAGE) for path in MODULES]
    assert [str(name) for name in names if VAGUE & set(name.with_suffix("").parts)] == []


def test_every_file_fits_on_a_few_screens() -> None:
    lines = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {str(path): count for path, count in lines.items() if count > 300} == {}


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring, which may be as long as it needs to be."""
    docs = function.body[0]
    spoken = (docs.end_lineno or 0) - docs.lineno + 1 if ast.get_docstring(function) else 0
    return (function.end_lineno or 0) - function.lineno + 1 - spoken


def test_every_function_fits_on_a_screen() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) >= 60
    ]
    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_what_it_is_for_and_what_it_offers(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    first = (ast.get_docstring(tree) or "").split("\n\n")[0]
    assert first.endswith((".", ":"))
    # What is run is not imported, so it offers nothing.
    if path.name in ("__main__.py", "script.py") or len(tree.body) == 1:
        return
    assert any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
    assert any(
        isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__" for node in tree.body
    )


@pytest.mark.parametrize("args", [["-c", "import journeymap"], ["-m", "journeymap", "--version"]])
def test_starting_loads_nothing_heavy(args: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", *args], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in run.stderr.splitlines()}
    assert "journeymap" in loaded
    assert loaded.isdisjoint(HEAVY)
