"""The bytes of many versions of a file in one question to git."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from journeymap.store.git_program import answer, tried
from journeymap.store.loading import MAX_BYTES

__all__ = ["contents_of"]


def contents_of(top: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The bytes behind names of contents; those missing, or larger than a map may be, are left out.

    Raises
    ------
    GitRefused
        Git failed altogether.
    """
    wanted = [name for name in dict.fromkeys(names) if name]
    sizes = _size(top, wanted) if wanted else {}
    fitting = [name for name, size in sizes.items() if size <= MAX_BYTES]
    return dict(_read(answer(top, "cat-file", "--batch", given=_asked(fitting)))) if fitting else {}


def _size(top: Path, names: list[str]) -> dict[str, int]:
    """Bytes of each content that is here."""
    code, said, _complained = tried(top, "cat-file", "--batch-check", given=_asked(names))
    if code and len(names) > 1:
        # A partial clone: git gives up at the first one that is not here.
        return {name: size for one in names for name, size in _size(top, [one]).items()}
    found = (line.split() for line in said.decode().splitlines())
    return {words[0]: int(words[2]) for words in found if len(words) == 3 and words[1] == "blob"}


def _asked(names: list[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _read(said: bytes) -> Iterator[tuple[str, bytes]]:
    """Contents from what git says: a line with name, kind and size, then the bytes and a line's end."""
    at = 0
    while at < len(said):
        end = said.index(b"\n", at)
        name, _kind, size = said[at:end].decode().split()
        yield name, said[end + 1 : end + 1 + int(size)]
        at = end + 1 + int(size) + 1
