"""docs/rules.md tells every rule there is, and no other."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from journeymap.mapfile import RULES as TEXT_RULES
from journeymap.rules import RULES as JOURNEY_RULES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def test_one_heading_for_each_code() -> None:
    headings = re.findall(r"^### (JM\d{3}): (.+)$", PAGE, re.MULTILINE)
    told = {**TEXT_RULES, **JOURNEY_RULES}
    assert headings == sorted((code, rule.title) for code, rule in told.items())


def test_the_page_is_the_one_the_tables_give() -> None:
    """If this fails: python tools/rules_page.py > docs/rules.md."""
    write = runpy.run_path(str(ROOT / "tools" / "rules_page.py"))["rules_page"]
    assert write([*TEXT_RULES.values(), *JOURNEY_RULES.values()]) == PAGE
