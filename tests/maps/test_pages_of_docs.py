"""The documents name what exists: known metrics have their heading, links and anchors lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.model import KNOWN_METRICS

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / name
    for name in (
        "README.md",
        "docs/index.md",
        "docs/glossary.md",
        "docs/parts-of-a-map.md",
        "docs/app.md",
        "docs/gallery.md",
        "docs/compare.md",
        "docs/pre-commit.md",
        "docs/github-actions.md",
    )
]
LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")


def anchors(page: Path) -> set[str]:
    """The anchors of a Markdown page, made of its headings as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_known_metric_is_explained() -> None:
    page = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    metrics = page.split("## Metrics")[1]
    assert [name for name in KNOWN_METRICS if f"`{name}`" not in metrics] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


def test_every_source_is_cited_and_every_citation_has_a_source() -> None:
    text, sources = (ROOT / "docs/glossary.md").read_text(encoding="utf-8").split("## Sources")
    cited = set(re.findall(r"\[(\d+)\](?!\()", text))
    assert cited == set(re.findall(r"^(\d+)\. ", sources, flags=re.MULTILINE))
