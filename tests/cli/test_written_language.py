"""`--lang`: what a command writes speaks the language asked for, else that of the maps."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from journeymap.cli.program import run

MAPS = Path(__file__).parents[2] / "maps"
GUITAR = str(MAPS / "guitar-purchase.journey.yaml")
TEA = str(MAPS / "milk-tea-membership.journey.yaml")
ROOT = Path(__file__).parents[2]


def written(out: Path, *args: str) -> str:
    """The text of a file that a command wrote."""
    assert run(["render", *args, "-o", str(out)]) == 0
    if out.suffix in (".docx", ".pptx"):
        with ZipFile(out) as parts:
            names = [name for name in parts.namelist() if name.endswith(".xml")]
            return "\n".join(parts.read(name).decode() for name in names)
    return out.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "english", "chinese", "russian"),
    [
        ("a.html", "Skip to the map in words", "跳到地图的文字版", "Перейти к карте словами"),
        ("a.svg", "moment of truth", "关键时刻", "момент истины"),
        ("a.md", "What to do first", "先做什么", "Что сделать сначала"),
        ("a.docx", "What to do first", "先做什么", "Что сделать сначала"),
        ("a.pptx", ">Personas<", ">用户画像<", ">Персоны<"),
    ],
)
def test_each_form_speaks_the_language_asked_for(
    tmp_path: Path, name: str, english: str, chinese: str, russian: str
) -> None:
    spoken = {lang: written(tmp_path / name, GUITAR, "--lang", lang) for lang in ("en", "zh-Hans", "ru")}
    words = {"en": english, "zh-Hans": chinese, "ru": russian}
    for lang, text in spoken.items():
        assert [other for other, word in words.items() if word in text] == [lang]


def test_a_page_says_its_language_and_that_of_the_map(tmp_path: Path) -> None:
    page = written(tmp_path / "a.html", GUITAR, "--lang", "zh-CN")
    assert '<html lang="zh-Hans"' in page
    # The map is in English, so its texts say so.
    assert re.search(r'<h1[^>]* lang="en"', page)


def test_without_the_option_the_words_are_in_the_language_of_the_map(tmp_path: Path) -> None:
    assert '<html lang="zh-Hans"' in written(tmp_path / "a.html", TEA)
    assert '<html lang="en"' in written(tmp_path / "a.html", TEA, "--lang", "en")
    assert '<html lang="en"' in written(tmp_path / "a.html", str(MAPS / "five-minutes.journey.yaml"))


def test_a_comparison_says_its_language_and_that_of_the_map(tmp_path: Path) -> None:
    future = str(MAPS / "guitar-purchase-future.journey.yaml")
    page = written(tmp_path / "a.html", future, "--compare", GUITAR, "--lang", "ru")
    assert '<html lang="ru"' in page
    assert '<main lang="en">' in page
    assert '<summary lang="ru">' in page


def test_a_language_that_is_not_spoken_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", GUITAR, "-o", str(tmp_path / "a.svg"), "--lang", "de"]) == 2
    assert "there is no language de; use one of en, zh-Hans, ru" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def site_of(tmp_path: Path, *maps: str, args: tuple[str, ...] = ()) -> dict[str, str]:
    """The pages of a site of these maps, by address."""
    home, site = tmp_path / "maps", tmp_path / "site"
    home.mkdir(exist_ok=True)
    for name in maps:
        (home / Path(name).name).write_bytes(Path(name).read_bytes())
    assert run(["publish", str(home), "-o", str(site), *args]) == 0
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}


def languages(pages: dict[str, str]) -> set[str]:
    return {found[1] for page in pages.values() if (found := re.search(r'<html lang="([^"]*)"', page))}


def test_a_site_is_in_one_language(tmp_path: Path) -> None:
    assert languages(site_of(tmp_path, GUITAR, TEA)) == {"en"}
    assert languages(site_of(tmp_path, GUITAR, TEA, args=("--lang", "ru"))) == {"ru"}


def test_a_site_of_maps_in_one_language_speaks_it(tmp_path: Path) -> None:
    assert languages(site_of(tmp_path, TEA)) == {"zh-Hans"}


def test_the_changes_of_a_site_are_told_in_its_language(tmp_path: Path) -> None:
    home = tmp_path / "maps"
    home.mkdir()
    (home / "tea.journey.yaml").write_text("journeymap: 1\ntitle: Tea\n", "utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "first"], check=True)
    changes = site_of(tmp_path, args=("--lang", "ru"))["changes.html"]
    assert "The map begins" not in changes
    assert re.search(r"[а-я]{4}", changes)


def test_without_babel_english_is_written_and_another_language_names_the_extra(tmp_path: Path) -> None:
    def tried(*args: str) -> subprocess.CompletedProcess[str]:
        code = (
            "import sys\nsys.modules['babel'] = None\n"
            f"from journeymap.cli.program import run\nsys.exit(run({list(args)!r}))"
        )
        return subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
        )

    out = str(tmp_path / "a.svg")
    assert tried("render", TEA, "-o", out).returncode == 0
    assert "首先要做" not in Path(out).read_text("utf-8")
    refused = tried("render", TEA, "-o", out, "--lang", "ru")
    assert refused.returncode == 2
    assert "pip install 'journeymap[export]'" in refused.stderr


def test_lists_are_written_as_the_language_writes_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "达成目标、" in written(tmp_path / "a.md", GUITAR, "--lang", "zh-Hans")
    for page in ("nowhere", "stage:nowhere"):
        assert run(["render", GUITAR, "-o", str(tmp_path / "a.svg"), "--page", page, "--lang", "zh"]) == 2
    told = capsys.readouterr().err
    assert "map、curves" in told
    assert "awareness、consideration" in told
