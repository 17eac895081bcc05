"""What happens where an optional package is not installed, each in a Python of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">'
    '<text x="1" y="20" font-size="16">Pays 吉他</text></svg>'
)

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>'

SCENE = (
    "from journeymap.overlays import LIGHT, Scene\nscene = Scene(90, 30, (), (), 'A map', '')\n"
    "from journeymap.model import JourneyMap\njourney = JourneyMap(journeymap=1, title='A map')\n"
)


def run(code: str) -> str:
    """What a program printed that takes place in a fresh Python."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("blocked", "call", "package"),
    [
        ("resvg_py", f"export.png({SVG!r})", "resvg-py"),
        ("typst", f"export.pdf({SVG!r})", "typst"),
        ("fontTools", f"export.png({SVG!r})", "fonttools"),
        ("plotly", "render.draw(scene, LIGHT)", "plotly"),
        ("pptx", "export.render_map(journey, 'pptx')", "python-pptx"),
        ("lxml", "export.render_map(journey, 'pptx')", "python-pptx"),
        ("docx", "export.render_map(journey, 'docx')", "python-docx"),
    ],
)
def test_a_missing_package_is_named_with_the_command_that_installs_it(
    blocked: str, call: str, package: str
) -> None:
    said = run(
        f"import sys\nsys.modules[{blocked!r}] = None\n"
        "from journeymap import export, render\nfrom journeymap.errors import MissingExtra\n"
        f"{SCENE}try:\n    {call}\nexcept MissingExtra as error:\n    print(error)\n"
    )
    assert package in said
    assert "pip install 'journeymap[export]'" in said


def test_json_and_svg_need_no_extra() -> None:
    blocked = ("plotly", "resvg_py", "typst", "fontTools", "font_source_sans_pro")
    said = run(
        f"import sys\nsys.modules.update(dict.fromkeys({blocked!r}))\n"
        f"from journeymap import export\n{SCENE}"
        "print(len(export.json(scene, LIGHT)) > 100, len(export.svg(scene, LIGHT)) > 100)\n"
    )
    assert said.split() == ["True", "True"]


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = ("plotly", "resvg_py", "typst", "fontTools", "streamlit", "pandas", "pptx", "docx", "lxml")
    assert (
        run(
            f"import sys, journeymap.export\nprint([name for name in {heavy!r} if name in sys.modules])\n"
        ).strip()
        == "[]"
    )


def test_without_the_base_font_the_fonts_of_the_machine_do() -> None:
    said = run(
        "import sys\nsys.modules['font_source_sans_pro'] = None\n"
        "from journeymap.export.glyphs import fonts_for\nfrom journeymap.export import pdf, png\n"
        f"fonts = fonts_for({SVG!r})\nprint(len(fonts.files) > 0, fonts.missing)\n"
        f"print(len(png({SVG!r})) > len(png({EMPTY!r})))\n"
        f"print(pdf({SVG!r})[:4])\n"
    )
    assert said.split() == ["True", "()", "True", "b'%PDF'"]
