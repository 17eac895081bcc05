"""Names of a package whose modules are loaded when somebody first asks for them (PEP 562).

A command that draws a map need not wait for the code that compares two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["on_request"]


def on_request(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The ``__getattr__`` of a package, for the names that it does not import itself.

    Parameters
    ----------
    package
        Its name.
    homes
        The module below it for each of its names. No module may be called like the name it holds:
        importing it would put the module where the name is looked for.

    Examples
    --------
    >>> find = on_request("journeymap", {"JourneymapError": "errors"})
    >>> find("JourneymapError")
    <class 'journeymap.errors.JourneymapError'>
    >>> find("Error")
    Traceback (most recent call last):
    ...
    AttributeError: module 'journeymap' has no attribute 'Error'
    """
    clashing = sorted({name for name, home in homes.items() if name == home})
    if clashing:
        raise ValueError(f"modules of {package} called like what they hold: {clashing}")

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return find
