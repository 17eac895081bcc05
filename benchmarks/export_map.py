"""Each form a map is given away in, beside the least work that makes one like it.

The floors: Graphviz ``dot`` draws the same graph (SVG, PDF, PNG); python-pptx
puts as many rectangles, texts and connectors on one slide in a plain loop;
python-docx writes as many paragraphs; the bytes of the map's texts are joined
(Markdown). What somebody waits for in the shell is in `shell_picture`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO

import docx
from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Pt

from benchmarks.clock import best_of, report
from benchmarks.layout_map import dot_time, forget
from benchmarks.sample_sizes import journey_text
from journeymap.export import render_map
from journeymap.graph import build
from journeymap.mapfile import read
from journeymap.model import JourneyMap

SIZES = (50, 1000)


def plain_slides(journey: JourneyMap) -> None:
    """A rectangle with its name for each touchpoint, and a glued connector for each way."""
    deck = Presentation()
    shapes = deck.slides.add_slide(deck.slide_layouts[6]).shapes
    cards = {}
    for number, (_stage, key, here) in enumerate(journey.touchpoints()):
        place = (Pt(number % 20 * 50), Pt(number // 20 * 30), Pt(40), Pt(20))
        cards[key] = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place)
        cards[key].text_frame.text = here.name
    for source, target in build(journey).edges:
        line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 1, 1)
        line.begin_connect(cards[source], 3)
        line.end_connect(cards[target], 1)
    deck.save(BytesIO())


def plain_document(journey: JourneyMap) -> None:
    """A paragraph for each text of each touchpoint."""
    document = docx.Document()
    for _stage, _key, here in journey.touchpoints():
        for text in (here.name, here.doing, here.thinking, here.feeling):
            document.add_paragraph(text)
    document.save(BytesIO())


def plain_text(journey: JourneyMap) -> None:
    """All texts of all touchpoints, joined."""
    "\n".join(str(here.model_dump()) for _stage, _key, here in journey.touchpoints()).encode()


def anew(journey: JourneyMap, ending: str) -> None:
    """The file, nothing remembered of earlier runs."""
    forget()
    render_map(journey, ending)


def main() -> None:
    """Prints a line for each size and each form."""
    floors: dict[str, Callable[[JourneyMap], None]] = {
        "pptx": plain_slides,
        "docx": plain_document,
        "md": plain_text,
    }
    for size in SIZES:
        journey = read(journey_text(size)).journey
        drawn = dot_time(journey, "svg")
        # What takes seconds is measured twice, not for a second or five times.
        least = 5 if size < 1000 else 2
        for ending in ("svg", "png", "pdf"):
            report(f"export_{ending}", size, best_of(partial(anew, journey, ending), least=least), drawn)
        for ending, floor in floors.items():
            ours = best_of(partial(anew, journey, ending), least=least)
            report(f"export_{ending}", size, ours, best_of(partial(floor, journey), least=1))


if __name__ == "__main__":
    main()
