"""Issues for programs: a JSON list, one object each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from journeymap.errors import Issue

__all__ = ["as_json"]


def as_json(found: Iterable[tuple[str, Issue]]) -> str:
    """All issues of all files, with the path of the file in each."""
    return json.dumps([_row(path, issue) for path, issue in found], ensure_ascii=False, indent=2)


def _row(path: str, issue: Issue) -> dict[str, Any]:
    return {
        "path": path,
        "line": issue.line,
        "column": issue.column,
        "code": issue.code,
        "severity": issue.severity,
        "message": issue.message,
        "hint": issue.hint,
        "at": issue.at,
        "also": [{"line": line, "column": column} for line, column in issue.also],
    }
