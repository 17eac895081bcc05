"""A workshop under load: a running server, editors and viewers over WebSocket, and when an edit is seen.

The server is a process of its own; all clients share this one, so what they
cost each other counts as well. One edit a second in all, for ``LOAD_SECONDS``
(30). ``JOIN`` lines tell how long people took to come in who all came at once:
page, every script and sheet of it, socket, map. ``POLLING`` is the same map in
a fragment of plain Streamlit that looks at the file every second.

``python -m benchmarks.load_test`` measures; ``LOAD_TOUCHPOINTS`` (200) sets the size of the map.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from itertools import count, cycle
from pathlib import Path
from statistics import median, quantiles

from benchmarks.app_speed import free_port
from benchmarks.load_clients import Client, fetched, linked
from benchmarks.load_polling import polled
from benchmarks.sample_sizes import journey_text
from benchmarks.server_process import ServerProcess
from journeymap.live import Role, TicketOffice
from journeymap.mapfile import read

EDITORS, VIEWERS = 30, 200
SECONDS = float(os.environ.get("LOAD_SECONDS", "30"))
TOUCHPOINTS = int(os.environ.get("LOAD_TOUCHPOINTS", "200"))
MAP = "load"


async def main() -> int:
    """1 when an acknowledged edit reached not everybody, or not the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{MAP}.journey.yaml"
        path.write_text(journey_text(TOUCHPOINTS), "utf-8")
        with ServerProcess(Path(folder), free_port()) as server:
            lost = await _measured(server, path)
    return int(lost > 0)


async def _measured(server: ServerProcess, path: Path) -> int:
    office = TicketOffice.in_folder(path.parent)
    tickets = {role: office.issue(MAP, role) for role in Role}
    page = (await fetched(server.port, (f"join/{tickets[Role.VIEWER]}",)))[0]
    pages = linked(page)
    editors = [Client(f"e{n}", tickets[Role.FACILITATOR], server.port) for n in range(EDITORS)]
    viewers = [Client(f"v{n}", tickets[Role.VIEWER], server.port) for n in range(VIEWERS)]
    guests = [Client(f"g{n}", tickets[Role.VIEWER], server.port) for n in range(50 - EDITORS)]
    await _joined([*editors, *guests], pages)
    for each in guests:
        await each.leave()
    numbers = count(1)
    lost = await _edits(server, path, editors, [], numbers)
    copy = path.with_name("polled.yaml")
    copy.write_text(journey_text(TOUCHPOINTS), "utf-8")
    print(await polled(copy, free_port(), min(SECONDS, 15.0)), flush=True)
    await _joined(viewers, pages)
    lost += await _edits(server, path, editors, viewers, numbers)
    for each in (*editors, *viewers):
        await each.leave()
    return lost


async def _joined(clients: list[Client], pages: tuple[str, ...]) -> None:
    begin = time.perf_counter()
    took = await asyncio.gather(*(client.join(pages) for client in clients))
    whole = time.perf_counter() - begin
    print(
        f"JOIN people={len(clients)} requests={len(pages) + 2} seconds={whole:.2f} "
        f"median_s={median(took):.2f} slowest_s={max(took):.2f}",
        flush=True,
    )


async def _edits(
    server: ServerProcess, path: Path, editors: list[Client], viewers: list[Client], numbers: count[int]
) -> int:
    """One edit a second, each by the next editor on another card; prints the line, tells what is lost."""
    stages = read(path.read_text("utf-8")).journey.stages
    places = cycle(
        [
            f"stages/{stage}/touchpoints/{key}/name"
            for stage, part in stages.items()
            for key in part.touchpoints
        ]
    )
    sent: dict[str, tuple[float, Client, str]] = {}
    begin, before = time.perf_counter(), server.cpu_seconds()
    authors = cycle(editors)
    while time.perf_counter() - begin < SECONDS:
        operation, author = f"op{next(numbers)}", next(authors)
        value = f"Named by {operation}"
        sent[operation] = (await author.edit(operation, next(places), value), author, value)
        await asyncio.sleep(max(0.0, begin + len(sent) - time.perf_counter()))
    await asyncio.sleep(3)
    busy = (server.cpu_seconds() - before) / (time.perf_counter() - begin)
    everybody = [*editors, *viewers]
    waits = [
        1000 * (each.seen[operation] - at)
        for operation, (at, author, _value) in sent.items()
        for each in everybody
        if each is not author and operation in each.seen
    ]
    text = path.read_text("utf-8")
    lost = len(sent) * (len(everybody) - 1) - len(waits) + sum(row[2] not in text for row in sent.values())
    shares = quantiles(waits, n=100) if len(waits) > 1 else [float("nan")] * 99
    print(
        f"SERVER cpu={busy:.0%} memory_mb={server.memory_mb():.0f} touchpoints={TOUCHPOINTS} "
        f"edits={len(sent)} load={os.getloadavg()[0]:.1f}",
        flush=True,
    )
    print(
        f"LOAD editors={len(editors)} viewers={len(viewers)} p50_ms={shares[49]:.1f} p95_ms={shares[94]:.1f} "
        f"p99_ms={shares[98]:.1f} lost={lost}",
        flush=True,
    )
    return lost


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
