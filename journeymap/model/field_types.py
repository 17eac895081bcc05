"""The small types of fields: ids, days, durations, colours, scores, shares."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

__all__ = ["Color", "Count", "Day", "Duration", "Flag", "Id", "Level", "Name", "Number", "Share", "Text"]

ID_LENGTH = 64
NAME_LENGTH = 100
_PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_UNNAMEABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"[-+]?(\d{1,25}(\.\d{0,25})?|\.\d{1,25})([eE][-+]?\d{1,3})?", re.ASCII)
_DURATION = re.compile(r"P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)", re.ASCII)
SAFE_DIGITS = 15
"""A number of so many digits is the same after it was a float."""


def _id(text: str) -> str:
    if _PLAIN_ID.fullmatch(text):
        return text
    normal = unicodedata.normalize("NFC", text)
    first, rest = normal[:1], normal[1:]
    fits = (
        first.isalnum()
        and all(c.isalnum() or c == "-" or unicodedata.category(c) in ("Mn", "Mc") for c in rest)
        and normal == normal.lower()
        and len(normal) <= ID_LENGTH
    )
    if not fits or normal != text:
        raise PydanticCustomError(
            "bad_id",
            "an id is made of lower-case letters, digits and '-', starts with a letter "
            "or digit, and has at most 64 characters",
            {"id": text},
        )
    return text


def _name(text: str) -> str:
    fits = 0 < len(text) <= NAME_LENGTH and not _UNNAMEABLE.search(text)
    if not fits or not unicodedata.is_normalized("NFC", text):
        raise PydanticCustomError(
            "bad_name", "a name is one line of 1 to 100 characters in Unicode normal form C", {"name": text}
        )
    return text


def _number(value: Any) -> Any:
    if isinstance(value, bool) or (isinstance(value, str) and not _NUMBER.fullmatch(value)):
        raise PydanticCustomError("bad_number", "this must be a number such as 3 or 0.25")
    if isinstance(value, str) and len(value) > SAFE_DIGITS and _loses_digits(value):
        raise PydanticCustomError("lost_digits", "this number has more digits than can be kept")
    return value


def _loses_digits(text: str) -> bool:
    number = float(text)
    # Infinity is reported as what it is, not as a loss.
    return math.isfinite(number) and Decimal(repr(number)) != Decimal(text)


def _flag(value: Any) -> Any:
    if value in ("true", "True", True):
        return True
    if value in ("false", "False", False):
        return False
    raise PydanticCustomError("bad_flag", "this must be true or false")


def _day(value: Any) -> Any:
    if isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("bad_day", "this must be a date such as 2026-09-30")


def _duration(value: str) -> str:
    if not _DURATION.fullmatch(value):
        raise PydanticCustomError(
            "bad_duration", "this must be an ISO 8601 duration such as PT9S, PT15M or P3D"
        )
    return value


Text = str
Id = Annotated[str, AfterValidator(_id)]
Name = Annotated[str, AfterValidator(_name)]
"""A key that is not an id: the name of a metric or of a fact about a persona."""
Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]
Share = Annotated[float, BeforeValidator(_number), Field(ge=0, le=1)]
Level = Annotated[int, BeforeValidator(_number), Field(ge=1, le=5)]
"""Severity, impact, effort, importance: 1 (least) to 5 (most)."""
Count = Annotated[int, BeforeValidator(_number), Field(ge=0, le=10**SAFE_DIGITS)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Day = Annotated[date, BeforeValidator(_day)]
Duration = Annotated[str, AfterValidator(_duration)]
Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
