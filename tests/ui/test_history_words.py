"""Labels of versions are short and differ."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from journeymap.ui.history_words import short_moments
from journeymap.ui.languages import translations
from journeymap.words import speaking


def at(day: int, hour: int = 9, minute: int = 30, year: int = 2026) -> datetime:
    return datetime(year, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("order", "labels"),
    [
        ([at(3)], ["11月3日"]),
        ([at(3), at(4)], ["11月3日", "11月4日"]),
        ([at(3), at(3, 10), at(4)], ["11月3日 09:30", "11月3日 10:30", "11月4日"]),
        ([at(3), at(3), at(3)], ["09:30", "09:30 · 2", "09:30 · 3"]),
        ([at(3, year=2025), at(3)], ["2025年11月3日", "2026年11月3日"]),
        ([], []),
    ],
)
def test_only_what_tells_them_apart_is_said(order: list[datetime], labels: list[str]) -> None:
    with speaking(translations("zh-Hans")):
        assert list(short_moments(order)) == labels
