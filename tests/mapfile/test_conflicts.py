"""What a merge could not settle stands in the file as data, whatever the sides hold."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeymap.mapfile import fmt, read, write
from journeymap.model import Conflict, Document, JourneyMap
from journeymap.rules import check

_plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-999, 999)
    | st.sampled_from([0.25, -1.8])
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "text", "pays", "x-own"]), inner, max_size=3)
    ),
    max_leaves=6,
)
_conflicts = st.builds(
    Conflict, at=st.sampled_from(["title", "stages/a"]), base=_plain, ours=_plain, theirs=_plain
)


def conflicted(*conflicts: Conflict) -> Document:
    return Document(JourneyMap(journeymap=1, title="T", conflicts=conflicts))


@given(st.lists(_conflicts, min_size=1, max_size=3))
def test_every_side_is_kept_as_it_is(conflicts: list[Conflict]) -> None:
    text = write(conflicted(*conflicts))
    again = read(text)
    assert again.journey.conflicts == tuple(conflicts)
    assert fmt(text) == text
    codes = [issue.code for issue in check(again)]
    assert codes == ["JM209"] * len(conflicts)


def test_a_side_that_is_absent_says_nothing_is_there() -> None:
    """Null and absent are one; what is empty is another thing."""
    null, empty = Conflict(at="goal", ours=None, theirs="G"), Conflict(at="goal", ours="", theirs="G")
    assert write(conflicted(null)).endswith("conflicts:\n  - {at: goal, theirs: G}\n")
    assert write(conflicted(empty)).endswith('conflicts:\n  - {at: goal, ours: "", theirs: G}\n')
    spelled = "journeymap: 1\ntitle: T\nconflicts:\n  - {at: goal, base: null, ours: ~, theirs: G}\n"
    sides: dict[str, Any] = read(spelled).journey.conflicts[0].model_dump()
    assert sides == {"at": "goal", "base": None, "ours": "~", "theirs": "G"}


def test_comments_stay_with_sides_in_any_order() -> None:
    text = "journeymap: 1\ntitle: T\nconflicts:\n  - ours: 1  # end\n    # above\n    at: title\n"
    assert fmt(text) == "journeymap: 1\ntitle: T\nconflicts:\n  # above\n  - at: title\n    ours: 1  # end\n"
