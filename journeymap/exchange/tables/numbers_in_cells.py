"""Numbers, levels, shares, durations and days as people write them in cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from journeymap.exchange.tables.heading_words import normal

__all__ = ["duration_in", "level_in", "number_in", "yes_in"]

_NUMBER: Final = re.compile(r"[-+−]?\d{1,15}(?:[.,]\d{1,15})?(?:\s?%)?")
_THOUSANDS: Final = re.compile(r"[-+−]?\d{1,3}(?:([.,'\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,15})?")
_LEVELS: Final[Mapping[str, int]] = {
    word.strip(): level
    for level, words in {
        5: "very high; critical; blocker; sehr hoch; kritisch; очень высокая; критично; 非常高; 很高; "
        "极高; 致命",
        4: "high; major; hoch; высокая; высокий; 高; 严重",
        3: "medium; middle; moderate; mittel; средняя; средний; 中; 中等",
        2: "low; minor; niedrig; gering; низкая; низкий; 低; 轻微",
        1: "very low; trivial; sehr niedrig; sehr gering; очень низкая; очень низкий; 很低; 非常低",
    }.items()
    for word in words.split(";")
}
_YES: Final = frozenset(
    [
        "x",
        "yes",
        "y",
        "true",
        "1",
        "ja",
        "wahr",
        "да",
        "истина",
        "+",
        "✓",
        "✔",
        "✅",
        "★",
        "⭐",
        "●",
        "mot",
        "是",
        "有",
        "对",
        "真",
    ]
)
_ISO: Final = re.compile(
    r"P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)", re.ASCII
)
_SPAN: Final = re.compile(r"(\d{1,9}(?:[.,]\d{1,3})?)\s*([^\W\d_]+)\.?")
_UNITS: Final[Mapping[str, str]] = {
    word: unit
    for unit, words in {
        "S": "s sec secs second seconds sek sekunde sekunden с сек секунда секунды секунд 秒 秒钟",
        "M": "m min mins minute minutes minuten мин минута минуты минут 分 分钟 分鐘",
        "H": "h hr hrs hour hours std stunde stunden ч час часа часов 时 小时 小時 个小时",
        "D": "d day days tag tage tagen д дн день дня дней 天 日",
        "W": "w week weeks woche wochen нед неделя недели недель 周 星期",
    }.items()
    for word in words.split()
}


def number_in(text: str) -> float | None:
    """The number a text is, with a decimal point or comma; a percentage as a number out of 100.

    Examples
    --------
    >>> number_in("3,5"), number_in("1.234,5"), number_in("38 %"), number_in("three")
    (3.5, 1234.5, 38.0, None)
    """
    bare = text.strip()
    if _THOUSANDS.fullmatch(bare) and (
        len(re.findall(r"[.,'\u00a0\u202f ]", bare)) > 1 or bare[-4] in " '\u00a0\u202f"
    ):
        decimal = max(bare.rfind("."), bare.rfind(","))
        whole, rest = (
            (bare, "")
            if len(bare) - decimal == 4 and bare.count(bare[decimal]) > 1
            else (bare[:decimal], bare[decimal + 1 :])
        )
        if decimal < 0:
            whole, rest = bare, ""
        bare = re.sub(r"[.,'\u00a0\u202f ]", "", whole) + ("." + rest if rest else "")
    if not _NUMBER.fullmatch(bare):
        return None
    return float(bare.removesuffix("%").strip().replace(",", ".").replace("−", "-"))


def level_in(text: str) -> int | None:
    """A level from 1 to 5: as a number, or in words such as “high”.

    Examples
    --------
    >>> level_in("4"), level_in("sehr hoch"), level_in("12")
    (4, 5, None)
    """
    number = number_in(text)
    if number is None:
        return _LEVELS.get(normal(text))
    return int(number) if number in (1, 2, 3, 4, 5) else None


def yes_in(text: str) -> bool:
    """Whether a cell ticks something off."""
    return text.strip().casefold() in _YES


def duration_in(text: str) -> str | None:
    """How long something takes, as ISO 8601; None where the text does not say.

    Examples
    --------
    >>> duration_in("5 min"), duration_in("2 Tage"), duration_in("1,5 h"), duration_in("long")
    ('PT5M', 'P2D', 'PT1H30M', None)
    """
    bare = text.strip()
    if _ISO.fullmatch(bare):
        return bare
    match = _SPAN.fullmatch(bare)
    unit = _UNITS.get(match.group(2).casefold()) if match else None
    if match is None or unit is None:
        return None
    amount = float(match.group(1).replace(",", "."))
    if amount.is_integer():
        number = int(amount)
        return f"P{number}{unit}" if unit in "DW" else f"PT{number}{unit}"
    smaller = {"M": (60, "S"), "H": (60, "M"), "D": (24, "H"), "W": (7, "D")}.get(unit)
    if smaller is None:
        return f"PT{amount:g}S"
    parts, name = smaller
    whole, rest = divmod(round(amount * parts), parts)
    time = "" if unit == "W" else "T"
    if unit == "D":
        return f"P{whole}DT{rest}H" if whole else f"PT{rest}H"
    if unit == "W":
        return f"P{whole * parts + rest}D"
    return f"P{time}{f'{whole}{unit}' if whole else ''}{f'{rest}{name}' if rest else ''}"
