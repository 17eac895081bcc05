"""The pages that stand before a shared map, or instead of it; without a script, in the page's colours."""

from __future__ import annotations

from typing import Final

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.page_document import document
from journeymap.words import _, language

__all__ = ["nowhere_page", "over_page", "password_page", "trouble_page"]

_STYLE: Final = """\
*{box-sizing:border-box}
html{font:16px/1.5 var(--font);background:var(--ground);color:var(--text)}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:1.5rem}
main{width:100%;max-width:26rem;overflow-wrap:anywhere}
h1{font-size:1.45rem;line-height:1.25;margin:0 0 .6rem}
p{margin:0 0 1rem;color:var(--muted)}
label{display:block;font-weight:600;margin-bottom:.3rem}
input,button{font:inherit;width:100%;min-height:2.75rem;border-radius:.5rem;padding:.4rem .75rem}
input{border:1px solid var(--zero);background:var(--card);color:var(--text)}
input[aria-invalid]{border:2px solid var(--bad)}
button{margin-top:1rem;border:0;background:var(--accent);color:var(--on-color);font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.wrong{color:var(--bad);margin:.5rem 0 0;font-weight:600}
"""


def password_page(wrong: str = "") -> str:
    """Asks for the password of a link; ``wrong`` is a sentence about the one that was given."""
    field = element(
        "input",
        {
            "id": "password",
            "name": "password",
            "type": "password",
            "autocomplete": "current-password",
            "required": True,
            "autofocus": True,
            "aria-invalid": "true" if wrong else None,
            "aria-describedby": "wrong" if wrong else None,
        },
    )
    form = element(
        "form",
        {"method": "post"},
        element("label", {"for": "password"}, _("Password")),
        field,
        element("p", {"class": "wrong", "id": "wrong", "role": "alert"}, wrong) if wrong else None,
        element("button", {"type": "submit"}, _("Show the map")),
    )
    said = _("Whoever gave you the link knows its password.")
    return _page(_("This map is behind a password"), said, form, forms_to="'self'")


def over_page() -> str:
    """For a link that opened a map once: why it does not any more is nobody's business."""
    return _page(
        _("This link does not open anything any more"),
        _("It has ended, or was withdrawn. Ask whoever gave it to you for a new one."),
    )


def nowhere_page() -> str:
    """For an address that never was a link."""
    return _page(
        _("This link leads nowhere"),
        _("Perhaps it was not copied whole. Ask whoever gave it to you to send it again."),
    )


def trouble_page() -> str:
    """For a map that cannot be shown at this moment."""
    return _page(
        _("This map cannot be shown at the moment"),
        _("Somebody may be mending it. Try again in a few minutes, or tell whoever gave you the link."),
    )


def _page(title: str, said: str, *parts: Part, forms_to: str = "'none'") -> str:
    words = (element("h1", None, title), element("p", None, said))
    body: Html = element("main", None, *words, *parts)
    return document(title, body, style=_STYLE, language=language(), forms_to=forms_to)
