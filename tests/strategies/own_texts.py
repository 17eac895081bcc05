"""Texts of maps whose own keys hold lists in lists, with comments wherever one can stand."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

__all__ = ["own_texts"]

HEAD = ("journeymap: 1", "title: T")
_scalars = st.sampled_from(["a", "1", "null", "b c", '"#"'])
_trees = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("pqrst"), inner, max_size=3),
    max_leaves=9,
)


class _Text:
    """Lines that grow; every comment has a number of its own, so that none can stand for another."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._count = 0
        self.lines: list[str] = []

    def chance(self) -> bool:
        return self._draw(st.integers(0, 3)) == 0

    def comment(self) -> str:
        self._count += 1
        return f"# {self._count}"

    def above(self, pad: str) -> None:
        if self.chance():
            self.lines.append(pad + self.comment())

    def close(self, line: str) -> None:
        self.lines.append(f"{line}  {self.comment()}" if self.chance() else line)

    def block(self, value: Any, pad: str) -> None:
        entries = value.items() if isinstance(value, dict) else (("-", item) for item in value)
        for name, item in entries:
            self.above(pad)
            self.entry("-" if name == "-" else f"{name}:", item, pad)
        self.above(pad)

    def entry(self, head: str, value: Any, pad: str) -> None:
        if not value or isinstance(value, str):
            self.close(f"{pad}{head} {value or self._empty(value)}")
        elif self.chance():
            self.brackets(head, value, pad)
        else:
            first = len(self.lines)
            self.block(value, pad + "  ")
            line = self.lines[first].removeprefix(pad)
            if head == "-" and not line.strip().startswith("#") and not self.chance():
                self.lines[first] = f"{pad}- {line.strip()}"
            else:
                self.lines.insert(first, f"{pad}{head}  {self.comment()}" if self.chance() else pad + head)

    def brackets(self, head: str, value: Any, pad: str) -> None:
        """In brackets, an item on each line, so that a comment can stand behind each."""
        is_mapping = isinstance(value, dict)
        self.close(f"{pad}{head} {'{' if is_mapping else '['}")
        for name in value:
            self.above(pad + "  ")
            item = self._in_brackets(value[name] if is_mapping else name)
            self.close(f"{pad}  {name}: {item}," if is_mapping else f"{pad}  {item},")
        self.above(pad + "  ")
        self.close(f"{pad}  {'}' if is_mapping else ']'}")

    def _in_brackets(self, value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self._in_brackets(item)}" for key, item in value.items()) + "}"
        return "[" + ", ".join(map(self._in_brackets, value)) + "]" if isinstance(value, list) else value

    @staticmethod
    def _empty(value: Any) -> str:
        return "{}" if isinstance(value, dict) else "[]"


@st.composite
def own_texts(draw: st.DrawFn) -> str:
    """The text of a map with one to three own keys."""
    text = _Text(draw)
    text.lines += HEAD
    own = draw(st.lists(_trees, min_size=1, max_size=3))
    text.block({f"x-{number}": value for number, value in enumerate(own)}, "")
    return "\n".join(text.lines) + "\n"
