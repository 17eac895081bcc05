"""The same edits through a polling fragment of plain Streamlit, spoken to as its own page speaks to it."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import quantiles

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

__all__ = ["polled"]

SESSIONS = 10
PAGE = Path(__file__).with_name("polled_page.py")
_NAMED = re.compile(rb"Named by (poll\d+)")


async def polled(path: Path, port: int, seconds: float) -> str:
    """A line on how long edits of the file take until sessions see them, with what that costs the server."""
    with _served(path, port) as process:
        seen: list[dict[str, float]] = [{} for _ in range(SESSIONS)]
        tasks = [asyncio.create_task(_session(port, each)) for each in seen]
        await asyncio.sleep(5)
        begin, before = time.perf_counter(), _cpu_seconds(process.pid)
        sent: dict[str, float] = {}
        while time.perf_counter() - begin < seconds:
            # Not in step with the second that the sessions wait.
            await asyncio.sleep(1.03)
            operation = f"poll{len(sent)}"
            text = re.sub(
                r"name: (Step|Named by) .*", f"name: Named by {operation}", path.read_text("utf-8"), count=1
            )
            path.write_text(text, "utf-8")
            sent[operation] = time.perf_counter()
        await asyncio.sleep(3)
        busy = (_cpu_seconds(process.pid) - before) / (time.perf_counter() - begin)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    waits = [1000 * (each[name] - at) for each in seen for name, at in sent.items() if name in each]
    shares = quantiles(waits, n=100) if len(waits) > 1 else [float("nan")] * 99
    missed = len(sent) * SESSIONS - len(waits)
    times = f"p50_ms={shares[49]:.0f} p95_ms={shares[94]:.0f} p99_ms={shares[98]:.0f}"
    return f"POLLING sessions={SESSIONS} {times} unseen={missed} cpu={busy:.0%}"


@contextmanager
def _served(path: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Plain Streamlit with the page, as its makers start it."""
    options = ["--server.port", str(port), "--server.headless", "true", "--server.fileWatcherType", "none"]
    private = ["--server.address", "127.0.0.1", "--browser.gatherUsageStats", "false"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(PAGE), *options, *private],
        env={**os.environ, "POLLED_MAP": str(path), "PYTHONPATH": str(PAGE.parent.parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _attempt in range(300):
            time.sleep(0.1)
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health").close()
                break
            except OSError:
                continue
        yield process
    finally:
        process.terminate()
        process.wait(20)


async def _session(port: int, seen: dict[str, float]) -> None:
    """One page: runs the script, then its fragment as often as that asks, and notes what it is sent."""
    origin = Origin(f"http://127.0.0.1:{port}")
    protocols = (Subprotocol("streamlit"),)
    async with connect(
        f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=protocols, origin=origin, max_size=None
    ) as socket:
        first = BackMsg()
        first.rerun_script.query_string = ""
        await socket.send(first.SerializeToString())
        again: asyncio.Task[None] | None = None
        async for data in socket:
            now = time.perf_counter()
            if not isinstance(data, bytes):
                continue
            for found in _NAMED.findall(data):
                seen.setdefault(found.decode(), now)
            if b"fragment" not in data and again is not None:
                continue
            message = ForwardMsg.FromString(data)
            if message.WhichOneof("type") == "auto_rerun" and again is None:
                asked = message.auto_rerun
                again = asyncio.create_task(_again(socket, asked.fragment_id, asked.interval))


async def _again(socket: ClientConnection, fragment: str, interval: float) -> None:
    # It ends with its page.
    with suppress(ConnectionClosed):
        while True:
            await asyncio.sleep(interval)
            message = BackMsg()
            message.rerun_script.fragment_id = fragment
            message.rerun_script.is_auto_rerun = True
            await socket.send(message.SerializeToString())


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
