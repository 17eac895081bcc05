"""Placing a map and drawing it as SVG, beside Graphviz ``dot`` on the same graph.

``graph-placed`` and ``graph-drawn`` are like for like: touchpoints with their names and
ways, which is what ``dot`` is given. ``layout``, ``svg`` and ``layout-paint-svg`` are the
whole map, with its texts, pains, rows and curves, which ``dot`` does not draw.
"""

from __future__ import annotations

import gc
import shutil
import subprocess
from collections.abc import Collection
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
from journeymap.model import JourneyMap, Stage, Touchpoint
from journeymap.overlays import DEFAULT, LIGHT, picture


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


def draw_anew(journey: JourneyMap, insights: Insights, overlays: Collection[str] = DEFAULT) -> None:
    """Layout, scene and SVG, nothing remembered."""
    forget()
    svg(picture(journey, insights, overlays=overlays), LIGHT)


def graph_alone(journey: JourneyMap) -> JourneyMap:
    """The map with nothing at its touchpoints but their names and where they lead."""
    stages = {
        key: Stage(
            name=stage.name,
            touchpoints={
                name: Touchpoint(name=part.name, personas=part.personas, next=part.next, ends=part.ends)
                for name, part in stage.touchpoints.items()
            },
        )
        for key, stage in journey.stages.items()
    }
    return journey.model_copy(update={"stages": stages})


def main() -> None:
    """Prints a line for each size and each piece of work."""
    segments("the first pattern loads the tables")
    # As the server does before its first page: what was loaded is not searched for garbage again.
    gc.collect()
    gc.freeze()
    for size in SIZES:
        journey = read(journey_text(size)).journey
        insights = study(journey)
        scene = picture(journey, insights)
        placed, drawn = dot_time(journey, "plain"), dot_time(journey, "svg")
        alone = graph_alone(journey)
        learned = study(alone)
        report("graph-placed", size, best_of(partial(place_anew, alone)), placed)
        report("graph-drawn", size, best_of(partial(draw_anew, alone, learned, ())), drawn)
        report("layout", size, best_of(partial(place_anew, journey)), placed)
        report("svg", size, best_of(partial(svg, scene, LIGHT)), drawn)
        report("layout-paint-svg", size, best_of(partial(draw_anew, journey, insights)), drawn)


if __name__ == "__main__":
    main()
