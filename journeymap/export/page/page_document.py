"""The frame of a page: head, policy, colours; it asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import Final

from journeymap.export.page.html_elements import Html, element
from journeymap.export.page.page_colors import color_rules
from journeymap.overlays.theme import LIGHT

__all__ = ["document", "hashed"]

# Font names have no business with angle brackets, which alone could end a style sheet.
_FONT: Final = f":root{{--font:{LIGHT.font.replace('<', '')}}}\n"


def document(
    title: str,
    body: Html,
    *,
    style: str,
    language: str,
    theme: str | None = None,
    script: str = "",
    colors: Iterable[str] = (),
    scripts_from: str = "",
    styles_from: str = "",
    forms_to: str = "'none'",
    searchable: bool = True,
) -> str:
    """A whole page around a body.

    Parameters
    ----------
    title, body, language
        What the page is called, what it holds, and the language it is in.
    style, script
        The one sheet and the one script of the page, by whose hashes the policy allows them.
    theme
        ``light`` or ``dark``; None follows the reader's system.
    colors
        Colours of personas that the sheet needs, ``#rrggbb``.
    scripts_from, styles_from
        What else the policy allows, as it writes it; nothing, if possible.
    forms_to
        Where the page may send what somebody writes into it, as the policy writes it.
    searchable
        Whether search engines may list the page.
    """
    css = f"{color_rules(sorted(set(colors)))}{_FONT}{style}"
    images = "data: blob:" if styles_from else "data:"
    policy = (
        f"default-src 'none'; script-src {scripts_from or hashed(script)}; "
        f"style-src {styles_from or hashed(css)}; img-src {images}; base-uri 'none'; form-action {forms_to}"
    )
    head = element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "generator", "content": "journeymap"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        None if searchable else element("meta", {"name": "robots", "content": "noindex, nofollow"}),
        element("title", None, title),
        element("link", {"rel": "icon", "href": "data:,"}),
        element("style", None, Html(css)),
    )
    # Catalogues are named zh_Hans; a page writes zh-Hans.
    root = {"lang": language.replace("_", "-"), "data-theme": theme if theme in ("light", "dark") else None}
    run = element("script", None, Html(script)) if script else None
    return f"<!DOCTYPE html>\n{element('html', root, head, element('body', None, body, run))}\n"


def hashed(text: str) -> str:
    """How a policy names the one script or sheet it allows."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
