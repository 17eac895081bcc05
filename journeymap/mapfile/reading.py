"""Reads the text of a map: nodes, fitted to the schema, validated, with positions and comments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from journeymap.errors import Issue, MapFileError
from journeymap.mapfile.comments import find_comments
from journeymap.mapfile.compose import compose
from journeymap.mapfile.fit import ABSENT, Fitting
from journeymap.mapfile.nodes import Branch
from journeymap.mapfile.own_keys import standing_behind
from journeymap.mapfile.places import Places
from journeymap.mapfile.quiet import quiet
from journeymap.mapfile.source import clean
from journeymap.mapfile.values import value_issues
from journeymap.model import Document, JourneyMap
from journeymap.words import _

__all__ = ["read"]


def read(text: str | bytes) -> Document:
    """The map a text holds, with its comments and the positions of its elements.

    Raises
    ------
    MapFileError
        With everything that is wrong, in the order of the text. A text that is
        not YAML has one issue: what follows it has no meaning.

    Examples
    --------
    >>> document = read("journeymap: 1\\ntitle: First ride  # draft\\n")
    >>> document.journey.title, document.positions["title"]
    ('First ride', (2, 1))
    >>> document.comments["title"]
    (Comment(text=' draft', place='end'),)
    """
    text = clean(text)
    with quiet():
        return _read(text)


def _read(text: str) -> Document:
    composition = compose(text)
    root, issues = composition.root, composition.issues
    if not isinstance(root, Branch) or not root.is_mapping:
        raise MapFileError(_sorted(issues) or [_no_map()])
    fitting = Fitting(issues)
    data = fitting.fit(root)
    journey = None if data is ABSENT else _validated(data, root, issues)
    if journey is None or issues:
        raise MapFileError(_sorted(issues))
    comments = find_comments(text, root)
    own_keys = standing_behind(fitting.own, journey, comments)
    return Document(journey=journey, comments=comments, positions=Places(text), own_keys=own_keys)


def _validated(data: Any, root: Branch, issues: list[Issue]) -> JourneyMap | None:
    try:
        return JourneyMap.model_validate(data)
    except ValidationError as error:
        issues.extend(value_issues(error, root))
        return None


def _sorted(issues: Iterable[Issue]) -> list[Issue]:
    return sorted(issues, key=lambda issue: (issue.line, issue.column, issue.code))


def _no_map() -> Issue:
    hint = _("begin with the lines `journeymap: 1` and `title: …`")
    return Issue("JM117", "error", _("there is no map in this file"), 1, 1, hint=hint)
