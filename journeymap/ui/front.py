"""The HTML page the app comes in: Streamlit's own, with our name, our style and the picture already in it.

A browser needs some sixty files before Streamlit draws anything: a second and
a half on a 10 Mbit/s line. The picture of the map stands in the page from the
start and goes when the app has drawn its own; what the app will ask for next
is named in the page, so that it is not waited for one after the other.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote, urlencode

from streamlit import file_util

from journeymap.ui.location import Place

__all__ = ["STATIC", "front_page", "imports_of", "thumbnail"]

STATIC = Path(file_util.get_static_dir())

_SHEETS = ("early.css", "app.css", "phone.css", "focus.css", "dialogs.css")
_DARK = "(prefers-color-scheme: dark)"
_STYLE = files("journeymap.ui.style")
_EARLY = _STYLE.joinpath("early.js").read_text(encoding="utf-8")
_IMPORT = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')
# Parts of Streamlit the first screen is made of; it would ask for the file of each only when it is drawn.
_NEXT = ("PageLink", "Button", "ButtonGroup", "BidiComponent", "Html", "purify.es", "Selectbox", "Heading")
# Where the server is and which pages may hold this one in a frame and talk to it: none.
_KNOWN = (
    "window.__streamlit={BACKEND_BASE_URL:new URL('./',location).href,HOST_CONFIG:"
    "{allowedOrigins:['https://nobody.invalid'],useExternalAuthToken:false,metricsUrl:''}};"
)
# When everything the page names is there, the figure's script is asked for, long before the app thinks of it.
_LOAD = (
    "addEventListener('load',()=>[%s].forEach(href=>document.head.append(Object.assign("
    "document.createElement('link'),{rel:'preload',as:'script',crossOrigin:'anonymous',href}))))"
)
_LATER = ("PlotlyChart",)


def front_page(place: Place, *, drawn: bool, language: str = "en") -> str:
    """The page as HTML; ``drawn`` with the picture of the place in it.

    ``language`` is what its words will be in: browsers choose voice, hyphens and Chinese letter forms by it.
    """
    frame = _frame().replace('<html lang="en">', f'<html lang="{language}">', 1)
    if not drawn:
        return frame
    light, dark = (html.escape(_source(place, theme)) for theme in ("light", "dark"))
    # Asked for before everything else: a browser opens six connections and fills them in order.
    first = "".join(
        f'<link rel="preload" as="image" href="{source}" media="{media}" fetchpriority="high">'
        for source, media in ((light, f"not {_DARK}"), (dark, _DARK))
    )
    # Without words: the app brings them. The style sheet takes it away in time.
    picture = (
        f'<div id="journeymap-early" aria-hidden="true"><picture><source media="{_DARK}" srcset="{dark}">'
        f'<img src="{light}" alt="" fetchpriority="high"></picture></div><script>{_EARLY}</script>'
    )
    return frame.replace("<head>", f"<head>{first}", 1).replace(
        '<div id="root">', f'{picture}<div id="root">', 1
    )


def thumbnail(map_id: str, digest: str, theme: str, lang: str = "") -> str:
    """Address of a map's small picture, safe in an attribute; the digest lets the browser keep it."""
    query = {"theme": theme, "small": "1", "v": digest[:16]} | ({"lang": lang} if lang else {})
    return html.escape(f"picture/{quote(map_id)}.svg?{urlencode(query)}")


def _source(place: Place, theme: str) -> str:
    query = place.query()
    return f"picture/{quote(query.pop('map'))}.svg?{urlencode({**query, 'theme': theme, 'first': 1})}"


@lru_cache(maxsize=1)
def _frame() -> str:
    """Streamlit's page with what is the same for everybody."""
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    page = page.replace("<title>Streamlit</title>", "<title>Journeymap</title>")
    style = "\n".join(_STYLE.joinpath(name).read_text(encoding="utf-8") for name in _SHEETS)
    icon = quote(_STYLE.joinpath("favicon.svg").read_text(encoding="utf-8"))
    page = re.sub(
        r'<link rel="shortcut icon"[^>]*>', f'<link rel="icon" href="data:image/svg+xml,{icon}">', page
    )
    # It advertises an interface that this app keeps closed.
    page = re.sub(r"<!--[^>]*?-->|<link rel=\"service-desc\"[^>]*>", "", page, flags=re.S)
    page = re.sub(
        r"<noscript>.*?</noscript>", "<noscript>This app needs JavaScript.</noscript>", page, flags=re.S
    )
    ahead = "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in imports_of(_NEXT, page)
    )
    later = ",".join(f"'./static/js/{name}'" for stem in _LATER for name in _named(stem))
    # Before any other script, or Streamlit tries one address after the other to find its server.
    page = page.replace("<script>", f"<script>{_KNOWN}{_LOAD % later}</script><script>", 1)
    return page.replace("</head>", f"{ahead}<style>{style}</style></head>")


def imports_of(stems: tuple[str, ...], page: str = "") -> list[str]:
    """The script files of these parts and all they import, without those the page names already."""
    found: list[str] = []
    waiting = [name for stem in stems for name in _named(stem)]
    while waiting:
        name = waiting.pop(0)
        if name in found or f"/{name}" in page:
            continue
        found.append(name)
        waiting += _IMPORT.findall((STATIC / "static" / "js" / name).read_text(encoding="utf-8"))
    return found


def _named(stem: str) -> list[str]:
    return sorted(path.name for path in (STATIC / "static" / "js").glob(f"{stem}.????????.js"))
