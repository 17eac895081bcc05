"""Works the example of docs/insights.md anew, from the guitar map: python tools/insights_example.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journeymap.insights import Insights, study
from journeymap.insights.pain_ranking import UNKNOWN_IMPORTANCE, UNKNOWN_REACH
from journeymap.insights.walks import walks
from journeymap.mapfile import read
from journeymap.model import JourneyMap, feeling_of

__all__ = ["with_example"]

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "insights.md"
BEGIN = "<!-- example: written by tools/insights_example.py -->\n"
END = "<!-- end of the example -->\n"


def with_example(page: str) -> str:
    """The page with its example worked anew."""
    journey = read((ROOT / "maps" / "guitar-purchase.journey.yaml").read_bytes()).journey
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    return before + BEGIN + "\n".join(_example(journey, study(journey))) + "\n" + END + after


def _example(journey: JourneyMap, found: Insights) -> Iterator[str]:
    yield "The headline:\n"
    yield from (f"> {sentence}\n>" for sentence in found.headline)
    yield ""
    yield from _worst_pain(journey, found)
    yield from _first_idea(journey, found)
    yield "How the journey ends for all travellers: " + ", ".join(
        f"{how} {share:.1%}" for how, share in found.outcome.items() if share
    )
    yield ""
    yield "| the likeliest routes | ends | probability |\n| --- | --- | ---: |"
    for route in found.routes[:3]:
        yield f"| {' → '.join(route.touchpoints)} | {route.ends or '–'} | {route.probability:.1%} |"
    yield ""
    yield "| persona | peak | low | end |\n| --- | --- | --- | --- |"
    for curve in found.emotion:
        yield f"| {curve.persona} | {curve.peak} | {curve.low} | {curve.end} |"
    yield ""
    yield "| travellers leave at | share |\n| --- | ---: |"
    yield from (f"| {item.touchpoint} | {item.share:.1%} |" for item in found.dropoff[:3])
    yield ""


def _worst_pain(journey: JourneyMap, found: Insights) -> Iterator[str]:
    worst = found.pains[0]
    touchpoint = journey.stages[worst.stage].touchpoints[worst.touchpoint]
    pain = touchpoint.pains[worst.pain]
    reach = UNKNOWN_REACH if pain.reach is None else pain.reach
    importance = touchpoint.importance or (5 if touchpoint.moment_of_truth else UNKNOWN_IMPORTANCE)
    yield f"The worst pain is `{worst.touchpoint}/{worst.pain}`, with the score {worst.score:.3f}:\n"
    yield "| persona | weight | share who pass | emotion | gloom | product |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    total = 0.0
    for walk in walks(journey):
        feeling = feeling_of(touchpoint, walk.persona)
        mean = feeling.mean if feeling else 0.0
        share, gloom = walk.passage.ever.get(worst.touchpoint, 0.0), 1 - (mean + 2) / 8
        product = walk.weight * share * gloom
        total += product
        figures = f"{walk.weight:.2f} | {share:.4f} | {mean:.2f} | {gloom:.4f} | {product:.4f}"
        yield f"| {walk.persona} | {figures} |"
    yield f"| sum | | | | | {total:.4f} |\n"
    yield (
        f"severity {pain.severity}/5 · reach {reach} · importance {importance}/5 · {total:.4f} "
        f"= {pain.severity / 5 * reach * importance / 5 * total:.3f}\n"
    )


def _first_idea(journey: JourneyMap, found: Insights) -> Iterator[str]:
    best = found.ideas[0]
    idea = journey.stages[best.stage].touchpoints[best.touchpoint].ideas[best.idea]
    scores = {(pain.touchpoint, pain.pain): pain.score for pain in found.pains}
    relief = min(1.0, sum(scores[pain] for pain in best.solves) / found.pains[0].score)
    yield (
        f"The first idea is `{best.touchpoint}/{best.idea}`: impact {idea.impact}/5 · "
        f"(6 − effort {idea.effort})/5 · (1 + relief {relief:.2f})/2 = {best.score:.3f}\n"
    )


if __name__ == "__main__":
    PAGE.write_text(with_example(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
