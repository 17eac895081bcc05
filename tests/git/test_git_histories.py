"""A few histories of every kind in real git; `make fuzz` plays hundreds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.git.histories import KINDS, play


@pytest.mark.parametrize("kind", KINDS)
def test_git_brings_both_sides_together_and_nothing_is_silently_wrong(kind: str, tmp_path: Path) -> None:
    outcome = play(tmp_path / "tree", kind, 7, drivers=True)
    assert outcome.verdict in ("clean", "conflict"), outcome.why
