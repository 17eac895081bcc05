"""Every rule's own examples: the wrong one breaks this rule and no other, the right one none."""

from __future__ import annotations

from datetime import date

import pytest

from journeymap.errors import Issue, Rule
from journeymap.mapfile import read
from journeymap.rules import RULES, check


def found(fragment: str) -> tuple[Issue, ...]:
    document = read(f"journeymap: 1\ntitle: Sample\n{fragment}")
    return check(document, map_id="guitar", known_maps={"guitar", "guitar-future"}, today=date(2026, 11, 21))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_its_rule(rule: Rule) -> None:
    codes = {issue.code for issue in found(rule.wrong)}
    assert rule.code in codes
    # A transition nobody can take leaves its target without a way in: the one rule that brings a second.
    assert codes <= {rule.code, "JM301"}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_the_right_example_breaks_no_rule(rule: Rule) -> None:
    assert found(rule.right) == ()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_an_issue_has_a_place_in_the_text(rule: Rule) -> None:
    for issue in found(rule.wrong):
        assert issue.line > 2
        assert issue.column > 0
        assert issue.hint


def test_codes_are_unique_and_in_order() -> None:
    codes = list(RULES)
    assert codes == sorted(set(codes))
