"""docs/command-line.md has a heading for every command and option, and for nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import click

from journeymap.cli.program import COMMANDS, program

DOCS = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")


def headings() -> dict[str, list[str]]:
    """Command -> options, as the page has them; the program itself under ``""``."""
    found: dict[str, list[str]] = {}
    for line in DOCS.splitlines():
        if match := re.match(r"## `journeymap ?([a-z]*)", line):
            found[match[1]] = []
        elif match := re.match(r"### `(--[a-z-]+)`", line):
            found[list(found)[-1]].append(match[1])
    return found


def options(command: click.Command) -> list[str]:
    """The long names of a command's own options."""
    return [option.opts[-1] for option in command.params if isinstance(option, click.Option)]


def test_every_command_and_option_has_its_heading_in_order() -> None:
    context = click.Context(program)
    expected = {"": ["--version", "--help"]}
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        expected[name] = options(command)
    assert headings() == expected


def test_every_choice_of_an_option_is_explained() -> None:
    context = click.Context(program)
    for name in ("new", "validate", "diff", "render"):
        command = program.get_command(context, name)
        assert command is not None
        section = DOCS.split(f"## `journeymap {name}")[1].split("\n## ")[0]
        for option in command.params:
            if isinstance(option.type, click.Choice):
                assert [word for word in option.type.choices if f"`{word}`" not in section] == []
