"""Comments belong to what follows them, or to what stands on their line."""

from __future__ import annotations

import time

import pytest

from journeymap.mapfile import fmt, read, write
from journeymap.model import Comment, Document

HEAD = "journeymap: 1\ntitle: T\n"
PAYS = HEAD + "stages:\n  buy:\n    name: Buy\n    touchpoints:\n      pays:\n        name: Pays\n"

# A text with one comment: the element it belongs to, and where it stands there.
PLACES = {
    "# c\n" + HEAD: ("", "before"),
    HEAD + "# c\n": ("", "after"),
    HEAD + "# c": ("", "after"),
    "--- # c\n" + HEAD: ("", "before"),
    "journeymap: 1\ntitle: T # c\n": ("title", "end"),
    "journeymap: 1\n# c\ntitle: T\n": ("title", "before"),
    "journeymap: 1\n        # c\ntitle: T\n": ("title", "before"),
    "journeymap: 1\ntitle: # c\n  T\n": ("title", "end"),
    "journeymap: 1\ntitle:\n  # c\n  T\n": ("title", "before"),
    HEAD + "goal: | # c\n  a\n": ("goal", "end"),
    HEAD + "goal: |\n  a # b\n# c\n": ("", "after"),
    HEAD + "goal: a\n  b # c\n": ("goal", "end"),
    HEAD + 'goal: "a # b" # c\n': ("goal", "end"),
    HEAD + "tags: [a, b] # c\n": ("tags", "end"),
    HEAD + "tags: [a, b]# c\n": ("tags", "end"),
    HEAD + "tags: [a, # c\n  b]\n": ("tags/0", "end"),
    HEAD + "tags: [a,\n  # c\n  b]\n": ("tags/1", "before"),
    HEAD + "tags: [a,\n  b\n  # c\n  ]\n": ("tags", "after"),
    HEAD + "tags: [\n  # c\n  ]\n": ("tags", "before"),
    HEAD + "tags:\n  - a\n  # c\n  - b\n": ("tags/1", "before"),
    HEAD + "tags:\n  - a\n  # c\ngoal: G\n": ("tags", "after"),
    HEAD + "tags:\n- a\n# c\ngoal: G\n": ("goal", "before"),
    HEAD + "lanes: # c\n  legal: Legal\n": ("lanes", "end"),
    HEAD + "lanes:\n  # c\n  legal: Legal\n": ("lanes/legal", "before"),
    HEAD + "lanes:\n  legal: Legal\n  # c\ngoal: G\n": ("lanes", "after"),
    HEAD + "lanes:\n  legal: Legal\n # c\ngoal: G\n": ("goal", "before"),
    PAYS + "        next: [a, # c\n          b]\n": ("stages/buy/touchpoints/pays/next/a", "end"),
    PAYS + "        next:\n          a: 0.5 # c\n": ("stages/buy/touchpoints/pays/next/a", "end"),
    PAYS + "        # c\n": ("stages/buy/touchpoints/pays", "after"),
    PAYS + "      # c\n": ("stages/buy/touchpoints", "after"),
    PAYS + "  # c\n": ("stages", "after"),
    HEAD + "conflicts:\n  - # c\n    at: title\n": ("conflicts/0", "before"),
    HEAD + "conflicts:\n  # c\n  - at: title\n": ("conflicts/0", "before"),
    HEAD + "conflicts:\n  - at: title\n    # c\n    ours: 1\n": ("conflicts/0/ours", "before"),
    HEAD + "x-a:\n  b: [1] # c\n": ("x-a/b", "end"),
    HEAD + "x-a:\n  - - b\n  -\n    # c\n    - d\n": ("x-a/1", "before"),
}


@pytest.mark.parametrize("text", PLACES)
def test_a_comment_belongs_to_one_element(text: str) -> None:
    at, place = PLACES[text]
    comments = read(text).comments
    assert {address: [(c.text, c.place) for c in kept] for address, kept in comments.items()} == {
        at: [(" c", place)]
    }
    assert read(fmt(text)).comments == comments


@pytest.mark.parametrize(
    "text",
    [HEAD + "goal: a#b\n", HEAD + 'goal: "# a"\n', HEAD + "goal: |\n  # a\n", HEAD + "goal: '\n  # a\n  '\n"],
)
def test_a_sign_inside_a_text_is_no_comment(text: str) -> None:
    assert not read(text).comments


def test_a_comment_keeps_its_characters() -> None:
    text = "#!shebang\n#\n#\ttab  and: [signs] # twice\n" + HEAD
    kept = [comment.text for comment in read(text).comments[""]]
    assert kept == ["!shebang", "", "\ttab  and: [signs] # twice"]
    assert fmt(text) == text


def test_several_comments_keep_their_order() -> None:
    text = HEAD + "# 1\n# 2\ngoal: G  # 3\n# 4\n# 5\n"
    assert fmt(text) == text


def test_a_second_comment_on_a_line_of_brackets_is_not_lost() -> None:
    text = HEAD + "tags: [ # open\n  a\n] # close\n"
    assert fmt(text) == HEAD + "tags:  # open\n  - a\n  # close\n"


@pytest.mark.parametrize("at", ["goal", "tags/3", "lanes/gone", "stages/gone/name", "x-gone"])
def test_a_comment_outlives_what_it_was_about(at: str) -> None:
    """A field set to its default in the browser has no line; what somebody wrote about it stays."""
    document = Document(read(HEAD + "lanes:\n  legal: Legal\n").journey, {at: (Comment(" c", "end"),)})
    text = write(document)
    assert "# c\n" in text
    assert fmt(text) == text


def test_many_comments_between_two_elements_are_read_in_linear_time() -> None:
    def seconds(lines: int) -> float:
        text = HEAD + "x-a:\n  - - - b\n  -\n" + "        # c\n" * lines + "    - c\n"
        start = time.process_time()
        assert len(read(text).comments["x-a/1"]) == lines
        return time.process_time() - start

    # Eight times the work; looked at from the start each time it would be sixty-four times.
    assert seconds(24_000) < 24 * max(seconds(3_000), 0.005)
