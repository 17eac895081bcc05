"""ES modules as one script, for pages that are opened from a disk: a browser loads no module from there.

The modules are our own, plain and in one style, so their imports and exports
are found line by line. Each becomes a function of its own, called once, in the
order in which they need each other: no two names meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from typing import Final

__all__ = ["LinkError", "linked"]

_IMPORT: Final = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async function\*?|function\*?|class|const) (\w+))", re.MULTILINE)
_COMMENT: Final = re.compile(r"^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
_BLANK: Final = re.compile(r"\n\s*\n")
# What cannot be linked must be noticed when it is written, not by a reader.
_STRANGE: Final = re.compile(r"^(?:import|export)\b.*|^.*[^.\w]import\(.*", re.MULTILINE)
_ENDS_SCRIPT: Final = re.compile(r"</script|<!--", re.IGNORECASE)


class LinkError(ValueError):
    """A module cannot be linked; the text names it and the line."""


def linked(entry: str, folders: Sequence[Traversable]) -> str:
    """The module ``entry`` and all it imports as one script, to stand in a page.

    Parameters
    ----------
    entry
        Name of a module without its ending, such as ``board_view``. What it exports is not seen outside.
    folders
        Where modules are. One may import from another folder as if it lay beside it.

    Raises
    ------
    LinkError
        A module is missing or there twice, two import each other in a circle, or one has an import or
        export in another form than ``import { a, b as c } from "./name.js";`` and ``export function``,
        ``class`` or ``const``.
    """
    done: dict[str, str] = {}
    _add(entry, tuple(folders), done, ())
    return '"use strict";\n' + "".join(done.values())


def _add(name: str, folders: Sequence[Traversable], done: dict[str, str], above: tuple[str, ...]) -> None:
    """Puts a module behind all those it needs."""
    if name in done:
        return
    if name in above:
        raise LinkError(f"{' → '.join((*above, name))}: these modules import each other")
    source = _COMMENT.sub("", _source(name, folders))
    for _names, needed in _IMPORT.findall(source):
        _add(needed, folders, done, (*above, name))
    done[name] = _as_function(name, source)


def _source(name: str, folders: Sequence[Traversable]) -> str:
    found = [folder / f"{name}.js" for folder in folders if (folder / f"{name}.js").is_file()]
    if len(found) != 1:
        raise LinkError(f"{name}.js: there must be one module of this name, not {len(found)}")
    return found[0].read_text("utf-8") + "\n"


def _as_function(name: str, source: str) -> str:
    heads = [f"const {{{_renamed(names)}}} = {_variable(needed)};\n" for names, needed in _imports(source)]
    body = _IMPORT.sub("", source)
    exported = _EXPORT.findall(body)
    body = _BLANK.sub("\n", _EXPORT.sub("", body)).strip()
    for strange in (_STRANGE, _ENDS_SCRIPT):
        line = strange.search(body)
        if line:
            raise LinkError(f"{name}.js: this cannot stand in a page: {line.group()}")
    given = ", ".join(exported)
    return f"const {_variable(name)} = (() => {{\n{''.join(heads)}{body}\nreturn {{ {given} }};\n}})();\n"


def _imports(source: str) -> Iterator[tuple[str, str]]:
    """What is taken from which module; a module that is only run gives nothing."""
    return ((names, needed) for names, needed in _IMPORT.findall(source) if names.strip())


def _renamed(names: str) -> str:
    return re.sub(r"(\w+) as (\w+)", r"\1: \2", " ".join(names.split()))


def _variable(name: str) -> str:
    return "$" + name.replace("-", "_")
