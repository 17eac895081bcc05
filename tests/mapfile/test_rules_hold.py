"""Every rule of the first family: its wrong example breaks it, its right example reads."""

from __future__ import annotations

import pytest

from journeymap.errors import MapFileError
from journeymap.mapfile import RULES, read


def whole(piece: str) -> str:
    """A piece of a map as a whole file."""
    if "journeymap" not in piece and not piece.startswith("- "):
        piece = f"journeymap: 1\n{piece}"
    return piece if "tit" in piece or piece.startswith(("- ", "%")) else f"{piece}\ntitle: T"


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.wrong])
def test_examples(code: str) -> None:
    with pytest.raises(MapFileError) as caught:
        read(whole(RULES[code].wrong))
    assert [issue.code for issue in caught.value.issues] == [code]
    right = whole(RULES[code].right)
    assert read(right if "title" in right else f"{right}\ntitle: T").journey.journeymap == 1


def test_codes_are_in_order_and_explained() -> None:
    assert list(RULES) == sorted(RULES)
    for code, rule in RULES.items():
        assert code == rule.code
        assert code.startswith("JM1")
        assert rule.title[0].isupper()
        assert rule.why.endswith((".", ")"))
        assert bool(rule.wrong) == bool(rule.right)
