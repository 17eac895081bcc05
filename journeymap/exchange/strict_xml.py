"""XML from strangers: no document types, no entities of its own, no deeper and no larger than needed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from journeymap.errors import ExchangeError, MissingExtra
from journeymap.words import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["MAX_DEPTH", "MAX_ELEMENTS", "local", "parsed_xml"]

MAX_DEPTH: Final = 40
MAX_ELEMENTS: Final = 200_000


def parsed_xml(data: bytes) -> Element:
    """The root element; namespaces stay in the tags.

    Raises
    ------
    ExchangeError
        It is no XML, has a document type or entities, or is nested too deep or too large.
    MissingExtra
        defusedxml is not installed.
    """
    try:
        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import ParseError, iterparse
    except ImportError as error:
        raise MissingExtra("defusedxml", "exchange") from error
    depth = count = 0
    root: Element | None = None
    try:
        for event, element in iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=True):
            if event == "end":
                depth -= 1
                continue
            root = element if root is None else root
            depth, count = depth + 1, count + 1
            if depth > MAX_DEPTH:
                raise ExchangeError(
                    _("elements lie inside each other more than {depth} deep").format(depth=MAX_DEPTH)
                )
            if count > MAX_ELEMENTS:
                raise ExchangeError(_("more than {count} elements").format(count=MAX_ELEMENTS))
    except ParseError as error:
        line, column = getattr(error, "position", (0, 0))
        place = _("line {line}, column {column}").format(line=line, column=column + 1)
        reason = str(error).partition(":")[0]
        raise ExchangeError(_("this is no XML: {reason}").format(reason=reason), place) from error
    except DefusedXmlException as error:
        raise ExchangeError(
            _("a document type or an entity of its own is not read; take <!DOCTYPE …> out of the file")
        ) from error
    except (ValueError, LookupError) as error:
        raise ExchangeError(
            _("the encoding of this XML is not known here; save the file as UTF-8")
        ) from error
    assert root is not None, "XML without an element is no XML"
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
