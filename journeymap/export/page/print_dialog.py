"""What the reader may choose before printing: how large, and over which sheets."""

from __future__ import annotations

from journeymap.export.page.html_elements import Html, element
from journeymap.words import _

__all__ = ["print_dialog"]

_SIZES = ("A4", "A3", "A2", "A1", "A0")
_SHEETS = ("A4", "A3")


def print_dialog() -> Html:
    """Size of the picture and size of the paper, with the number of sheets that takes."""
    sizes = [element("option", {"value": size, "selected": size == "A3"}, size) for size in _SIZES]
    sheets = [element("option", {"value": ""}, _("one sheet of that size"))]
    sheets += [
        element("option", {"value": size}, _("sheets of {size}, put together").format(size=size))
        for size in _SHEETS
    ]
    return element(
        "dialog",
        {"id": "printing", "aria-labelledby": "printing-title"},
        element("h2", {"id": "printing-title"}, _("Print")),
        element("label", None, _("Size of the picture"), element("select", {"name": "size"}, *sizes)),
        element("label", None, _("Paper"), element("select", {"name": "sheet"}, *sheets)),
        element("output", None),
        element(
            "div",
            {"class": "buttons"},
            element("button", {"type": "button", "value": "cancel"}, _("Cancel")),
            element("button", {"type": "button", "value": "print"}, _("Print")),
        ),
    )
