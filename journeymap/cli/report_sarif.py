"""Issues as SARIF 2.1.0, which code hosts and editors import."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from journeymap import __version__
from journeymap.errors import Issue, Rule

__all__ = ["as_sarif"]


def as_sarif(found: Iterable[tuple[str, Issue]], rules: Iterable[Rule] = ()) -> str:
    """One run with all issues; its rules are those that were broken, explained where ``rules`` has them.

    References
    ----------
    .. [1] OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020.
    """
    rows = list(found)
    codes = sorted({issue.code for _path, issue in rows})
    explained = {rule.code: rule for rule in rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "journeymap",
                        "semanticVersion": __version__,
                        "rules": [_rule(code, explained.get(code)) for code in codes],
                    }
                },
                # Ours count letters, not the 16-bit units that are the default.
                "columnKind": "unicodeCodePoints",
                "results": [_result(path, issue, codes.index(issue.code)) for path, issue in rows],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": code}
    return {"id": code, "shortDescription": {"text": rule.title}, "fullDescription": {"text": rule.why}}


def _result(path: str, issue: Issue, rule: int) -> dict[str, Any]:
    text = issue.message + (f"\n{issue.hint}" if issue.hint else "")
    result: dict[str, Any] = {
        "ruleId": issue.code,
        "ruleIndex": rule,
        "level": issue.severity,
        "message": {"text": text},
        "locations": [_location(path, issue.line, issue.column)],
    }
    if issue.also:
        result["relatedLocations"] = [_location(path, line, column) for line, column in issue.also]
    return result


def _location(path: str, line: int, column: int) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(os.fsencode(PurePath(path).as_posix()))}}
    if line > 0:
        physical["region"] = {"startLine": line, "startColumn": max(column, 1)}
    return {"physicalLocation": physical}
