"""What the process answers when it ends."""

from __future__ import annotations

from typing import Final

__all__ = ["FINDINGS", "FINE", "INTERRUPTED", "MISUSE", "PIPE_CLOSED", "UNABLE"]

FINE: Final = 0
FINDINGS: Final = 1
"""The work was done, and there is something to mend."""
MISUSE: Final = 2
"""Wrong arguments, or a file that cannot be read or written."""
UNABLE: Final = 129
"""A merge that could not be done: git takes anything up to 128 for a merge with conflicts."""
INTERRUPTED: Final = 130
"""Ctrl-C: 128 and the number of the signal, as shells expect."""
PIPE_CLOSED: Final = 141
"""The reader of our output went away (``| head``): 128 and the number of that signal."""
