"""Looks at a workbook's archive before anybody unpacks it: its size, members and document types."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Final

from journeymap.errors import ExchangeError
from journeymap.words import _

__all__ = ["check_archive", "is_archive", "is_workbook"]

MAX_MEMBERS: Final = 1_000
MAX_UNPACKED: Final = 60 * 1024 * 1024
MAX_RATIO: Final = 300
_SMALL: Final = 10 * 1024 * 1024
"""A member below this is no bomb, however well it was packed."""
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROLOG: Final = 4096
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, LookupError, ValueError, OSError, RuntimeError, EOFError)
"""What zipfile raises for archives that are broken, are packed in a way it does not know or under a password
(both kinds of `RuntimeError`)."""


def is_archive(data: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does, or an old Excel file."""
    return data.startswith((b"PK\x03\x04", _OLD_EXCEL))


def is_workbook(data: bytes) -> bool:
    """Whether the archive has the part that every XLSX file has."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except _BROKEN:
        return False


def check_archive(data: bytes) -> None:
    """Nothing, where the archive may be unpacked.

    Raises
    ------
    ExchangeError
        It is no XLSX file, is protected by a password, has too many members, unpacks to
        too much, or declares a document type, with which XML can be made to grow.
    """
    if data.startswith(_OLD_EXCEL):
        raise ExchangeError(
            _("this workbook is of an old Excel or protected by a password; save it as .xlsx without one")
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_members(archive)
    except _BROKEN as error:
        raise ExchangeError(_("the file is no whole workbook; save it again as .xlsx")) from error


def _check_members(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise ExchangeError(
            _("this workbook unpacks to more than a map can hold; save only the sheet that is needed")
        )
    names = {member.filename for member in members}
    if "xl/workbook.xml" not in names:
        raise ExchangeError(_("this is no Excel workbook; save the table as .xlsx or .csv"))
    if len(names) < len(members):
        raise ExchangeError(_("the workbook holds two parts of one name; save it again as .xlsx"))
    for member in members:
        if member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1):
            raise ExchangeError(_("this workbook is packed tighter than any real one; it was not opened"))
        if member.filename.endswith((".xml", ".rels", ".vml")):
            with archive.open(member) as part:
                head = part.read(_PROLOG)
            if b"<!DOCTYPE" in head.replace(b"\x00", b"").upper():
                raise ExchangeError(_("a part of this workbook declares a document type, which none needs"))
