"""Brings the catalogues of translations up to date with the texts in the sources: python -m tools.messages.

With the name of a language (``python -m tools.messages fr``) it begins one.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

__all__ = ["LOCALES", "Text", "catalogue", "missing", "strings", "template", "texts", "update"]

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "journeymap" / "locale"

ENGLISH = (
    "journeymap/cli/",
    "journeymap/insights/findings_page.py",
    "journeymap/mapfile/codes_fields.py",
    "journeymap/mapfile/codes_text.py",
    "journeymap/rules/flaw_codes.py",
    "journeymap/rules/reference_codes.py",
)
"""What only the command line and its documentation say; scripts read it, so it stays English."""

_ABOUT = "Translators:"


class Text(NamedTuple):
    """A text to translate: one form, or those for one and for many; its place; what to know about it."""

    forms: tuple[str, ...]
    file: str
    line: int
    about: str


def texts() -> Iterator[Text]:
    """Every text of the sources that the app shows, in the order of files and lines."""
    for path in sorted((ROOT / "journeymap").rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        if not file.startswith(ENGLISH):
            yield from _texts_of(file, path.read_text("utf-8"))


def _texts_of(file: str, source: str) -> Iterator[Text]:
    # Babel's own reader does not look into f-strings before Python 3.12; the syntax tree knows them all.
    lines = source.splitlines()
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        wanted = {"_": 1, "N_": 1, "ngettext": 2}.get(name, 0)
        forms = tuple(
            argument.value
            for argument in call.args[:wanted]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        )
        if forms and len(forms) == wanted:
            above = lines[call.lineno - 2].strip().removeprefix("# ")
            about = above.removeprefix(_ABOUT).strip() if above.startswith(_ABOUT) else ""
            yield Text(forms, file, call.lineno, about)


def template() -> Catalog:
    """All texts, without translations."""
    found = Catalog()
    for text in texts():
        # Without line numbers: a catalogue changes when a text does, not when a line moves.
        identity = text.forms if len(text.forms) > 1 else text.forms[0]
        found.add(identity, locations=[(text.file, 0)], auto_comments=[text.about] if text.about else ())
    return found


def catalogue(path: Path) -> Catalog:
    """The translations in a file ``<language>/LC_MESSAGES/journeymap.po``."""
    with path.open("rb") as source:
        return read_po(source, locale=path.parts[-3])


def missing(translated: Catalog, wanted: Catalog) -> list[str]:
    """The texts that are not translated, or only by a guess."""
    gaps = []
    for message in wanted:
        if not message.id:
            continue
        found = translated.get(message.id)
        if found is None or found.fuzzy or not all(strings(found)):
            gaps.append(message.id if isinstance(message.id, str) else message.id[0])
    return gaps


def strings(message: Message) -> Sequence[str]:
    """The translation of a text, in each of its forms."""
    return (message.string,) if isinstance(message.string, str) else message.string or ("",)


def update(path: Path, wanted: Catalog) -> Catalog:
    """Adds new texts to a catalogue, takes away those that are gone, and writes it."""
    translated = catalogue(path) if path.exists() else Catalog(locale=path.parts[-3])
    translated.update(wanted, no_fuzzy_matching=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target:
        target.write(_head(translated).encode())
        write_po(
            target,
            translated,
            width=100,
            omit_header=True,
            sort_by_file=True,
            ignore_obsolete=True,
            include_lineno=False,
        )
    return translated


def _head(translated: Catalog) -> str:
    """What a catalogue begins with: no dates and no names, so that it changes only when a text does."""
    return (
        f"# The app in {translated.locale.english_name}. `make messages` keeps it up to date.\n"
        'msgid ""\n'
        'msgstr ""\n'
        f'"Language: {translated.locale_identifier}\\n"\n'
        f'"Plural-Forms: {translated.plural_forms}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )


def main(languages: list[str]) -> None:
    """Updates every catalogue, or those of the languages named, and tells what waits for a translator."""
    known = [path.parts[-3] for path in sorted(LOCALES.glob("*/LC_MESSAGES/journeymap.po"))]
    wanted = template()
    for language in languages or known:
        gaps = missing(update(LOCALES / language / "LC_MESSAGES" / "journeymap.po", wanted), wanted)
        print(f"{language}: {len(wanted)} texts, {len(gaps)} not translated")
        print(*(f"  {gap!r}" for gap in gaps), sep="\n", end="\n" if gaps else "")


if __name__ == "__main__":
    main(sys.argv[1:])
