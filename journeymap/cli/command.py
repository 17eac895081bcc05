"""A command of ours: its help always ends with examples."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from journeymap.words import _

__all__ = ["Command", "command"]


class Command(click.Command):
    """A Click command with a section of examples in its help."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the examples, one a line, never rewrapped."""
        with formatter.section(_("Examples")):
            for example in self.examples:
                formatter.write(f"  {example}\n")


def command(
    name: str, *, help: str, examples: Sequence[str], cls: type[Command] = Command
) -> Callable[[Callable[..., Any]], Command]:
    """Decorator: the function as a command, described by this text and these examples."""
    return click.command(
        name,
        cls=cls,
        help=help,
        examples=examples,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
