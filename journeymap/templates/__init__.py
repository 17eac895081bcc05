"""Maps to start from, as files beside this one."""

from __future__ import annotations

from importlib.resources import files

from journeymap.change import Set, apply_to_document
from journeymap.errors import JourneymapError
from journeymap.mapfile import read, write
from journeymap.words import N_, _

__all__ = ["TEMPLATES", "start"]

# Id of the template, which is also the name of its file -> what it is, for a list to choose from.
TEMPLATES: tuple[tuple[str, str], ...] = (
    ("digital", N_("Digital product, five stages from awareness to advocacy")),
    ("buyer", N_("Buyer's journey, four stages from awareness to loyalty")),
    ("service", N_("Service with people, before, during and after")),
    ("empty", N_("Nothing but a title")),
)


def start(template: str, title: str = "") -> str:
    """The text of a new map made from a template, under this title if one is given.

    Raises
    ------
    JourneymapError
        There is no such template.
    """
    if template not in dict(TEMPLATES):
        known = ", ".join(name for name, _what in TEMPLATES)
        raise JourneymapError(
            _("there is no template {name}; choose one of {known}").format(name=template, known=known)
        )
    document = read(files(__name__).joinpath(f"{template}.journey.yaml").read_bytes())
    if not title:
        return write(document)
    return write(apply_to_document(document, [Set("title", title)]))
