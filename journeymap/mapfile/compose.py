"""Makes a tree of nodes from the text of a map, and refuses what the format leaves out of YAML.

Iterative, on libyaml's event stream: a file of a million brackets is refused at
depth 32 and not met by a recursion. Every scalar stays the text it is; types
come from the schema later.
"""

from __future__ import annotations

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from journeymap.errors import Issue
from journeymap.mapfile.nodes import Branch, Node, position
from journeymap.mapfile.syntax import explain
from journeymap.words import _

__all__ = ["MAX_DEPTH", "Composition", "compose"]

MAX_DEPTH = 32
"""Mappings and lists inside each other; no map needs half of it."""


class Composition:
    """The tree of a text, and what in it the format does not know.

    Attributes
    ----------
    root
        The node of the map; None where the text could not be read to its end or is empty.
    issues
        Refused features, and the one syntax error that ended the reading.
    """

    def __init__(self) -> None:
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self._anchors: dict[str, int] = {}

    def refuse(self, code: str, event: Event, message: str, hint: str) -> None:
        """Notes that the format does not know this."""
        self.issues.append(Issue(code, "error", message, *position(event), hint=hint))

    def refuse_decoration(self, event: NodeEvent) -> None:
        """Notes the tag or the anchor of a node."""
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            hint = _("take it away; to begin a text with `!`, put the text in double quotes")
            self.refuse("JM110", event, _("the tag `{tag}`: map files have no tags").format(tag=tag), hint)
        if event.anchor is not None:
            self._anchors[event.anchor] = len(self.issues)
            hint = _("take it away; to begin a text with `&`, put the text in double quotes")
            message = _("the anchor `&{name}`: map files have no anchors").format(name=event.anchor)
            self.refuse("JM111", event, message, hint)

    def refuse_alias(self, event: AliasEvent) -> Branch:
        """Notes an alias, beside its anchor where that is known; answers a node in its place."""
        name = event.anchor or ""
        if name in self._anchors:
            index = self._anchors[name]
            issue = self.issues[index]
            self.issues[index] = _with_place(issue, position(event))
        else:
            hint = _("write the value itself; to begin a text with `*`, put the text in double quotes")
            message = _("the alias `*{name}`: map files have no aliases").format(name=name)
            self.refuse("JM111", event, message, hint)
        return Branch(event, is_mapping=False, refused=True)


def compose(text: str) -> Composition:
    """The nodes of a text; stops at the first thing after which the rest has no meaning."""
    result = Composition()
    try:
        _compose(CParser(text), result)
    except YAMLError as error:
        result.root = None
        result.issues.append(explain(error, text))
    return result


def _compose(parser: CParser, result: Composition) -> None:
    top: list[Node] = []
    stack: list[Branch] = []
    children = top
    next_event = parser.get_event
    documents = 0
    while (event := next_event()) is not None:
        if isinstance(event, ScalarEvent):
            if event.tag is not None or event.anchor is not None:
                result.refuse_decoration(event)
            children.append(event)
        elif isinstance(event, CollectionStartEvent):
            if len(stack) == MAX_DEPTH:
                message = _("more than {depth} levels inside each other").format(depth=MAX_DEPTH)
                hint = _("a text that holds brackets needs double quotes around it")
                result.refuse("JM116", event, message, hint)
                return
            if event.tag is not None or event.anchor is not None:
                result.refuse_decoration(event)
            behind_key = stack and stack[-1].is_mapping and len(children) % 2
            head = children[-1] if behind_key else None
            branch = Branch(event, isinstance(event, MappingStartEvent), head)
            children.append(branch)
            stack.append(branch)
            children = branch.children
        elif isinstance(event, CollectionEndEvent):
            stack.pop().end = event
            children = stack[-1].children if stack else top
        elif isinstance(event, AliasEvent):
            children.append(result.refuse_alias(event))
        elif isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                hint = _("keep one map in a file; take the line `---` away")
                result.refuse("JM114", event, _("a second document begins here"), hint)
                break
            if event.version or event.tags:
                hint = _("take the line away")
                result.refuse("JM113", event, _("a directive: map files have none"), hint)
    result.root = top[0] if top else None


def _with_place(issue: Issue, place: tuple[int, int]) -> Issue:
    return Issue(
        issue.code,
        issue.severity,
        issue.message,
        issue.line,
        issue.column,
        hint=issue.hint,
        also=(*issue.also, place),
    )
