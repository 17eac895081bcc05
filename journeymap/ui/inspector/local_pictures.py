"""Pictures a map names by a path: shown only where they lie inside the folder of maps."""

from __future__ import annotations

from pathlib import Path

__all__ = ["local_picture"]

_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
"""No SVG: it could carry scripts and references."""
_MAX_BYTES = 5_000_000


def local_picture(folder: Path, path: str) -> Path | None:
    """The file of a picture inside the folder of maps; None for anything else.

    Links that lead out of the folder, absolute paths, web addresses, other
    kinds of files and files above 5 MB are nothing to show.
    """
    if not path or "://" in path or "\0" in path:
        return None
    root = folder.resolve()
    try:
        file = (root / path).resolve()
        inside = file.is_relative_to(root) and file.suffix.lower() in _ENDINGS
        return file if inside and file.is_file() and file.stat().st_size <= _MAX_BYTES else None
    except OSError:
        return None
