"""Every text the app shows can be collected, and every language says all of them."""

from __future__ import annotations

import ast
import gettext
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from journeymap.ui.languages import LANGUAGES, translations
from journeymap.words import _, decimals, language, listed, ngettext, speaking
from tools.messages import LOCALES, catalogue, missing, strings, template, texts, update

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "journeymap").rglob("*.py"))
TRANSLATED = [name for name in LANGUAGES if name != "en"]
MARKS = ("_", "N_", "ngettext")


def file_of(name: str) -> Path:
    return LOCALES / name.replace("-", "_") / "LC_MESSAGES" / "journeymap.po"


def messages(name: str) -> list[Message]:
    return [message for message in catalogue(file_of(name)) if message.id]


def forms(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def placeholders(text: str) -> set[tuple[str, str]]:
    """Names of the gaps of a text, with their formats."""
    return {(name, form or "") for _text, name, form, _way in string.Formatter().parse(text) if name}


def codes(text: str) -> list[str]:
    """Pieces of a map file that a sentence quotes."""
    return sorted(text.split("`")[1::2])


def test_texts_are_found_wherever_they_stand() -> None:
    wanted = template()
    assert wanted.get("New map") is not None
    assert wanted.get(("{n} pain", "{n} pains")) is not None
    inside_an_f_string = [text.forms for text in texts() if text.forms == ("no owner",)]
    assert inside_an_f_string
    assert wanted.get("Find what is wrong with maps") is None, "the command line speaks English"


@pytest.mark.parametrize("name", TRANSLATED)
def test_every_text_is_translated(name: str) -> None:
    gaps = missing(catalogue(file_of(name)), template())
    assert gaps == [], f"run `make messages`, then translate these in {file_of(name).relative_to(ROOT)}"


@pytest.mark.parametrize("name", TRANSLATED)
def test_no_translation_is_left_of_a_text_that_is_gone(name: str) -> None:
    wanted = template()
    left = [message.id for message in messages(name) if wanted.get(message.id) is None]
    assert left == [], "run `make messages`"


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_translation_has_the_gaps_of_its_text(name: str) -> None:
    for message in messages(name):
        of_text = set[tuple[str, str]]().union(*(placeholders(form) for form in forms(message)))
        for translated in strings(message):
            assert placeholders(translated) == of_text, message.id
            assert codes(translated) == codes(forms(message)[-1]), message.id


@pytest.mark.parametrize("name", TRANSLATED)
def test_plurals_have_every_form_of_the_language(name: str) -> None:
    read = catalogue(file_of(name))
    for message in messages(name):
        if isinstance(message.id, tuple):
            assert len(strings(message)) == read.num_plurals, message.id


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_catalogue_is_what_the_tool_writes(name: str, tmp_path: Path) -> None:
    copy = tmp_path / name.replace("-", "_") / "LC_MESSAGES" / "journeymap.po"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(file_of(name).read_bytes())
    update(copy, template())
    assert copy.read_text("utf-8") == file_of(name).read_text("utf-8"), "run `make messages`"


def test_russian_counts_as_russian_does() -> None:
    with speaking(translations("ru-RU")):
        counted = [ngettext("{n} touchpoint", "{n} touchpoints", n).format(n=n) for n in (1, 3, 11, 21)]
        assert counted == ["1 точка контакта", "3 точки контакта", "11 точек контакта", "21 точка контакта"]
        assert decimals("1.5") == "1,5"
        assert language() == "ru"


def test_chinese_lists_as_chinese_does() -> None:
    with speaking(translations("zh-CN")):
        assert _("Library") == "地图库"
        assert listed(["手机", "门店"]) == "手机、门店"


@pytest.mark.parametrize("locale", ["en-GB", "pt", "", "../../etc", "\x00"])
def test_who_speaks_another_language_reads_english(locale: str) -> None:
    found = translations(locale)
    assert isinstance(found, gettext.NullTranslations)
    with speaking(found):
        assert _("Library") == "Library"


def test_no_text_is_made_before_it_is_translated() -> None:
    # An f-string or a sum cannot be collected, and would be translated after its gaps were filled.
    made = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in MODULES
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in MARKS
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args[:2])
    ]
    assert made == []
