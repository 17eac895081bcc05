"""What all pages of a site but those of the maps share: the bar on top, the sheet, the script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from journeymap.export.page.html_elements import Part, element, joined
from journeymap.export.page.page_document import document
from journeymap.export.site.site_content import SiteWishes
from journeymap.words import _, language

__all__ = ["Frame"]

_ASSETS: Final = files("journeymap.export.site") / "assets"


@dataclass(frozen=True)
class Frame:
    """Puts contents into pages of one look.

    Attributes
    ----------
    wishes
        How the site is to be.
    pages
        The pages in the bar on top: the file of each and its name.
    colors
        Colours of personas that are not of the palette.
    """

    wishes: SiteWishes
    pages: Mapping[str, str]
    colors: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the site is called."""
        return self.wishes.title.strip() or _("Journeys")

    def page(self, file: str, body: Iterable[Part], *, title: str = "", script: str = "") -> str:
        """A whole page.

        Parameters
        ----------
        file
            Its path within the site; its name is marked in the bar.
        title
            Its name, if it is not the first page.
        script
            Name of the script it has, without its ending.
        """
        links = [
            element("a", {"href": page, "aria-current": "page" if page == file else None}, name)
            for page, name in self.pages.items()
        ]
        top = element(
            "header",
            {"class": "top"},
            element(
                "p",
                {"class": "site"},
                element("a", {"href": "index.html"}, self.title) if links else self.title,
            ),
            element("nav", {"aria-label": _("Pages of this site")}, links) if len(links) > 1 else None,
        )
        skip = element("a", {"class": "skip", "href": "#content"}, _("Skip to the contents"))
        return document(
            f"{title} · {self.title}" if title else self.title,
            joined([skip, top, element("main", {"id": "content"}, body)]),
            style=(_ASSETS / "site.css").read_text("utf-8"),
            language=language(),
            theme=self.wishes.theme,
            script=(_ASSETS / f"{script}.js").read_text("utf-8") if script else "",
            colors=self.colors,
            searchable=self.wishes.searchable,
        )
