"""`journeymap serve`: it starts the app, says where, and ends with Ctrl-C."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from journeymap.cli.program import run

ROOT = Path(__file__).parents[2]


def test_the_app_answers_at_the_printed_address_until_ctrl_c(tmp_path: Path) -> None:
    serving = subprocess.Popen(
        [sys.executable, "-m", "journeymap", "serve", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stderr is not None
        address = None
        while address is None and (line := serving.stderr.readline()):
            address = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert address is not None
        with urllib.request.urlopen(address[0], timeout=30) as page:
            assert page.status == 200
        serving.send_signal(signal.SIGINT)
        _out, errors = serving.communicate(timeout=30)
        assert serving.returncode == 0
        assert "Traceback" not in errors
    finally:
        serving.kill()
        serving.wait()


@pytest.mark.parametrize("port", ["0", "70000", "http"])
def test_a_port_that_is_none_is_misuse(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--port", port]) == 2
    assert "--port" in capsys.readouterr().err
