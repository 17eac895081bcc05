"""Writes docs/rules.md from the tables of rules: python tools/rules_page.py > docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeymap.errors import Rule
from journeymap.mapfile import RULES as TEXT_RULES
from journeymap.rules import RULES as JOURNEY_RULES

__all__ = ["rules_page"]

INTRODUCTION = """\
# Rules

`journeymap validate` holds a map against these rules. Each has a code that never changes its meaning; an
issue is told as `path:line:column: CODE message`, with the line it is about and a hint what to write instead.

<!-- Written by tools/rules_page.py from the tables in journeymap/mapfile and journeymap/rules. -->
"""

FAMILIES: Mapping[str, tuple[str, str]] = {
    "JM1": (
        "The file does not parse, or does not fit the format",
        "These are errors, and the map cannot be opened until they are mended. "
        "All of them are told at once, with their places.",
    ),
    "JM2": (
        "References do not resolve, or ids clash",
        "These are errors too, but the map opens and draws: what leads nowhere is left out.",
    ),
    "JM3": (
        "The journey has a flaw",
        "These are warnings; with `--strict` they are errors.",
    ),
}


def rules_page(rules: Iterable[Rule]) -> str:
    """The page of all rules, one heading for each code, in the order of the codes."""
    lines = [INTRODUCTION]
    family = ""
    for rule in sorted(rules, key=lambda rule: rule.code):
        if not rule.code.startswith(family or "-"):
            family = rule.code[:3]
            title, told = FAMILIES[family]
            lines.append(f"## {family}xx: {title}\n\n{told}\n")
        lines.extend(_rule(rule))
    return "\n".join(lines)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}: {rule.title}\n\n{rule.why}\n"
    for word, piece in (("Wrong", rule.wrong), ("Right", rule.right)):
        if piece:
            # A control character of an example would be invisible on the page, so it is spelled out.
            shown = "".join(
                sign if sign.isprintable() or sign in "\n\t" else f"\\x{ord(sign):02x}" for sign in piece
            )
            yield f"{word}:\n\n```yaml\n{shown.rstrip()}\n```\n"


if __name__ == "__main__":
    print(rules_page([*TEXT_RULES.values(), *JOURNEY_RULES.values()]), end="")
