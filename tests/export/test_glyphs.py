"""Fonts are found for whatever a map is written in; what none can draw is named."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from journeymap.export.glyphs import fonts_for, missing_glyphs
from journeymap.export.lettering import language_of, with_families
from journeymap.export.scripts import is_drawn, script_of
from journeymap.export.typefaces import base_files, characters, families

UNASSIGNED = "\U0003fffd"
"""A code point without a character, so that no font of any machine draws it."""

PRIVATE = "\U000f1234"


@pytest.mark.parametrize(
    "text", ["Buying a guitar", "Зимний комбинезон, ёлка", "Größe, façade, Ελλάδα", "12 € – 5 %"]
)
def test_latin_greek_and_cyrillic_need_no_font_of_the_machine(text: str) -> None:
    fonts = fonts_for(text)
    assert fonts.files == base_files()
    assert fonts.missing == ()


@pytest.mark.parametrize("text", ["购买吉他", "ギターを買う", "기타 구매"])
def test_cjk_is_drawn_by_a_font_that_has_it_in_regular_and_bold(text: str) -> None:
    fonts = fonts_for(f"A {text}")
    extra = [path for path in fonts.files if path not in base_files()]
    assert all(set(map(ord, text.replace(" ", ""))) <= characters(path) for path in extra)
    assert {"Regular", "Bold"} <= {path.stem.rpartition("-")[2] for path in extra}


def test_emoji_come_in_colour_although_other_fonts_have_some() -> None:
    first = next(path for path in fonts_for("吉他 😀 नमस्ते").files if path not in base_files())
    assert "Emoji" in first.name


def test_a_missing_glyph_is_named_once_with_its_character_and_a_package() -> None:
    found = missing_glyphs(f"a{UNASSIGNED}b{UNASSIGNED}{PRIVATE}")
    assert [glyph.character for glyph in found] == [UNASSIGNED, PRIVATE]
    assert UNASSIGNED in str(found[0])
    assert "U+3FFFD" in str(found[0])
    assert "fonts-noto" in str(found[0])


def test_what_is_never_drawn_is_never_missing() -> None:
    assert missing_glyphs("a\u200d\ufe0f\u00ad\u2060\t b\u3000") == ()
    assert not is_drawn("\ufe0f")


@pytest.mark.parametrize(
    ("character", "package"),
    [
        ("吉", "fonts-noto-cjk"),
        ("ガ", "fonts-noto-cjk"),
        ("😀", "fonts-noto-color-emoji"),
        ("ب", "fonts-noto-core"),
    ],
)
def test_the_package_to_install_fits_the_script(character: str, package: str) -> None:
    assert script_of(character).package == package


def page(*texts: str, lang: str = "") -> str:
    spoken = f' lang="{lang}"' if lang else ""
    body = "".join(f'<text x="1" y="2">{text}</text>' for text in texts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"{spoken}>{body}</svg>'


def lettered(svg: str) -> str:
    return with_families(svg, fonts_for(svg))


def test_texts_of_the_base_font_stay_as_they_are() -> None:
    svg = page("Buying", "Покупка &amp; доставка")
    assert lettered(svg) == svg


@pytest.mark.parametrize(
    ("lang", "region"), [("zh-Hans", "SC"), ("zh-Hant", "TC"), ("ja", "JP"), ("ko", "KR")]
)
def test_han_characters_take_the_forms_of_the_language(lang: str, region: str) -> None:
    found = re.search(r"font-family:'([^']+)'", lettered(page("直骨", lang=lang)))
    assert found is not None
    extra = next(path for path in fonts_for("直").files if path not in base_files())
    regional = [name for name in families(extra) if name.endswith(f" {region}")]
    assert not regional or found.group(1) in regional


@pytest.mark.parametrize(
    "text", ["Shop 购买 &amp; 😀 ok", "😀😀", "👩‍🎤 plays", "a &lt;b&gt; 吉", "नमस्ते A مرحبا"]
)
def test_lettering_keeps_every_character(text: str) -> None:
    before, after = page(text), lettered(page(text))
    assert "".join(ET.fromstring(after).itertext()) == "".join(ET.fromstring(before).itertext())


def test_the_language_is_read_from_the_root_only() -> None:
    assert language_of(page("x", lang="zh-Hans")) == "zh-Hans"
    assert language_of(page('<tspan lang="ja">x</tspan>')) == ""
