"""The app in a real Chromium: until the first picture, and from a click to the answer.

Beside each figure stands what a bare `st.plotly_chart` of the same map takes in
plain Streamlit; beside the page of a link, the app's own first picture.
``lan`` is this machine; ``10mbit`` is Chromium's emulation of
10 Mbit/s with 40 ms delay. Times are medians, in seconds. Nothing is repeated
for longer than half a minute; what does not come within two minutes is told on
standard error, and counted as two minutes.

``python -m benchmarks.app_speed 20 1000`` measures these sizes only.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from benchmarks.clock import report
from benchmarks.sample_sizes import journey_text
from journeymap.insights import study
from journeymap.live.own_secret import own_secret
from journeymap.live.sharing import LinkKeys, LinkRegistry, Shown
from journeymap.mapfile import read
from journeymap.overlays import LIGHT, picture
from journeymap.render import figure_dict
from journeymap.ui.drawing import WIDTH

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = (20, 50, 200, 1000)
FIRST_SEEN = {20: ("lan", "10mbit"), 1000: ("lan",)}
"""Sizes whose first picture is measured, and over which networks."""
RUNS = 5
ENOUGH = 30.0
"""Seconds after which nothing is measured once more."""
PATIENCE = 120.0
"""Seconds that are waited for one thing."""
SLOW = {"offline": False, "latency": 40, "downloadThroughput": 1.25e6, "uploadThroughput": 1.25e6}

FIGURE = ".js-plotly-plot .main-svg :is(.textpoint, .barlayer .point)"

# Notes when each thing is first seen in a frame the browser is about to paint.
WATCH = """
window.seen = {};
const looks = {
  picture: () => document.querySelector('#journeymap-early img')?.naturalWidth > 0,
  app: () => document.querySelector('[class*=st-key-picture-] [data-drawn]'),
  figure: () => document.querySelector('FIGURE'),
  shared: () => document.querySelector('svg[data-band=cards] .card'),
};
const look = () => {
  for (const name in looks) if (!(name in seen) && looks[name]()) seen[name] = performance.now() / 1000;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
""".replace("FIGURE", FIGURE)
# From the next click until a condition holds, in seconds.
UNTIL = """
condition => new Promise(resolve => {
  const holds = new Function('return ' + condition);
  setTimeout(() => resolve(PATIENCE), 1000 * PATIENCE);
  addEventListener('click', () => {
    const begin = performance.now();
    const look = () => holds() ? resolve((performance.now() - begin) / 1000) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }, {capture: true, once: true});
})
""".replace("PATIENCE", str(PATIENCE))
RING = "document.querySelector('[class*=st-key-ring-] i')?.dataset.name === '{id}'"
INSPECTOR = "document.querySelector('.st-key-map-right h5')?.textContent === {name}"
BARE = "document.querySelector('.stMarkdown code')?.textContent.endsWith('/{id}')"
MOUNTED = (
    f" && document.querySelector('.js-plotly-plot') !== window.plot && document.querySelector('{FIGURE}')"
)


@contextmanager
def served(*command: str, port: int, **environment: str) -> Iterator[str]:
    """A server in a process of its own, from when it answers until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _attempt in range(600):
            time.sleep(0.1)
            try:
                urllib.request.urlopen(f"{address}/_stcore/health").close()
                break
            except OSError:
                continue
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def until_seen(browser: Browser, url: str, slow: bool) -> dict[str, float]:
    """Median time until each thing is seen, each time by a visitor with an empty cache."""
    visits: list[dict[str, float]] = []
    begin = time.monotonic()
    while len(visits) < RUNS and (not visits or time.monotonic() - begin < ENOUGH):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.add_init_script(WATCH)
        if slow:
            devtools = context.new_cdp_session(page)
            devtools.send("Network.enable")
            devtools.send("Network.emulateNetworkConditions", SLOW)
        page.goto(url, wait_until="commit")
        _await_figure(page)
        visits.append({"figure": PATIENCE, **page.evaluate("window.seen")})
        context.close()
    return {name: median(visit[name] for visit in visits) for name in visits[0]}


def _await_figure(page: Page) -> None:
    try:
        page.wait_for_selector(FIGURE, state="attached", timeout=1000 * PATIENCE)
    except TimeoutError:
        print(f"# no figure within {PATIENCE:.0f} s: {page.url}", file=sys.stderr, flush=True)
    page.wait_for_timeout(200)


def click_times(
    page: Page, targets: list[tuple[float, float, str, str]], condition: Callable[[str, str], str]
) -> float:
    """Median time from a click on each of some cards until a condition on its id and name holds."""
    frame = page.locator(".js-plotly-plot").bounding_box()
    assert frame is not None
    times: list[float] = []
    begin = time.monotonic()
    for x, y, id_, name in targets:
        if times and time.monotonic() - begin > ENOUGH:
            break
        # The pointer rests on the card first, as a person's does: its hover label is no part of a click.
        page.mouse.move(frame["x"] + x, frame["y"] + y)
        page.wait_for_timeout(300)
        page.evaluate("() => { window.plot = document.querySelector('.js-plotly-plot') }")
        page.evaluate(
            "([code, rest]) => { window.taken = (0, eval)(code)(rest) }", [f"({UNTIL})", condition(id_, name)]
        )
        page.mouse.click(frame["x"] + x, frame["y"] + y)
        times.append(page.evaluate("window.taken"))
        page.wait_for_timeout(400)
    return float(median(times))


def cards(text: str) -> list[tuple[float, float, str, str]]:
    """Some cards of a map that are in sight: where to click, their ids and names."""
    journey = read(text).journey
    names = {id_: touchpoint.name for _stage, id_, touchpoint in journey.touchpoints()}
    scene = picture(journey, study(journey), width=WIDTH)
    seen = [
        (
            target.box.x + 12,
            target.box.center[1],
            target.at.rpartition("/")[2],
            names[target.at.rpartition("/")[2]],
        )
        for target in scene.targets
        if target.kind == "touchpoint" and target.box.bottom < 400 and target.box.x < 700
    ]
    return seen[: RUNS + 1]


def first_pictures(browser: Browser, ours: str, bare: str, size: int) -> None:
    """How long one looks at nothing."""
    for network in FIRST_SEEN.get(size, ()):
        slow = network == "10mbit"
        floor = until_seen(browser, bare, slow)["figure"]
        for what, seconds in until_seen(browser, f"{ours}/map?map=n{size}", slow).items():
            report(f"app-first-{what}-{network}", size, seconds, floor)


def shared_first_pictures(browser: Browser, ours: str, place: Path, size: int) -> None:
    """How long a viewer of a link looks at nothing; beside it, until the app shows its own first picture."""
    links = LinkRegistry.in_folder(place)
    link = links.create(f"n{size}", Shown())
    links.close()
    url = f"{ours}/v/{LinkKeys(own_secret(place)).token(link.id)}"
    floor = until_seen(browser, f"{ours}/map?map=n{size}", False)["picture"]
    # Nobody has seen the page yet: the first visit waits until it is made, as without preparation.
    report("shared-first-picture-unprepared", size, until_shared(browser, url, 1), floor)
    report("shared-first-picture", size, until_shared(browser, url, RUNS), floor)


def until_shared(browser: Browser, url: str, runs: int) -> float:
    """Median time until the graph of a shared page is about to be painted, each time with an empty cache."""
    times: list[float] = []
    for _visit in range(runs):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(url, wait_until="load")
        page.wait_for_function("'shared' in window.seen")
        times.append(page.evaluate("window.seen.shared"))
        context.close()
    return float(median(times))


def clicks(browser: Browser, ours: str, bare: str, size: int, text: str) -> None:
    """How long a click takes: until the ring is there, and until the inspector shows the touchpoint."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(2000 * PATIENCE)
    page = context.new_page()
    targets = cards(text)
    page.goto(bare)
    _await_figure(page)
    page.wait_for_timeout(2000)
    floor = click_times(page, targets, lambda id_, _name: BARE.format(id=id_) + MOUNTED)
    page.goto(f"{ours}/map?map=n{size}")
    _await_figure(page)
    page.wait_for_timeout(3000)
    report("app-click-ring", size, click_times(page, targets, lambda id_, _name: RING.format(id=id_)), floor)
    seconds = click_times(page, targets, lambda _id, name: INSPECTOR.format(name=json.dumps(name)))
    report("app-click-inspector", size, seconds, floor)
    context.close()


@contextmanager
def bare_chart(figure: Path) -> Iterator[str]:
    """A server of plain Streamlit with nothing but this figure."""
    port = free_port()
    options = ("--server.headless=true", "--browser.gatherUsageStats=false", f"--server.port={port}")
    script = "benchmarks/bare_chart.py"
    with served("streamlit", "run", script, *options, port=port, BARE_FIGURE=str(figure)) as address:
        yield address


def measure(browser: Browser, place: Path, ours: str, size: int) -> None:
    """All that is measured at one size."""
    print(f"# {size} touchpoints, {time.strftime('%H:%M:%S')}", file=sys.stderr, flush=True)
    text = journey_text(size)
    journey = read(text).journey
    figure = place / f"n{size}.json"
    figure.write_text(json.dumps(figure_dict(picture(journey, study(journey), width=WIDTH), LIGHT)))
    with bare_chart(figure) as bare:
        first_pictures(browser, ours, bare, size)
        if size in FIRST_SEEN:
            shared_first_pictures(browser, ours, place, size)
        clicks(browser, ours, bare, size, text)


def main(sizes: Sequence[int]) -> None:
    """Prints one line for each measurement."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        place = Path(folder)
        for size in sizes:
            place.joinpath(f"n{size}.journey.yaml").write_text(journey_text(size), "utf-8")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        port = free_port()
        with served("journeymap.ui", folder, "--port", str(port), port=port) as ours:
            for size in sizes:
                measure(browser, place, ours, size)
        browser.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
