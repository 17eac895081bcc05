"""Makes a tree of nodes from the text of a map, and refuses what the format leaves out of YAML.

Iterative, on libyaml's event stream: a file of a million brackets is refused at
depth 32 and not met by a recursion. Every scalar stays the text it is; types
come from the schema later.
"""

from __future__ import annotations

from dataclasses import replace

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

__all__ = ["MAX_DEPTH", "MAX_ISSUES", "Composition", "Enough", "compose"]

_CORE = "tag:yaml.org,2002:"

MAX_DEPTH = 32
"""Mappings and lists inside each other; no map needs half of it."""

MAX_EVENTS = 200_000
"""Keys, values and brackets of a file: some 3500 full touchpoints. More would keep a server busy."""

MAX_ISSUES = 1000
"""A file with more mistakes is told the first that are found."""

_MAX_PLACES = 20


class Enough(Exception):
    """So much is wrong that the rest is not looked at."""


class Composition:
    """The tree of a text, and what in it the format does not know.

    Attributes
    ----------
    root
        The node of the map; None where the text could not be read to its end or is empty.
    issues
        Refused features, and the one syntax error that ended the reading.
    open
        The mappings and lists that have not ended, outermost first.
    """

    def __init__(self) -> None:
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self.open: list[Branch] = []
        self._anchors: dict[str, int] = {}

    @property
    def opened(self) -> tuple[int, int] | None:
        """Where the innermost bracket opened that was not closed yet, if any."""
        return position(self.open[-1]) if self.open and self.open[-1].in_flow else None

    def refuse(self, code: str, event: Event, message: str, hint: str) -> None:
        """Notes that the format does not know this."""
        if len(self.issues) >= MAX_ISSUES:
            raise Enough
        self.issues.append(Issue(code, "error", message, *position(event), hint=hint))

    def refuse_decoration(self, event: NodeEvent) -> None:
        """Notes the tag or the anchor of a node."""
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            hint = _("take it away; to begin a text with `!`, put the text in double quotes")
            message = _("the tag `{tag}`: map files have no tags").format(tag=tag.replace(_CORE, "!!", 1))
            self.refuse("JM110", event, message, hint)
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
            if len(issue.also) < _MAX_PLACES:
                self.issues[index] = replace(issue, also=(*issue.also, position(event)))
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
    except Enough:
        result.root = None
    except YAMLError as error:
        result.root = None
        result.issues.append(explain(error, text, result.opened))
    return result


def _compose(parser: CParser, result: Composition) -> None:
    top: list[Node] = []
    stack = result.open
    children = top
    documents = 0
    for number, event in enumerate(iter(parser.get_event, None)):
        if number > MAX_EVENTS:
            hint = _("keep data in files of their own and link to them")
            result.refuse("JM103", event, _("more values than a map can have"), hint)
            return
        if isinstance(event, ScalarEvent):
            node: Node = event
            if event.tag is not None or event.anchor is not None:
                result.refuse_decoration(event)
                is_key = stack and stack[-1].is_mapping and len(children) % 2 == 0
                if event.tag is not None and not is_key:
                    node = Branch(event, is_mapping=False, refused=True)
            children.append(node)
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
            # What has a tag was meant to be something else: nothing else is said about it.
            branch = Branch(event, isinstance(event, MappingStartEvent), head, refused=event.tag is not None)
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
