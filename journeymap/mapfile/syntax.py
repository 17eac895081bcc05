"""What libyaml says about a broken text, in words that help: one table from its messages to our codes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from journeymap.errors import Issue
from journeymap.words import N_, _

__all__ = ["explain"]


@dataclass(frozen=True, slots=True)
class _Complaint:
    """A message of libyaml and what it means to a person.

    ``at_start`` points at the beginning of what could not be read to its end
    (the opening quote), and not at where the reader gave up.
    """

    code: str
    context: str
    problem: str
    message: str
    hint: str
    at_start: bool = False


_QUOTE = N_('put the text in double quotes: key: "…"')
_ALIGN = N_("keys of one mapping begin in the same column, two spaces further in than what they belong to")

# The first row whose two patterns are found in libyaml's context and problem speaks.
_COMPLAINTS = (
    _Complaint("JM113", "directive", "", N_("a directive: map files have none"),
               N_("take the line away; to begin a text with `%`, put the text in double quotes"), True),
    _Complaint("JM113", "", "directive|incompatible YAML", N_("a directive: map files have none"),
               N_("take the line away")),
    _Complaint("JM110", "tag|%TAG", "", N_("a tag: map files have no tags"),
               N_("take it away; to begin a text with `!`, put the text in double quotes"), True),
    _Complaint("JM110", "", "tag handle", N_("a tag: map files have no tags"),
               N_("take it away; to begin a text with `!`, put the text in double quotes")),
    _Complaint("JM111", "anchor", "", N_("an anchor: map files have no anchors"),
               N_("take it away; to begin a text with `&`, put the text in double quotes"), True),
    _Complaint("JM111", "alias", "", N_("an alias: map files have no aliases"),
               N_("write the value itself; to begin a text with `*`, put the text in double quotes"), True),
    _Complaint("JM104", "", "tab character", N_("a tab where spaces belong"),
               N_("indent with spaces, two for each level")),
    _Complaint("JM108", "quoted scalar", "end of stream|document indic", N_("a quote that is never closed"),
               N_("close the text with the same quote it began with"), True),
    _Complaint("JM109", "quoted scalar", "unknown escape", N_("this is no escape sequence of YAML"),
               N_('in double quotes, write a backslash as "\\\\"')),
    _Complaint("JM109", "quoted scalar", "hex|Unicode", N_("this escape names no character"),
               N_('write "\\x" with two, "\\u" with four or "\\U" with eight hexadecimal digits')),
    _Complaint("JM108", "flow (sequence|mapping|node)", "", N_("a bracket is open, or a comma is missing"),
               N_("separate with commas and close it; a text that begins with a bracket needs quotes"), True),
    _Complaint("JM106", "block scalar", "", N_("a text block that does not begin right"),
               N_("write `|` at the end of the line and indent the text below it by two spaces")),
    _Complaint("JM107", "", "mapping values are not allowed", N_("a second `: ` in one line"), _QUOTE),
    _Complaint("JM107", "", "mapping keys are not allowed", N_("a text cannot begin with `? ` here"), _QUOTE),
    _Complaint("JM106", "", "block sequence entries are not allowed", N_("a list cannot begin here"),
               N_("begin the list on a line of its own, or write it in brackets")),
    _Complaint("JM105", "simple key", "':'", N_("a line without a key"),
               N_("write `key: text`; the lines of a longer text are indented further than its key"), True),
    _Complaint("JM107", "", "cannot start any token", N_("a text cannot begin with this character"), _QUOTE),
    _Complaint("JM107", "block node", "", N_("a text cannot begin with this character"), _QUOTE),
    _Complaint("JM106", "block mapping", "", N_("this does not line up with the keys above"), _ALIGN),
    _Complaint("JM106", "block collection", "", N_("this does not line up with the items above"), _ALIGN),
    _Complaint("JM114", "", "document start", N_("something stands behind the end of the document"),
               N_("keep one map in a file; take the lines `---` and `...` away")),
)  # fmt: skip
_TAB = next(complaint for complaint in _COMPLAINTS if complaint.code == "JM104")
_DIRECTIVE = next(complaint for complaint in _COMPLAINTS if complaint.code == "JM113")
_INDENTED = _Complaint("JM106", "", "", N_("this line is further in than the key above"), _ALIGN)
_BEHIND_MARK = _Complaint(
    "JM106",
    "",
    "",
    N_("a mapping cannot begin behind `---`"),
    N_("begin it on the next line, or leave `---` away"),
)
_OTHERWISE = _Complaint(
    "JM105", "", "", N_("this is not YAML"), N_("compare with the example in the reference")
)

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)
"""Lines that git leaves in a file it could not merge."""


def explain(error: YAMLError, text: str, opened: tuple[int, int] | None) -> Issue:
    """The issue that says what is wrong where libyaml gave up.

    Parameters
    ----------
    opened
        Where the innermost bracket opened that was not closed yet.
    """
    marker = _CONFLICT.search(text)
    if marker and marker.group(1) == "<" * 7:
        hint = _("choose one side and delete the lines <<<<<<<, ======= and >>>>>>>")
        line = text.count("\n", 0, marker.start()) + 1
        return Issue("JM119", "error", _("git left a merge conflict in this file"), line, 1, hint=hint)
    context, problem = (
        str(getattr(error, "context", None) or ""),
        str(getattr(error, "problem", None) or error),
    )
    for complaint in (*_COMPLAINTS, _OTHERWISE):
        if re.search(complaint.context, context) and re.search(complaint.problem, problem):
            break
    line, column = _place(error, complaint.at_start)
    complaint, (line, column) = _closer(complaint, text, (line, column), opened)
    return Issue(complaint.code, "error", _(complaint.message), line, column, hint=_(complaint.hint))


def _closer(
    complaint: _Complaint, text: str, place: tuple[int, int], opened: tuple[int, int] | None
) -> tuple[_Complaint, tuple[int, int]]:
    """What the text around the place tells more about the mistake than libyaml does."""
    lines = text.split("\n")
    line, column = place
    before = lines[line - 1][:column].removesuffix(":") if line <= len(lines) else ""
    if complaint.code == "JM107" and before.endswith("\t"):
        return _TAB, place
    if complaint.problem == "mapping values are not allowed" and before.startswith("---"):
        return _BEHIND_MARK, (line, 1)
    if complaint.problem == "mapping values are not allowed" and before[:1] == " " and ":" not in before:
        # The line went on with the text above because it is further in, and has a key of its own.
        return _INDENTED, (line, len(before) - len(before.lstrip()) + 1)
    if complaint.problem == "document start" and text.startswith("%"):
        return _DIRECTIVE, (1, 1)
    if complaint.code == "JM108" and opened and not "".join([before[column - 1 :], *lines[line:]]).strip():
        return complaint, opened
    return complaint, place


def _place(error: YAMLError, at_start: bool) -> tuple[int, int]:
    if not isinstance(error, MarkedYAMLError):
        return 1, 1
    first, second = error.problem_mark, error.context_mark
    mark = (second or first) if at_start else (first or second)
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
