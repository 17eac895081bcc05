"""A diff for programs: changes, sentences with their lines, consequences."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from journeymap.change import to_json
from journeymap.cli.diff_pairs import Compared
from journeymap.cli.diff_places import line_of

__all__ = ["as_diff_json"]


def as_diff_json(maps: Sequence[Compared]) -> str:
    """A list with one mapping for each map that is not the same."""
    rows = [
        {
            "status": "renamed" if each.status == "same" else each.status,
            "old": each.old,
            "new": each.new,
            "changes": to_json(each.changes),
            "sentences": [{**asdict(saying), "line": line_of(each, saying.at)} for saying in each.sayings],
            "consequences": list(each.consequences),
        }
        for each in maps
        if each.status != "same" or each.renamed
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
