"""Addresses: the path of keys to an element, such as ``stages/purchase/touchpoints/pays``."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["join_address", "split_address"]


def join_address(keys: Iterable[object]) -> str:
    """Keys (or numbers of list items) as one address.

    A ``/`` inside a key is written ``~1`` and a ``~`` is ``~0``, as in a JSON
    pointer [1]_; names of metrics and demographics may hold either.

    Examples
    --------
    >>> join_address(["metrics", "orders/day"])
    'metrics/orders~1day'

    References
    ----------
    .. [1] RFC 6901, JavaScript Object Notation (JSON) Pointer, section 3.
    """
    names = [str(key) for key in keys]
    address = "/".join(names)
    # Nearly always there is nothing to escape, and a picture asks for thousands of addresses.
    if "~" not in address and address.count("/") == len(names) - 1:
        return address
    return "/".join(name.replace("~", "~0").replace("/", "~1") for name in names)


def split_address(address: str) -> tuple[str, ...]:
    """The keys of an address; the map itself, ``""``, has none.

    Examples
    --------
    >>> split_address("metrics/orders~1day")
    ('metrics', 'orders/day')
    """
    if not address:
        return ()
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in address.split("/"))
