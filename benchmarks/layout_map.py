"""Placing a map and drawing it as SVG, beside Graphviz ``dot`` on the same graph."""

from __future__ import annotations

import shutil
import subprocess
from functools import partial

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import SIZES, journey_text
from journeymap.export.svg import svg
from journeymap.graph import build
from journeymap.insights import Insights, study
from journeymap.layout import place
from journeymap.layout.breaks import segments
from journeymap.layout.measure import text_width
from journeymap.layout.wrap import wrap
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import LIGHT, picture


def forget() -> None:
    """Empties what earlier runs measured of texts, so that every run starts from nothing."""
    wrap.cache_clear()
    text_width.cache_clear()


def dot_time(journey: JourneyMap, output: str) -> float:
    """Seconds that ``dot`` takes for the same graph with the same names; 0 without Graphviz.

    ``output`` is ``plain`` for the layout alone, ``svg`` for layout and drawing.
    """
    if shutil.which("dot") is None:
        return 0.0
    graph = build(journey)
    names = {key: touchpoint.name for _stage, key, touchpoint in journey.touchpoints()}
    lines = [f'"{key}" [label="{names[key]}" shape=box];' for key in graph]
    lines += [f'"{source}" -> "{target}";' for source, target in graph.edges]
    text = "digraph {rankdir=LR;" + "".join(lines) + "}"
    command = ["dot", f"-T{output}"]
    return best_of(lambda: subprocess.run(command, input=text, text=True, capture_output=True, check=True))


def place_anew(journey: JourneyMap) -> None:
    """The layout, nothing remembered."""
    forget()
    place(journey)


def draw_anew(journey: JourneyMap, insights: Insights) -> None:
    """Layout, scene and SVG, nothing remembered."""
    forget()
    svg(picture(journey, insights), LIGHT)


def main() -> None:
    """Prints a line for each size and each piece of work."""
    segments("the first pattern loads the tables")
    for size in SIZES:
        journey = read(journey_text(size)).journey
        insights = study(journey)
        scene = picture(journey, insights)
        placed, drawn = dot_time(journey, "plain"), dot_time(journey, "svg")
        report("layout", size, best_of(partial(place_anew, journey)), placed)
        report("svg", size, best_of(partial(svg, scene, LIGHT)), drawn)
        report("layout-paint-svg", size, best_of(partial(draw_anew, journey, insights)), drawn)


if __name__ == "__main__":
    main()
