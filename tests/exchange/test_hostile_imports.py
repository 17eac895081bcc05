"""Files made to hurt whoever opens them: each becomes a map or a sentence, soon, and nothing else."""

from __future__ import annotations

import io
import json
import time
import zipfile

import pytest

from journeymap.errors import JourneymapError
from journeymap.exchange import FORMATS, read_any
from journeymap.mapfile import prove, write

PATIENCE = 20.0
"""Seconds for all formats together, on a busy machine; what follows every path at once would take hours."""


def zipped(name: str, content: bytes) -> bytes:
    """A compressed file with one member."""
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return box.getvalue()


LOL = "".join(
    f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" * 1}{("&l" + str(n - 1) + ";") * 9}">' for n in range(1, 10)
)
ID = b"<CJML><actualJourney><journeyID>%s</journeyID></actualJourney></CJML>"
ONE_STAGE = '{"stages": [{"id": "s", "name": "S"}], "nodes": [%s]}'

HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "one nought": b"\0",
    "noughts": b"\0" * 100_000,
    "a byte order mark": b"\xef\xbb\xbf",
    "half of UTF-16": b"\xff\xfe\x00",
    "half of UTF-32": b"\xff\xfe\x00\x00\x01",
    "a surrogate in UTF-8": b"journey\na\xed\xa0\x80: 1\n",
    "overlong UTF-8": b"journey\n\xc0\xaf: 1\n",
    "every byte": bytes(range(256)) * 100,
    "blanks": b" " * 1_000_000,
    "line feeds": b"\n" * 1_000_000,
    "a blank line of a megabyte in mermaid": b"journey\na" + b" " * 1_000_000 + b"b: 1\n",
    "braces": b"{" * 1_000_000,
    "brackets": b"[" * 1_000_000,
    "quotes": b'"' * 1_000_001,
    "backslashes in a string": b'{"stages": ["' + b"\\" * 500_001,
    "angles": b"<" * 1_000_000,
    "tags without end": b"<CJML>" + b"<a>" * 200_000,
    "tags beside each other": b"<CJML><actualJourney>" + b"<a/>" * 600_000 + b"</actualJourney></CJML>",
    "a thousand attributes": b"<CJML " + b" ".join(b'a%d="1"' % n for n in range(1000)) + b"/>",
    "one attribute twice": b'<CJML a="1" a="2"/>',
    "laughing entities": f'<!DOCTYPE l [<!ENTITY l0 "lol">{LOL}]><CJML>&l9;</CJML>'.encode(),
    "one long entity": b'<!DOCTYPE l [<!ENTITY a "'
    + b"a" * 100_000
    + b'">]><CJML>'
    + b"&a;" * 1000
    + b"</CJML>",
    "an entity that is a file": b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><CJML>&a;</CJML>',
    "an entity that is an address": b'<!DOCTYPE l [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]><CJML>&a;</CJML>',
    "a parameter entity": b'<!DOCTYPE l [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]><CJML/>',
    "a document type elsewhere": b'<!DOCTYPE CJML PUBLIC "x" "http://127.0.0.1:9/x.dtd"><CJML/>',
    "an inclusion": b'<CJML xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/a"/></CJML>',
    "a style sheet": b'<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?><CJML/>',
    "XML of another encoding": b'<?xml version="1.0" encoding="UTF-7"?><CJML/>',
    "XML of no encoding": b'<?xml version="1.0" encoding="\xff"?><CJML/>',
    "a comment without end": b"<CJML><!--" + b"-" * 500_000,
    "character data without end": b"<CJML><![CDATA[" + b"]" * 500_000,
    "a number of noughts in XML": ID % b"&#0;",
    "a number too great in XML": ID % b"&#99999999;",
    "a script as a name in XML": ID % b"&lt;script&gt;",
    "a path as an id in XML": ID % b"../../etc/passwd",
    "JSON that is deep": ONE_STAGE.encode() % (b"[" * 100_000),
    "JSON that is deep and whole": b'{"stages": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "JSON with a great number": ONE_STAGE.encode() % (b'{"stageId": "s", "score": ' + b"9" * 10_000 + b"}"),
    "JSON with a great exponent": ONE_STAGE.encode() % b'{"stageId": "s", "title": "a", "score": 1e400}',
    "JSON with a whole number of 200 digits": ONE_STAGE.encode()
    % (b'{"stageId": "s", "score": ' + b"9" * 200 + b"}"),
    "JSON with NaN": ONE_STAGE.encode() % b'{"stageId": "s", "score": NaN}',
    "JSON with half a character": ONE_STAGE.encode() % rb'{"stageId": "s", "title": "\ud800"}',
    "JSON with half a character as a name": ONE_STAGE.encode()
    % rb'{"stageId": "s", "title": "a", "\udfff": 1}',
    "JSON with noughts": ONE_STAGE.encode() % rb'{"stageId": "s", "title": "a\u0000b"}',
    "JSON with a name twice": b'{"stages": [], "stages": []}',
    "JSON with 30,000 nodes": ONE_STAGE.encode() % (b'{"stageId": "s"},' * 30_000 + b"{}"),
    "JSON with nodes of one name": ONE_STAGE.encode() % (b'{"stageId": "s", "title": "a"},' * 2_000 + b"{}"),
    "JSON whose lists are something else": b'{"stages": [1, null, {}], "swimlanes": {"id": 1}, "nodes": "x"}',
    "JSON whose names are lists": b'{"stages": [{"id": [], "name": {}}], "nodes": [{"stageId": []}]}',
    "JSON with what Python calls its own": ONE_STAGE.encode()
    % b'{"stageId": "s", "__class__": "x", "x-ojf": 1}',
    "JSON in a map file's own key": b'{"stages": [], "x-ojf": {"nodes": 1}, "without": 1, "metadata": []}',
    "a megabyte of directives": b"%%{" * 300_000,
    "a megabyte of fences": b"```mermaid\n" * 100_000,
    "a megabyte of front matter": b"---\n" * 300_000 + b"journey\n",
    "front matter that refers to itself": b"---\na: &a [*a]\n---\njourney\nb: 1\n",
    "front matter with a tag": b"---\na: !!python/object/apply:os.system [id]\n---\njourney\nb: 1\n",
    "front matter that is deep": b"---\n" + b"[" * 100_000 + b"\n---\njourney\nb: 1\n",
    "a description without end": b"journey\naccDescr {" + b"a\n" * 300_000,
    "a megabyte of comments": b"journey\n" + b"%% a\n" * 50_000,
    "a megabyte of hashes": b"journey\na: 1" + b"#" * 1_000_000,
    "a megabyte of colons": b"journey\n" + b":" * 1_000_000,
    "a megabyte of commas": b"journey\na: 1: " + b"," * 1_000_000,
    "a megabyte of escapes": b"journey\n" + b"#35;" * 250_000 + b": 1\n",
    "escapes that never end": b"journey\n" + b"#a" * 500_000 + b": 1\n",
    "an escape beyond Unicode": b"journey\n#99999999;#55296;#0;: 1\n",
    "breaks that never end": b"journey\n" + b"<br " * 250_000 + b": 1\n",
    "30,000 tasks": b"journey\n" + b"a: 1\n" * 30_000,
    "3,000 tasks of one name": b"journey\n" + b"a: 1: Me\n" * 3_000,
    "3,000 actors": b"journey\na: 1: " + b",".join(b"p%d" % n for n in range(3_000)),
    "3,000 sections": b"journey\n" + b"section s\n" * 3_000,
    "a score without end": b"journey\na: " + b"9" * 1_000_000,
    "a score with an exponent": b"journey\na: 1e999\nb: -1e999\nc: 1e-999\n",
    "a name that is a path": b"journey\ntitle ../../etc/passwd\na: 1\n",
    "a name that runs": b"journey\ntitle =cmd|' /C calc'!A0\n@SUM(1): 3\n",
    "a name that turns": "journey\n\u202egnp.exe: 1\n".encode(),
    "an archive that is a bomb": zipped("xl/workbook.xml", b"\0" * 30_000_000),
    "an archive with a path": zipped("../../evil", b"x"),
    "half an archive": zipped("a", b"x" * 1000)[:60],
}


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", HOSTILE)
def test_it_becomes_a_map_or_a_sentence(name: str) -> None:
    begin = time.monotonic()
    for format_ in (None, "mermaid", "ojf", "cjml"):
        try:
            found = read_any(HOSTILE[name], "../../etc/passwd", format=format_)
        except JourneymapError as error:
            said = str(error)
        else:
            prove(found.document, write(found.document))
            said = " ".join(found.understood)
        assert 0 < len(said) < 1000
        assert "Traceback" not in said
    assert time.monotonic() - begin < PATIENCE


def test_every_format_has_been_tried() -> None:
    assert {"mermaid", "ojf", "cjml"} <= FORMATS.keys()
    assert json.loads(ONE_STAGE % "")["stages"]
