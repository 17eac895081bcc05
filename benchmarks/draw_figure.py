"""Drawing the Plotly figure of a scene as JSON against writing the same JSON when it is already there."""

from __future__ import annotations

import json
from functools import partial

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import SIZES, journey_text
from journeymap import export
from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.overlays import LIGHT, picture
from journeymap.render import figure_dict


def main() -> None:
    """Prints one line for each size."""
    for size in SIZES:
        journey = read(journey_text(size)).journey
        scene = picture(journey, study(journey))
        floor = best_of(partial(json.dumps, figure_dict(scene, LIGHT), ensure_ascii=False))
        report("figure", size, best_of(partial(export.json, scene, LIGHT)), floor)


if __name__ == "__main__":
    main()
